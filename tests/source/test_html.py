"""Raw HTML: addresses in it, and what pages leave out."""

from __future__ import annotations

import pytest

from cjm_site.source import Source
from cjm_site.source.body import body_marks
from cjm_site.source.html import raw_pieces
from tests.support.quick import honest, is_quick


def pieces(html: str) -> list[tuple[str, str, str]]:
    """Form, the piece of the text, and the element of everything that is judged."""
    return [(piece.form, html[piece.start : piece.end], piece.element) for piece in raw_pieces(html)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a href='per.md'>x</a>", [("link", "per.md", "a")]),
        ("<A HREF = per.md>x</A>", [("link", "per.md", "a")]),
        ('<img alt="a > b" src="p.png"/>', [("image", "p.png", "img")]),
        ("<iframe src='x'></iframe>", [("dropped", "<iframe", "iframe")]),
        ("<b onclick='x()' class='y'>z</b>", [("dropped", "onclick", "b")]),
        ("<svg viewBox='0 0 1 1'></svg><div markdown='1'>", []),
        ("<script>'<a href=x>'</script><a href=y>", [("dropped", "<script", "script"), ("link", "y", "a")]),
        ("<!-- <iframe> --><b>x</b>", []),
        ("a < b <c", []),
    ],
)
def test_pieces_of_tags(html: str, expected: list[tuple[str, str, str]]) -> None:
    assert pieces(html) == expected


def test_an_address_is_decoded() -> None:
    assert [piece.value for piece in raw_pieces('<a href="?a&amp;b">')] == ["?a&b"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See <a href='x.md'>x</a>\n", [("link", 1, 14)]),
        ("`<a href='x.md'>` <a href='x.md'>x</a>\n", [("link", 1, 28)]),
        ("<div>\n<a href='x.md'>x</a>\n</div>", [("link", 2, 10)]),
        ("> <div>\n> <a href='x.md'>x</a>\n> </div>", [("link", 2, 12)]),
        ("<div markdown>\n[[a]] <a href='x.md'>\n[b][c]</div>\n\n[c]: d.md", [
            ("reference", 2, 1), ("link", 2, 16), ("link", 5, 6),
        ]),
        ("```\n<iframe>\n```", []),
    ],
)  # fmt: skip
def test_marks_of_tags_stand_where_they_were_typed(text: str, expected: list[tuple[str, int, int]]) -> None:
    found = body_marks(Source("a.md", text), 0, html=True)
    assert [(mark.form, mark.span.line, mark.span.column) for mark in found] == expected


@pytest.mark.parametrize("text", ["<script>" * 10_000, "<a " * 20_000, "<!--" * 20_000, "<a" + " b" * 50_000])
def test_hostile_tags_are_read_at_once(text: str) -> None:
    assert is_quick(lambda: list(raw_pieces(text)), lambda: body_marks(Source("a.md", honest(len(text))), 0))
