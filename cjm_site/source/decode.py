"""From the bytes of a file to its text, or to the reason why there is none."""

from __future__ import annotations

import re
import unicodedata

from cjm_site.source.text import Source, Span
from cjm_site.source.trouble import Trouble

_BOM = "\ufeff"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_LINE_ENDS = re.compile("\r\n?")
# Beside the control characters proper: line separators, which move line numbers, overrides of the
# writing direction, which show a text in another order than it has, and halves of characters.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ud800-\udfff\ufffe\uffff]"
)
_CONFLICT = re.compile(r"^<{7}(?: .*)?$(?=(?:.*\n)*?>{7})", re.MULTILINE)
_STACK = 8
_STACKED = re.compile(r"[^\W\d_][\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{9,}")


def decode(data: bytes, path: str, most_bytes: int) -> tuple[Source, Trouble | None]:
    """The text of a file, without a byte order mark and with `\\n` as line end.

    With a trouble, the source holds what could be shown of the file.
    """
    if len(data) > most_bytes:
        source = Source(path, data[:200].decode("utf-8", "replace"))
        return source, Trouble(
            "unreadable-file",
            f"The file has {len(data) // 1000} kB; at most {most_bytes // 1000} kB are read",
            source.line_span(1),
            "Split the map, or move what is not part of it elsewhere",
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(data, path, error.start)
    text = _LINE_ENDS.sub("\n", text.removeprefix(_BOM))
    source = Source(path, text)
    return source, _forbidden(source) or _conflict(source)


def _undecodable(data: bytes, path: str, offset: int) -> tuple[Source, Trouble]:
    utf16 = data.startswith(_UTF16)
    shown = data.decode("utf-16" if utf16 else "windows-1252", "replace")
    source = Source(path, _LINE_ENDS.sub("\n", shown))
    at = 0 if utf16 else len(_LINE_ENDS.sub("\n", data[:offset].decode("utf-8", "replace")))
    kind = "UTF-16" if utf16 else "no UTF-8"
    return source, Trouble(
        "unreadable-file",
        f"The file is {kind}: byte {offset} cannot be read",
        Span(source, at, at + 1),
        "Save it again with the encoding UTF-8",
    )


def _forbidden(source: Source) -> Trouble | None:
    match = FORBIDDEN.search(source.text)
    if match is None:
        return None
    offset = len(source.text[: match.start()].encode("utf-8", "surrogatepass"))
    return Trouble(
        "control-character",
        f"There is an invisible character here, {character_name(match.group())}, at byte {offset}",
        Span(source, match.start(), match.end()),
        "Delete it; it often comes along when text is pasted",
    )


def character_name(char: str) -> str:
    """`U+200B ZERO WIDTH SPACE`."""
    return f"U+{ord(char):04X} {unicodedata.name(char, 'control character')}"


def _conflict(source: Source) -> Trouble | None:
    match = _CONFLICT.search(source.text)
    if match is None:
        return None
    return Trouble(
        "merge-conflict",
        "A merge left its conflict markers here",
        Span(source, match.start(), match.end()),
        "Keep one of the two versions and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`",
    )


def stacked_marks(source: Source, start: int, end: int) -> Span | None:
    """The first letter that bears more than eight combining marks, if there is one."""
    match = _STACKED.search(source.text, start, end)
    return Span(source, match.start(), match.end()) if match else None
