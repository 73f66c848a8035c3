import pytest

from cjm_site.render import Addresses
from cjm_site.render.rich import link_html, rich_html
from cjm_site.views.base import Link, Piece, Place, plain

NIGHT = Link("Night", Place("night", "night--wait"))


@pytest.mark.parametrize(
    ("piece", "html"),
    [
        (Piece("text", "<b>\"&'"), "&lt;b&gt;&#34;&amp;&#39;"),
        (Piece("code", "<i>"), "<code>&lt;i&gt;</code>"),
        (Piece("break"), "<br>"),
        (Piece("strong", pieces=plain("<u>")), "<strong>&lt;u&gt;</strong>"),
        (Piece("em", pieces=plain("so")), "<em>so</em>"),
        (Piece("link", pieces=plain("a & b"), link=NIGHT), '<a href="night.html#night--wait">a &amp; b</a>'),
        (Piece("link", pieces=plain("bare"), link=Link("bare")), "bare"),
        (
            Piece("link", pieces=plain("a"), link=NIGHT._replace(title='"><b>')),
            '<a href="night.html#night--wait" title="&#34;&gt;&lt;b&gt;">a</a>',
        ),
        (
            Piece("missing", "<nobody>"),
            '<span class="cjm-missing" title="Nothing has this name">&lt;nobody&gt;</span>',
        ),
    ],
)
def test_each_form_of_text_has_its_html_and_is_escaped(piece: Piece, html: str, addresses: Addresses) -> None:
    assert rich_html((piece,), addresses) == html


@pytest.mark.parametrize(
    ("url", "html"),
    [
        ("https://a.example/?q=1&r=%22", '<a href="https://a.example/?q=1&amp;r=%22">x</a>'),
        ('https://a.example/"onmouseover="x', '<a href="https://a.example/%22onmouseover=%22x">x</a>'),
        ("mailto:a@b.example", '<a href="mailto:a@b.example">x</a>'),
        ("javascript:alert(1)", "x"),
        ("JaVaScRiPt:alert(1)", "x"),
        ("java\tscript:alert(1)", "x"),
        ("data:text/html,x", "x"),
        ("//evil.example", "x"),
        ("", "x"),
    ],
)
def test_only_allowed_addresses_become_links(url: str, html: str, addresses: Addresses) -> None:
    assert link_html(Link("x", url=url), addresses) == html
