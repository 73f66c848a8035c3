"""The line to paste when a text needs quotes."""

from __future__ import annotations

import re
from collections.abc import Container

from cjm_site.source.nodes import Mapping, Sequence
from cjm_site.source.text import Span

_ITEM = re.compile(r"\s*(?:- +)*")
_KEY = re.compile(r"([^\s:#'\"\[\]{},&*!|>%@`][^:]*):(?: +|$)")
_ARROW = "->"  # a connection, whose label stands behind its colon
_CUT = re.compile(r"[,\[\]{}]|:(?:\s|$)|\s#|^[\"'&*!|>%@`?-]")
_COMMENT = re.compile(r"(?<=\s)#(?:\s|$)")


def quote(text: str) -> str:
    """A text as a YAML scalar in quotes, with as few escapes as there can be."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def in_one_piece(text: str) -> str:
    """A text as it can stand anywhere, in braces too: in quotes where something in it would end it."""
    return quote(text) if _CUT.search(text) else text


def quoted_part(line: str, start: int, end: int | None = None) -> str:
    """A line of YAML with what stands between two places of it in quotes."""
    stop = len(line) if end is None else end
    return f"{line[:start]}{quote(_bare(line[start:stop].strip()))}{line[stop:]}".strip()


def quoted_line(line: str, known: Container[str] | None = None) -> str:
    """A line of YAML with its text in quotes: what follows its key, else what follows its dashes.

    With `known`, the first word of a list item is a key only if it is one of those.
    """
    return _quoted_from(line, text_start(line, known))


def quoted_item(line: str, key: str = "") -> str:
    """The same for a text in which YAML sees a key: all that follows the dashes is in quotes.

    `key` is written before it where more keys follow, for the text needs one of its own then.
    """
    start = text_start(line, (), always=True)
    quoted = _quoted_from(line, start)
    dashes = line[:start].strip()
    return f"{dashes} {key}: {quoted[len(dashes) :].lstrip()}".lstrip() if key else quoted


def quoted_node(node: Sequence | Mapping, key: str = "") -> str:
    """The line of a list or a mapping that was meant as a text; empty where one line will not do.

    `key` is written before the text where more keys follow, for it needs one of its own then.
    """
    line, column = node.span.source.line(node.span.line), node.span.column - 1
    text = _first_pair(node)
    if node.flow and not (key and text):
        return "" if "\n" in node.span.text else quoted_part(line, column, column + len(node.span.text))
    several = isinstance(node, Mapping) and len(node.pairs) > 1
    if text is None or (several and not key):
        return ""
    if not node.flow:
        return quoted_item(line, key if several else "")
    start = text.column - 1 if several else column
    end = start + len(text.text if several or not node.span.text.startswith("{") else node.span.text)
    return f"{line[:start]}{f'{key}: ' if several else ''}{quote(text.text)}{line[end:]}".strip()


def _first_pair(node: Sequence | Mapping) -> Span | None:
    """The first pair of a mapping, if it stands on one line."""
    if isinstance(node, Sequence) or not node.pairs:
        return None
    key, value = node.pairs[0].key.span, node.pairs[0].value.span
    pair = Span(key.source, key.start, max(key.end, value.end))
    return None if "\n" in pair.text else pair


def replaced(span: Span, text: str) -> str:
    """The line of a value with another text in its place; of a value of several lines the text alone."""
    if "\n" in span.text:
        return text
    line, start = span.source.line(span.line), span.column - 1
    value = quote(text) if span.text[:1] in ("'", '"') else text
    return f"{line[:start]}{value}{line[start + len(span.text) :]}".strip()


def braces_as_text(line: str, at: int) -> tuple[int, int]:
    """Where a text that starts with braces starts and ends; `at` is a place behind the last that open it.

    Within other brackets it ends with its own braces, else with the line.
    """
    start = line.rfind("{", 0, at)
    depth = 1
    while line[:start].rstrip().endswith("{"):
        start, depth = line.rfind("{", 0, start), depth + 1
    before = line[:start]
    if sum(map(before.count, "[{")) <= sum(map(before.count, "]}")):
        return start, len(line.rstrip())
    for place in range(at, len(line)):
        depth += {"{": 1, "}": -1}.get(line[place], 0)
        if not depth:
            return start, place + 1
    return start, len(line.rstrip())


def _quoted_from(line: str, start: int) -> str:
    comment = _COMMENT.search(line, start + 1)
    end = len(line[: comment.start()].rstrip()) if comment else len(line.rstrip())
    return quoted_part(line, start, end)


def text_start(line: str, known: Container[str] | None = None, *, always: bool = False) -> int:
    """Where the text of a line starts: after its key, else after its dashes.

    With `always`, a line that is no item has to have a known key too.
    """
    item = _ITEM.match(line)
    start = item.end() if item else 0
    key = _KEY.match(line, start)
    if key is None:
        return start
    free = known is None or not (always or "-" in line[:start])
    if free or key[1].strip() in (known or ()) or _ARROW in key[1]:
        return key.end()
    return start


def _bare(text: str) -> str:
    # 'it's' was meant to be quoted already, with quotes that the text has in it too.
    inner = text[1:-1]
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" and text[0] in inner:
        return inner
    return text
