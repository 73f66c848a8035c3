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
_CONFLICT = re.compile(r"^<{7}(?: .*)?$", re.MULTILINE)
_CONFLICT_END = "\n>>>>>>>"
_STACKED = re.compile(r"[^\W\d_][\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{9,}")


def decode(data: bytes, path: str, most_bytes: int) -> tuple[Source, Trouble | None]:
    """The text of a file, without a byte order mark and with `\\n` as line end.

    With a trouble, the source holds what could be shown of the file.
    """
    if len(data) > most_bytes:
        return _too_large(data, path, most_bytes)
    if data.startswith(_UTF16) or b"\0" in data[:2]:
        return _undecodable(data, path, 0, "UTF-16")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(data, path, error.start, "no UTF-8")
    source = Source(path, _LINE_ENDS.sub("\n", text.removeprefix(_BOM)))
    return source, _forbidden(source, data) or _conflict(source)


def _too_large(data: bytes, path: str, most_bytes: int) -> tuple[Source, Trouble]:
    source = Source(path, _printable(data[:200], "utf-8"))
    return source, Trouble(
        "unreadable-file",
        f"The file has more than {most_bytes // 1000} kB, and is not read",
        source.line_span(1),
        "Split the map, or move what is not part of it elsewhere",
    )


def _undecodable(data: bytes, path: str, offset: int, what: str) -> tuple[Source, Trouble]:
    before = _printable(data[:offset], "utf-8")
    source = Source(
        path, before + _printable(data[offset:], "utf-16" if what == "UTF-16" else "windows-1252")
    )
    return source, Trouble(
        "unreadable-file",
        f"The file is {what}: byte {offset} cannot be read",
        Span(source, len(before), min(len(before) + 1, len(source.text))),
        "Save it again with the encoding UTF-8",
    )


def _printable(data: bytes, encoding: str) -> str:
    return _LINE_ENDS.sub("\n", data.decode(encoding, "replace"))


def _forbidden(source: Source, data: bytes) -> Trouble | None:
    match = FORBIDDEN.search(source.text)
    if match is None:
        return None
    return Trouble(
        "control-character",
        f"There is an invisible character here, {character_name(match.group())}, "
        f"at byte {data.find(match.group().encode())}",
        Span(source, match.start(), match.end()),
        "Delete it; it often comes along when text is pasted",
    )


def character_name(char: str) -> str:
    """`U+200B ZERO WIDTH SPACE`."""
    return f"U+{ord(char):04X} {unicodedata.name(char, 'control character')}"


def _conflict(source: Source) -> Trouble | None:
    match = _CONFLICT.search(source.text)
    if match is None or source.text.rfind(_CONFLICT_END) < match.end():
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
