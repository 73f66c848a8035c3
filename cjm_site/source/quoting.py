"""The line to paste when a text needs quotes."""

from __future__ import annotations

import re
from collections.abc import Container

_ITEM = re.compile(r"\s*(?:- +)*")
_KEY = re.compile(r"([^\s:#'\"\[\]{},&*!|>%@`][^:]*):(?: +|$)")
_ARROW = "->"  # a connection, whose label stands behind its colon
_COMMENT = re.compile(r"(?<=\s)#(?:\s|$)")


def quote(text: str) -> str:
    """A text as a YAML scalar in quotes, with as few escapes as there can be."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def quoted_part(line: str, start: int, end: int | None = None) -> str:
    """A line of YAML with what stands between two places of it in quotes."""
    stop = len(line) if end is None else end
    return f"{line[:start]}{quote(_bare(line[start:stop].strip()))}{line[stop:]}".strip()


def quoted_line(line: str, known: Container[str] | None = None) -> str:
    """A line of YAML with its text in quotes: what follows its key, else what follows its dashes.

    With `known`, the first word of a list item is a key only if it is one of those.
    """
    start = text_start(line, known)
    comment = _COMMENT.search(line, start + 1)
    end = len(line[: comment.start()].rstrip()) if comment else len(line.rstrip())
    return quoted_part(line, start, end)


def quoted_item(line: str) -> str:
    """The same for a text in which YAML sees a key: all that follows the dashes is in quotes."""
    return quoted_line(line, ())


def text_start(line: str, known: Container[str] | None = None) -> int:
    """Where the text of a line starts: after its key, else after its dashes."""
    item = _ITEM.match(line)
    start = item.end() if item else 0
    key = _KEY.match(line, start)
    if key is None:
        return start
    if known is None or "-" not in line[:start] or key[1].strip() in known or _ARROW in key[1]:
        return key.end()
    return start


def _bare(text: str) -> str:
    # 'it's' was meant to be quoted already, with quotes that the text has in it too.
    inner = text[1:-1]
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" and text[0] in inner:
        return inner
    return text
