"""Bytes of files: what becomes text, and the reason and place where nothing does."""

from __future__ import annotations

import pytest

from cjm_site.source import Trouble, decode, stacked_marks
from cjm_site.source.text import Source


def said(trouble: Trouble | None) -> tuple[str, str, int, int] | None:
    """Rule, message, line and column."""
    if trouble is None:
        return None
    return trouble.rule, trouble.message, trouble.span.line, trouble.span.column


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"", "", id="nothing"),
        pytest.param(b"a\nb\n", "a\nb\n", id="line feeds"),
        pytest.param(b"a\r\nb\r\n", "a\nb\n", id="line ends of Windows"),
        pytest.param(b"a\rb\r", "a\nb\n", id="line ends of old Macs"),
        pytest.param(b"\xef\xbb\xbfa\n", "a\n", id="byte order mark"),
        pytest.param(
            "Zürich – 東京 👩‍👩‍👧 עברית\n".encode(), "Zürich – 東京 👩‍👩‍👧 עברית\n", id="any script"
        ),
        pytest.param(b"a\tb", "a\tb", id="tab"),
        pytest.param(b"<<<<<<< so many arrows\n", "<<<<<<< so many arrows\n", id="arrows without an end"),
    ],
)
def test_a_file_is_text_without_mark_and_with_plain_line_ends(data: bytes, text: str) -> None:
    source, trouble = decode(data, "a.md", 1000)
    assert (source.path, source.text, trouble) == ("a.md", text, None)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(
            b"a\nJos\xe9\n",
            ("unreadable-file", "The file is no UTF-8: byte 5 cannot be read", 2, 4),
            id="latin",
        ),
        pytest.param(
            "title".encode("utf-16"),
            ("unreadable-file", "The file is UTF-16: byte 0 cannot be read", 1, 1),
            id="utf-16 with mark",
        ),
        pytest.param(
            "title".encode("utf-16-be"),
            ("unreadable-file", "The file is UTF-16: byte 0 cannot be read", 1, 1),
            id="utf-16 without mark",
        ),
        pytest.param(
            b"a\n\xed\xa0\x80",
            ("unreadable-file", "The file is no UTF-8: byte 2 cannot be read", 2, 1),
            id="surrogate",
        ),
        pytest.param(
            b"a: x\0y",
            (
                "control-character",
                "There is an invisible character here, U+0000 control character, at byte 4",
                1,
                5,
            ),
            id="nul",
        ),
        pytest.param(
            "a\nb: é\u2028c".encode(),
            (
                "control-character",
                "There is an invisible character here, U+2028 LINE SEPARATOR, at byte 7",
                2,
                5,
            ),
            id="line separator",
        ),
        pytest.param(
            "\u202eevil".encode(),
            (
                "control-character",
                "There is an invisible character here, U+202E RIGHT-TO-LEFT OVERRIDE, at byte 0",
                1,
                1,
            ),
            id="writing direction",
        ),
        pytest.param(
            b"a: \x02wzxhzdk:0\x03",
            (
                "control-character",
                "There is an invisible character here, U+0002 control character, at byte 3",
                1,
                4,
            ),
            id="placeholder of a Markdown parser",
        ),
        pytest.param(
            b"x\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n",
            ("merge-conflict", "A merge left its conflict markers here", 2, 1),
            id="merge",
        ),
        pytest.param(
            b"x" * 1001,
            ("unreadable-file", "The file has more than 1 kB, and is not read", 1, 1),
            id="too large",
        ),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(data: bytes, expected: tuple[str, str, int, int]) -> None:
    source, trouble = decode(data, "a.md", 1000)
    assert said(trouble) == expected
    assert trouble is not None
    assert trouble.span.source is source
    assert 0 <= trouble.span.start <= trouble.span.end <= len(source.text)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Zo\u0308e", None),
        ("z" + "\u0308" * 8, None),
        ("a z" + "\u0308" * 9 + "b", "z" + "\u0308" * 9),
    ],
)
def test_a_letter_bears_eight_marks_at_most(text: str, marked: str | None) -> None:
    span = stacked_marks(Source("a.md", text), 0, len(text))
    assert (span.text if span else None) == marked
