"""Bodies are Markdown of the site's own flavour: HTML in them is text, and nothing runs or reads files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.found import journey, persona, places
from tests.support.quick import honest, is_quick
from tests.support.shown import Shown
from tests.support.site import Built, Site

BODIES = [
    pytest.param("<script>alert(1)</script>", "<script>alert(1)</script>", id="row-1-script"),
    pytest.param("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>", id="row-2-image"),
    pytest.param("</div></article><h1>x", "</div></article><h1>x", id="row-3-end-of-the-page"),
    pytest.param("<!-- x", "<!-- x", id="row-4-comment"),
    pytest.param("<style>*{display:none}</style>", "<style>*{display:none}</style>", id="row-4-style"),
    pytest.param("<iframe src=x></iframe>", "<iframe src=x></iframe>", id="row-4-iframe"),
    pytest.param("<form name=search>", "<form name=search>", id="row-4-form"),
    pytest.param("<p id=__config>", "<p id=__config>", id="row-4-config"),
    pytest.param("[x](javascript:alert(1))", "x", id="row-8-javascript"),
    pytest.param("[x](data:text/html,a)", "x", id="row-9-data"),
    pytest.param("[x](javascript:f('a b'))", "[x](javascript:f('a b'))", id="row-8-javascript-with-a-space"),
    pytest.param("> [x](no pe.md)", "[x](no pe.md)", id="row-14-space-in-an-address"),
    pytest.param("x[^1]\n\n[^1]: Interviews", "x[^1] [^1]: Interviews", id="footnote-on-a-site-without-them"),
    pytest.param("[x](//evil.example)", "x", id="row-10-other-host"),
    pytest.param("[x][y]\n\n[y]: javascript:alert(1)", "x", id="row-18-definition"),
    pytest.param("{{ config }} {% raw %}", "{{ config }} {% raw %}", id="row-16-jinja"),
    pytest.param("${x} #{x}", "${x} #{x}", id="row-16-others"),
    pytest.param('--8<-- "secret.txt"', '--8<-- "secret.txt"', id="row-17-snippet"),
    pytest.param("x\n\n--8<--\nsecret.txt\n--8<--", "x --8<-- secret.txt --8<--", id="row-17-snippet-block"),
    pytest.param("**x**{ onmouseover=alert(1) }", "x", id="row-93-attribute-list"),
    pytest.param("x\n{: style=color:red onclick=alert(1) }", "x", id="row-93-attribute-list-of-a-block"),
    pytest.param("**x**{ id=__search }", "x", id="row-93-id-of-the-theme"),
]
"""Markdown, and what a reader sees of it."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder: Path = tmp_path_factory.mktemp("bodies")
    (folder / "secret.txt").write_text("the secret")
    site = Site(folder)
    for number, each in enumerate(BODIES):
        file = folder / f"blueprints/p{number}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(persona(body=f"\n## A tale\n\n{each.values[0]}\n"))
    extensions = ["attr_list", "md_in_html", "tables", "abbr", "pymdownx.snippets"]
    return site.build(markdown_extensions=extensions)


@pytest.mark.parametrize(("body", "shown"), BODIES)
def test_body_shows_what_was_typed(built: Built, body: str, shown: str) -> None:
    number = next(index for index, each in enumerate(BODIES) if each.values[0] == body)
    page = Shown(built.content(f"blueprints/p{number}/"))
    story = page.words.rpartition("A tale")[2].partition("Findings")[0]
    assert story.replace("¶", "").split() == shown.split()
    assert [name for name in page.attributes if name.startswith("on")] == []
    assert page.attributes["style"] == 0
    assert {page.elements[tag] for tag in ("script", "style", "iframe", "form", "object")} == {0}
    assert [address for address in page.addresses if "javascript" in address or "evil" in address] == []
    assert not [anchor for anchor in page.words_of if anchor.startswith("__")]


def test_row_17_nothing_of_another_file_is_shown(built: Built) -> None:
    assert not [file for file in built.folder.rglob("*.html") if "the secret" in file.read_text("utf-8")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("[" * 50_000, ["priya.md:6:101 error open-brackets"], id="row-93-50000-brackets"),
        pytest.param("![" * 20_000, ["priya.md:6:202 error open-brackets"], id="row-93-images"),
        pytest.param("[[a" * 20_000, ["priya.md:6:151 error open-brackets"], id="row-93-references"),
        pytest.param("[a](" * 200, [], id="row-73-links-without-an-end"),
        pytest.param("a](" * 20_000, [], id="row-73-ends-of-links"),
        pytest.param(f"[a](b{' ' * 100_000}c)", ["priya.md:6:5 error unsafe-link"], id="row-73-spaces"),
        pytest.param("[a](b c (" * 5_000, [], id="row-73-brackets-of-addresses"),
        pytest.param("*" * 50_000, [], id="row-73-stars"),
        pytest.param("`" * 50_000, [], id="row-73-backticks"),
        pytest.param("_a" * 20_000, [], id="row-73-underscores"),
        pytest.param("<a" * 20_000, [], id="row-73-angles"),
    ],
)
def test_bodies_that_take_long_are_read_at_once(body: str, expected: list[str]) -> None:
    assert places({"priya.md": persona(body=body)}) == expected
    ordinary = persona(body=honest(len(body)))
    assert is_quick(lambda: places({"a.md": persona(body=body)}), lambda: places({"a.md": ordinary}))


@pytest.mark.parametrize("text", ["*" * 50_000, "[" * 50_000, "a](" * 20_000, "`" * 50_000, "[[a" * 20_000])
def test_row_73_texts_that_take_long_are_read_at_once(text: str) -> None:
    limits = {"text": 100_000}
    assert places({"priya.md": persona(f"quote: '{text}'")}, limits=limits) == []
    hostile, ordinary = (persona(f"quote: '{each}'") for each in (text, honest(len(text))))
    assert is_quick(
        lambda: places({"a.md": hostile}, limits=limits), lambda: places({"a.md": ordinary}, limits=limits)
    )


SPACES = " " * 100_000
WORDS = "word " * 20_000


@pytest.mark.parametrize(
    "lanes",
    [
        f"time: '5{SPACES}!'",
        f"emotion: '1{SPACES}!'",
        f"thoughts: a{SPACES}: b",
        f"thoughts: 'a{SPACES}#b'",
        f"metrics: {{wait: '5{SPACES}%'}}",
        f"time: a{SPACES}b",
    ],
)
def test_row_73_runs_of_spaces_are_read_at_once(lanes: str) -> None:
    hostile = journey(lanes, f"connections:\n  - 'a{SPACES}b'\n")
    ordinary = {path: text.replace(SPACES, WORDS) for path, text in hostile.items()}
    limits = {"text": 200_000}
    assert len(places(hostile, limits=limits)) >= 1
    assert is_quick(lambda: places(hostile, limits=limits), lambda: places(ordinary, limits=limits))
