"""Files in other encodings, and characters that nobody sees."""

from __future__ import annotations

import pytest

from cjm_site.lint import lint
from tests.support.found import journey, persona, place, places, read

FILE = persona("quote: Zoé\nid: priya")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xef\xbb\xbf" + FILE.encode(), id="row-46-byte-order-mark"),
        pytest.param(FILE.replace("\n", "\r\n").encode(), id="row-46-lines-of-windows"),
        pytest.param(FILE.replace("\n", "\r").encode(), id="row-46-lines-of-old-macs"),
        pytest.param(b"\xef\xbb\xbf" + FILE.replace("\n", "\r\n").encode(), id="row-46-both"),
    ],
)
def test_what_is_read_is_identical(data: bytes) -> None:
    atlas, findings = read({"priya.md": data})
    plain, _ = read({"priya.md": FILE})
    assert findings == ()
    assert [page.source.text for page in atlas.personas] == [FILE]
    assert [(page.id, page.quote and page.quote.value) for page in atlas.personas] == [
        (page.id, page.quote and page.quote.value) for page in plain.personas
    ]


@pytest.mark.parametrize(
    ("data", "expected", "byte"),
    [
        pytest.param(FILE.encode("latin-1"), "4:10 error unreadable-file", 40, id="row-47-latin-1"),
        pytest.param(FILE.encode("utf-16"), "1:1 error unreadable-file", 0, id="row-47-utf-16"),
        pytest.param(
            FILE.encode("utf-16-le"), "1:1 error unreadable-file", 0, id="row-47-utf-16-without-mark"
        ),
        pytest.param(
            b"---\nkind: persona\ntitle: \xff\n---", "3:8 error unreadable-file", 25, id="row-47-utf-8"
        ),
        pytest.param(FILE.replace("Zoé", "\0").encode(), "4:8 error control-character", 38, id="row-47-nul"),
        pytest.param(
            FILE.replace("Zoé", "\0").replace("\n", "\r\n").encode(),
            "4:8 error control-character",
            41,
            id="row-47-nul-behind-lines-of-windows",
        ),
        pytest.param(
            FILE.replace("Zoé", "a\ud800").encode("utf-8", "surrogatepass"),
            "4:9 error unreadable-file",
            39,
            id="row-92-half-of-a-character",
        ),
    ],
)
def test_file_that_cannot_be_read_says_at_which_byte(data: bytes, expected: str, byte: int) -> None:
    atlas, findings = read({"priya.md": data, **journey(head="persona: priya\n")})
    assert [place(finding) for finding in findings] == [f"priya.md:{expected}"]
    assert f"byte {byte}" in findings[0].message
    assert [page.id for page in atlas.pages.values() if page.broken] == ["priya"]
    assert list(lint(atlas)) == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("quote: \x02wzxhzdk:0\x03", "4:8 error control-character", id="row-20-stx-in-a-text"),
        pytest.param('quote: "\\0"', "4:8 error control-character", id="row-48-nul"),
        pytest.param('quote: "a\\ud800"', "4:12 error control-character", id="row-48-half-of-a-character"),
        pytest.param('quote: "\\u202e"', "4:8 error control-character", id="row-48-override"),
        pytest.param('id: "a\\u200bb"', "4:5 error pasted-character", id="row-48-zero-width-in-an-id"),
        pytest.param("quote: a\u0085b", "4:9 error control-character", id="row-92-next-line"),
        pytest.param("quote: a\u2028b", "4:9 error control-character", id="row-92-line-separator"),
        pytest.param("quote: a\u2029b", "4:9 error control-character", id="row-92-paragraph-separator"),
        pytest.param("quote: a\u202eb", "4:9 error control-character", id="row-48-override-typed"),
        pytest.param('quote: "\\L"', "4:8 error control-character", id="row-92-line-separator-escaped"),
        pytest.param('quote: "\\N"', "4:8 error control-character", id="row-92-next-line-escaped"),
    ],
)
def test_characters_that_nobody_sees(typed: str, expected: str) -> None:
    assert places({"priya.md": persona(typed)}) == [f"priya.md:{expected}"]


def test_row_20_stx_in_a_body() -> None:
    assert places({"priya.md": persona(body="a\n\x02wzxhzdk:0\x03\n")}) == [
        "priya.md:7:1 error control-character"
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("שלום abc مرحبا", id="row-68-right-to-left"),
        pytest.param("abc \u2067שלום\u2069 def", id="row-68-isolates"),
        pytest.param("สวัสดี ครับ", id="row-68-thai"),
        pytest.param("你好，世界：再见", id="row-68-chinese"),
        pytest.param("👩‍👩‍👧‍👦 🏳️‍🌈 👋🏽", id="row-68-emoji"),
        pytest.param("Z" + "\u0301" * 8, id="row-68-eight-marks"),
        pytest.param("मैं क्षत्रिय हूँ", id="row-68-devanagari"),
    ],
)
def test_texts_of_every_script_are_read_as_they_are(text: str) -> None:
    atlas, findings = read({"priya.md": persona(f"quote: {text}")})
    assert findings == ()
    assert [page.quote.value for page in atlas.personas if page.quote] == [text]


def test_row_68_more_than_eight_marks() -> None:
    assert places({"priya.md": persona("quote: aZ" + "\u0301" * 9)}) == ["priya.md:4:9 warning stacked-marks"]
