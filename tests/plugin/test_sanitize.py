"""What is left of the finished HTML of a body."""

from __future__ import annotations

import pytest

from cjm_site.plugin.sanitize import sanitize

MISSING = '<span class="cjm-missing" title="Nothing has this name">'


@pytest.mark.parametrize(
    "html",
    [
        '<p class="a" id="b">text</p>',
        '<a href="../x/#y">relative</a>',
        '<a href="https://example.com/" title="t">web</a>',
        '<a href="mailto:a@b.example">mail</a>',
        '<details class="note"><summary>More</summary><p>text</p></details>',
        '<span id="__codelineno-0-1"></span>',
        '<input id="__tabbed_1_1" name="__tabbed_1" type="radio">',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M1 2"></path></svg>',
    ],
)
def test_what_extensions_make_stays(html: str) -> None:
    assert sorted(sanitize(html)) == sorted(html)


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ('<p onmouseover="alert(1)">x</p>', "<p>x</p>"),
        ('<p style="position:fixed">x</p>', "<p>x</p>"),
        ('<a href="javascript:alert(1)">x</a>', "<a>x</a>"),
        ('<a href="JaVa\tScript:alert(1)">x</a>', "<a>x</a>"),
        ('<a href="data:text/html,x">x</a>', "<a>x</a>"),
        ('<a href="//evil.example">x</a>', "<a>x</a>"),
        ('<img src="x.png" onerror="alert(1)">', '<img src="x.png">'),
        ('<img src="https://a.example/x.png" alt="a > b">', f"{MISSING}a &gt; b</span>"),
        ("<script>alert(1)</script>x", "x"),
        ("<style>p{}</style>x", "x"),
        ("<iframe src=x></iframe>x", "x"),
        ('<base href="https://evil.example">x', "x"),
        ('<form name="search"><p>x</p></form>', "<p>x</p>"),
        ('<p id="__config">x</p>', "<p>x</p>"),
        ('<input type="image" src="x">', "<input>"),
        ("<!-- x -->y", "y"),
        ('<div data-md-component="search">x</div>', "<div>x</div>"),
    ],
)
def test_what_could_run_or_reach_out_goes(html: str, left: str) -> None:
    assert sanitize(html) == left
