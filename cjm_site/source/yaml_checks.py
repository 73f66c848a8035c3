"""What YAML allows and maps do not, and what people type for YAML: each as a trouble, or None."""

from __future__ import annotations

import re
from collections.abc import Sequence as Listed
from functools import lru_cache
from typing import Any

import yaml

from cjm_site.source.decode import FORBIDDEN, character_name
from cjm_site.source.nodes import Node, Pair, Scalar
from cjm_site.source.quoting import quoted_item, quoted_line, quoted_part
from cjm_site.source.text import Span
from cjm_site.source.trouble import Trouble
from cjm_site.source.wording import code, named

PASTED = re.compile("[\u2018-\u201f\u00a0\u2007\u202f\u200b-\u200f\u2060\ufeff]")
"""Curly quotes, spaces that do not break, and characters without width."""
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u2212"
WIDE_COLON = "："
_DASH = re.compile(rf"[{DASHES}]\s")
_WIDE_KEY = re.compile(r"[\w-]+：")
_OTHER_TYPE = re.compile(
    r"~|null|true|false|[-+]?\d[\d_]*|0[xo][\da-f]+|[-+]?\d*\.\d+(e[-+]?\d+)?", re.IGNORECASE
)
_COLON = re.compile(r"\s*:")


def feature_trouble(event: Any, span: Span, documents: int = 1) -> Trouble | None:
    """Anchors, aliases, tags, directives and further documents."""
    if isinstance(event, yaml.DocumentStartEvent):
        if documents > 1:
            return _exotic("A second document starts here; one file is one document", span, "Delete the line")
        if event.version or event.tags:
            return directive_trouble(span)
        return None
    if isinstance(event, yaml.DocumentEndEvent):
        return _exotic("`...` ends the document", span, "Delete the line") if event.explicit else None
    if isinstance(event, yaml.AliasEvent):
        return _unquoted_feature("*", "an alias", span)
    return (
        _unquoted_feature("&", "an anchor", span) if event.anchor else _unquoted_feature("!", "a tag", span)
    )


def directive_trouble(span: Span) -> Trouble:
    """A line such as `%YAML 1.1`."""
    return _exotic("Directives of YAML (`%…`) are not read", span, "Delete the line")


def _exotic(message: str, span: Span, cure: str) -> Trouble:
    return Trouble("exotic-yaml", message, span, cure)


def _unquoted_feature(char: str, what: str, span: Span) -> Trouble:
    paste = code(quoted_line(span.source.line(span.line)))
    return _exotic(
        f"A value that starts with `{char}` is {what} to YAML, and maps have none",
        span,
        f"If this is text, put quotes around it: {paste}",
    )


def plain_trouble(scalar: Scalar) -> Trouble | None:
    """A word processor's dash for `-`, or its wide colon for `:`."""
    first = scalar.value[0]
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
    return Trouble("pasted-character", f"`{dash}` starts no list item", span, "Type `- ` instead")


def wide_colon_trouble(span: Span) -> Trouble:
    """A colon as Chinese and Japanese keyboards type it."""
    return Trouble("pasted-character", f"`{WIDE_COLON}` is a full-width colon", span, "Type `: ` instead")


def escape_trouble(scalar: Scalar) -> Trouble | None:
    """An escape in double quotes that stands for a character that nobody can see."""
    match = FORBIDDEN.search(scalar.value)
    return match and Trouble(
        "control-character",
        f"The text has an invisible character in it, {character_name(match.group())}",
        scalar.span,
        "Delete the escape that stands for it",
    )


@lru_cache(maxsize=4096)
def is_plain_word(key: str) -> bool:
    """True for a key that nothing can be wrong with: nearly all of them, and few different ones."""
    return key.isascii() and key.isidentifier() and not _OTHER_TYPE.fullmatch(key)


def key_trouble(key: Scalar) -> Trouble | None:
    """A key that is no word, or has something in it that cannot be seen."""
    pasted = PASTED.search(key.value)
    if pasted:
        return pasted_trouble(key, pasted.group())
    if not key.plain:
        return None
    if key.value == "<<":
        return _exotic("`<<` merges mappings in YAML, and maps do without it", key.span, "Write the keys out")
    if not key.value:
        return Trouble(
            "invalid-yaml", "There is no key before this colon", key.span, "Write a word before it"
        )
    return _number_key(key) if _OTHER_TYPE.fullmatch(key.value) else None


def list_key_trouble(key: Node) -> Trouble:
    """A list or a mapping before a colon."""
    return Trouble(
        "invalid-yaml", "A list or a mapping stands where a key is wanted", key.span,
        "Write a word, a colon and a space; if it is text, put quotes around all of it",
    )  # fmt: skip


def pasted_trouble(key: Scalar, char: str) -> Trouble:
    """A key with a character from a word processor."""
    return Trouble(
        "pasted-character",
        f"The key {named(key.value)} has {character_name(char)} in it",
        key.span,
        "Type the key by hand; such characters come from word processors",
    )


def _number_key(key: Scalar) -> Trouble:
    line = key.span.source.line(key.span.line)
    if line.lstrip().startswith("- "):
        cure = f"If this is text, put quotes around it: {code(quoted_item(line))}"
    else:
        quoted = code(f'"{key.value}":')
        cure = f"Write a word; if {code(key.value)} is one, put quotes around it: {quoted}"
    return Trouble("unquoted-text", f"{named(key.value)} cannot be a key", key.span, cure)


def duplicate_key_trouble(first: Scalar, second: Scalar) -> Trouble:
    """A key that stands a second time in one mapping."""
    return Trouble(
        "duplicate-key",
        f"The key {named(second.value)} stands here twice, first in line {first.span.line}",
        second.span,
        "Keep one; to give several values, write them as a list under one key",
        ((first.span, "first typed here"),),
    )


def pair_trouble(pair: Pair, before: Listed[Pair], braces: Span | None) -> Trouble | None:
    """A tab after the colon, or in `braces` a text that a comma has cut."""
    text = pair.key.span.source.text
    between = text[pair.key.span.end : max(pair.value.span.start, pair.key.span.end)]
    tab = between.partition("\n")[0].find("\t")
    if tab >= 0:
        at = pair.key.span.end + tab
        place = Span(pair.key.span.source, at, at + 1)
        return Trouble("invalid-yaml", "There is a tab after the colon", place, "Type a space instead")
    if braces is None or _COLON.match(text, pair.key.span.end) or not pair.key.plain:
        return None
    return _cut_by_comma(pair.key, before, braces)


def _cut_by_comma(key: Scalar, before: Listed[Pair], braces: Span) -> Trouble:
    text = before[-1].value.span.start if before else braces.start
    start = key.span.source.position(text)[1] - 1
    line = key.span.source.line(key.span.line)
    end = line.find("}", key.span.column - 1)
    if before and end >= 0:
        end = min(end, _next_key(line, key.span.column - 1, end))
    paste = code(quoted_part(line, start, end if before and end >= 0 else None))
    return Trouble(
        "unquoted-text",
        f"In braces a comma ends the text, so {named(key.value)} is read as a key"
        if before
        else f"{named(key.value)} stands in braces and has no colon",
        key.span,
        f"Put quotes around the text: {paste}",
    )


def _next_key(line: str, start: int, end: int) -> int:
    """Where the next `, key:` starts; `end` when there is none."""
    match = re.compile(r"\s*,\s*[\w-]+\s*:").search(line, start, end)
    return match.start() if match else end
