"""Keys of YAML that are none, or none for maps: each as a trouble, or None."""

from __future__ import annotations

import re
from collections.abc import Sequence as Listed
from functools import lru_cache

from cjm_site.source.nodes import Node, Pair, Scalar
from cjm_site.source.pasted import PASTED, pasted_trouble
from cjm_site.source.quoting import braces_as_text, quoted_item, quoted_part, replaced
from cjm_site.source.text import Span
from cjm_site.source.trouble import Trouble
from cjm_site.source.wording import code, named
from cjm_site.source.yaml_checks import merge_trouble

_OTHER_TYPE = re.compile(
    r"~|null|true|false|[-+]?\d[\d_]*|0[xo][\da-f]+|[-+]?\d*\.\d+(e[-+]?\d+)?", re.IGNORECASE
)
_DECIMALS = re.compile(r"[-+−]?\d+,\d+", re.ASCII)
_COLON = re.compile(r"\s*:")


@lru_cache(maxsize=4096)
def is_plain_word(key: str) -> bool:
    """True for a key that nothing can be wrong with: nearly all of them, and few different ones."""
    return key.isascii() and key.isidentifier() and not _OTHER_TYPE.fullmatch(key)


def comma_trouble(key: Scalar, before: Listed[Pair]) -> Trouble | None:
    """In braces a number with a comma for its decimals: they are read as a key."""
    last = before[-1].value if before else None
    if not isinstance(last, Scalar) or _COLON.match(key.span.source.text, key.span.end):
        return None
    typed = Span(key.span.source, last.span.start, key.span.end)
    if not _DECIMALS.fullmatch(typed.text):
        return None
    paste = code(replaced(typed, typed.text.replace(",", ".")))
    message = f"In braces a comma ends the number, so {named(key.value)} is read as a key"
    return Trouble("unquoted-text", message, typed, f"Write a point instead: {paste}")


def key_trouble(key: Scalar) -> Trouble | None:
    """A key that is no word, or has something in it that cannot be seen."""
    pasted = PASTED.search(key.value)
    if pasted:
        return pasted_trouble(key, pasted.group())
    if not key.plain:
        return None
    if key.value == "<<":
        return merge_trouble(key.span)
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
    return _cut_by_comma(pair.key, before)


def _cut_by_comma(key: Scalar, before: Listed[Pair]) -> Trouble:
    line, column = key.span.source.line(key.span.line), key.span.column - 1
    if not before:
        paste = code(quoted_part(line, *braces_as_text(line, column)))
        message = f"{named(key.value)} stands in braces and has no colon"
        return Trouble("unquoted-text", message, key.span, f"Put quotes around the text: {paste}")
    start = key.span.source.position(before[-1].value.span.start)[1] - 1
    end = line.find("}", column)
    paste = code(quoted_part(line, start, _next_key(line, column, end) if end >= 0 else None))
    message = f"In braces a comma ends the text, so {named(key.value)} is read as a key"
    return Trouble("unquoted-text", message, key.span, f"Put quotes around the text: {paste}")


def _next_key(line: str, start: int, end: int) -> int:
    """Where the next `, key:` starts; `end` when there is none."""
    match = re.compile(r"\s*,\s*[\w-]+\s*:").search(line, start, end)
    return match.start() if match else end
