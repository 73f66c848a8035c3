"""References, links and pictures in Markdown bodies: found where Markdown has them, at their places."""

from __future__ import annotations

import pytest

from cjm_site.source import Source
from cjm_site.source.body import body_marks, open_brackets
from tests.support.quick import honest, is_quick


def marks(text: str, html: bool = False) -> list[tuple[str, str, str]]:
    """Form, `line:column text` and label of every mark."""
    found = body_marks(Source("a.md", text), 0, html)
    return [
        (mark.form, f"{mark.span.line}:{mark.span.column} {mark.span.text}", mark.label) for mark in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No marks at all.", []),
        ("See [[night]] and\n[[night#wait|the wait]].", [
            ("reference", "1:5 [[night]]", ""),
            ("reference", "2:1 [[night#wait|the wait]]", ""),
        ]),
        ("- one [[a]]\n- two [[a]]\n", [("reference", "1:7 [[a]]", ""), ("reference", "2:7 [[a]]", "")]),
        ("# Title [[a]]\n\n> quoted [[b]]\n", [
            ("reference", "1:9 [[a]]", ""),
            ("reference", "3:10 [[b]]", ""),
        ]),
        ("[*the* night](night.md#wait)", [("link", "1:15 night.md#wait", "the night")]),
        ("[a](x.md) [b](x.md)", [("link", "1:5 x.md", "a"), ("link", "1:15 x.md", "b")]),
        ("![The car](img/car.png)", [("image", "1:12 img/car.png", "The car")]),
        ("<https://a.example/>", [("autolink", "1:2 https://a.example/", "https://a.example/")]),
        ("[plan][p]\n\n[p]: https://a.example/\n", [("link", "3:6 https://a.example/", "plan")]),
        ("**[[a]]** and *[b](c.md)*", [("reference", "1:3 [[a]]", ""), ("link", "1:20 c.md", "b")]),
    ],
)  # fmt: skip
def test_marks_stand_where_they_were_typed(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert marks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "`[[a]]`",
        "``[[a]] ` ``",
        "```\n[[a]]\n[b](c.md)\n```",
        "~~~ yaml\n[[a]]\n~~~",
        "- item\n\n  ```\n  [[a]]\n  ```",
        "\\[[a]]",
        "[[a\nb]]",
        "[[]]",
    ],
)
def test_code_and_escapes_hold_none(text: str) -> None:
    assert marks(text) == []


@pytest.mark.parametrize(
    "text", ["Said[^1]\n\n[^1]: Interviews\n", "Said[^1]\n[^1]: night.md", "*[MPV]: night.md"]
)
def test_a_footnote_or_an_abbreviation_defines_no_link(text: str) -> None:
    assert marks(text) == []


def test_a_footnote_of_the_same_words_is_not_the_place_of_a_link() -> None:
    text = "[the night][n] by day[^n]\n\n[^n]: night.md\n\n[n]: night.md\n"
    assert marks(text) == [("link", "5:6 night.md", "the night")]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[c](no pe.md)", "1:5 no pe.md"),
        ("![c](no pe.png)", "1:6 no pe.png"),
        ("> [c]( no pe.md 'title' )", "1:8 no pe.md"),
        ("[a](javascript:alert('a b'))", "1:5 javascript:alert('a b')"),
        ("[a](javascript:alert(f('a b')))", "1:5 javascript:alert(f('a b'))"),
        ("| a |\n|---|\n| [c](x y.md) |", "3:7 x y.md"),
    ],
)
def test_what_sites_read_as_a_link_and_markdown_does_not_is_loose(text: str, address: str) -> None:
    assert marks(text) == [("loose", address, "")]


@pytest.mark.parametrize("text", ["[c] (no pe.md)", "[c](no\npe.md)", "[c](no pe.md", "`[c](no pe.md)`"])
def test_what_nothing_reads_as_a_link_is_text(text: str) -> None:
    assert marks(text) == []


def test_indented_text_is_no_code_for_admonitions_have_it() -> None:
    assert marks("!!! note\n    [[a]]\n\n    [[b]]\n") == [
        ("reference", "2:5 [[a]]", ""),
        ("reference", "4:5 [[b]]", ""),
    ]


def test_in_a_table_the_bar_of_a_reference_is_escaped() -> None:
    table = "| a | b |\n| - | - |\n| [[night\\|x]] | [[night\\|y]] |\n"
    found = body_marks(Source("a.md", table), 0)
    assert [(mark.target, mark.span.text, mark.span.column) for mark in found] == [
        ("night|x", "[[night\\|x]]", 3),
        ("night|y", "[[night\\|y]]", 18),
    ]


def test_raw_html_is_text_unless_the_site_has_it() -> None:
    text = "<div>\n[[a]]\n</div>\n"
    assert marks(text) == [("reference", "2:1 [[a]]", "")]
    assert marks(text, html=True) == []


def test_the_body_starts_behind_the_frontmatter() -> None:
    source = Source("a.md", "---\ntitle: '[[not-this]]'\n---\n[[this]]\n")
    found = body_marks(source, source.text.index("[[this"))
    assert [(mark.span.line, mark.span.text) for mark in found] == [(4, "[[this]]")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * 100, None),
        ("[a] " * 500, None),
        ("[\n\n" * 500, None),
        ("x " + "[" * 101, (1, 103)),
        ("words\n\n" + "[" * 50_000, (3, 101)),
    ],
)
def test_a_paragraph_with_too_many_open_brackets_is_found_at_once(
    text: str, place: tuple[int, int] | None
) -> None:
    source, ordinary = Source("a.md", text), Source("a.md", honest(len(text)))
    span = open_brackets(source, 0)
    assert (span and (span.line, span.column)) == place
    assert is_quick(lambda: open_brackets(source, 0), lambda: body_marks(ordinary, 0))
