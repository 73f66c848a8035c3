"""Characters that word processors, web pages and other keyboards leave: each as a trouble, or None."""

from __future__ import annotations

import re

from cjm_site.source.decode import character_name
from cjm_site.source.nodes import Scalar
from cjm_site.source.text import Source, Span
from cjm_site.source.trouble import Trouble
from cjm_site.source.wording import named

DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u2212"
WIDE_COLON = "："
PASTED = re.compile("[\u2018-\u201f\u00a0\u2007\u202f\u200b-\u200f\u2060\ufeff]")
"""Curly quotes, spaces that do not break, and characters without width."""
_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_DASH = re.compile(rf"[{DASHES}]\s")
_WIDE_KEY = re.compile(r"[\w-]+：")
_INDENT = re.compile(rf"[ \t]*([{_SPACES}])")
_ITEM = re.compile(rf"^[ \t]*(?:([{_SPACES}])[ \t{_SPACES}]*-[ {_SPACES}]|-([{_SPACES}]))", re.MULTILINE)
_BY_HAND = "such characters come from word processors"


def odd_indent(source: Source, number: int) -> Trouble | None:
    """A line that is indented with something that only looks like a space."""
    match = _INDENT.match(source.line(number))
    if match is None:
        return None
    start = source.line_start(number) + match.start(1)
    return _odd_space(Span(source, start, start + 1))


def _odd_space(place: Span) -> Trouble:
    return Trouble(
        "pasted-character",
        f"This line is indented with {character_name(place.text)}",
        place,
        f"Type the spaces at its start by hand; {_BY_HAND}",
    )


def plain_trouble(scalar: Scalar) -> Trouble | None:
    """A word processor's dash for `-`, its wide colon for `:`, or its spaces before an item."""
    first = scalar.value[0]
    if odd := _odd_item(scalar):
        return odd
    if first in DASHES and _DASH.match(scalar.value) and _stands_alone(scalar.span):
        return dash_trouble(first, scalar.span)
    if WIDE_COLON in scalar.value:
        typed = scalar.span.text.split("\n")
        lines = typed if _stands_alone(scalar.span) else typed[1:]
        if any(_WIDE_KEY.match(line.strip()) for line in lines):
            return wide_colon_trouble(scalar.span)
    return None


def _stands_alone(span: Span) -> bool:
    text = span.source.text
    return not text[text.rfind("\n", 0, span.start) + 1 : span.start].strip()


def dash_trouble(dash: str, span: Span) -> Trouble:
    """A dash, or a bullet, that was meant to start a list item."""
    each = " in each line" if span.text.count("\n") else ""
    return Trouble("pasted-character", f"`{dash}` starts no list item", span, f"Type `- ` instead{each}")


def wide_colon_trouble(span: Span) -> Trouble:
    """A colon as Chinese and Japanese keyboards type it."""
    return Trouble("pasted-character", f"`{WIDE_COLON}` is a full-width colon", span, "Type `: ` instead")


def _odd_item(scalar: Scalar) -> Trouble | None:
    """An item that YAML does not see: something else than a space stands before its `-` or behind it."""
    text, begin = scalar.span.source.text, scalar.span.start
    if _stands_alone(scalar.span):
        begin = text.rfind("\n", 0, begin) + 1
    match = _ITEM.search(text, begin, scalar.span.end)
    if match is None:
        return None
    if match[1]:
        return _odd_space(Span(scalar.span.source, match.start(1), match.end(1)))
    return Trouble(
        "pasted-character",
        f"{character_name(match[2])} follows the `-` of this item",
        Span(scalar.span.source, match.start(2), match.end(2)),
        f"Type a space behind the `-`; {_BY_HAND}",
    )


def pasted_trouble(key: Scalar, char: str) -> Trouble:
    """A key with a character from a word processor, or a line that such a character indents."""
    line = key.span.source.line(key.span.line)
    if line[: key.span.column].strip(" \t") == char and re.match(f"[{_SPACES}]", char):
        return odd_indent(key.span.source, key.span.line) or _pasted_key(key, char)
    return _pasted_key(key, char)


def _pasted_key(key: Scalar, char: str) -> Trouble:
    return Trouble(
        "pasted-character",
        f"The key {named(key.value)} has {character_name(char)} in it",
        key.span,
        f"Type the key by hand; {_BY_HAND}",
    )
