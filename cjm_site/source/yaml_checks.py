"""What YAML allows and maps do not, and what people type for YAML: each as a trouble, or None."""

from __future__ import annotations

import re
from typing import Any

import yaml

from cjm_site.source.decode import FORBIDDEN, character_name
from cjm_site.source.nodes import Scalar
from cjm_site.source.quoting import quoted_line
from cjm_site.source.text import Span
from cjm_site.source.trouble import Trouble
from cjm_site.source.wording import code

DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u2212"
WIDE_COLON = "："
_DASH = re.compile(rf"[{DASHES}]\s")
_WIDE_KEY = re.compile(r"[\w-]+：")


def feature_trouble(event: Any, span: Span, documents: int = 1) -> Trouble | None:
    """Anchors, aliases, tags, directives and further documents."""
    if isinstance(event, yaml.DocumentStartEvent):
        if documents > 1:
            return exotic("A second document starts here; one file is one document", span, "Delete the line")
        if event.version or event.tags:
            return directive_trouble(span)
        return None
    if isinstance(event, yaml.DocumentEndEvent):
        return exotic("`...` ends the document", span, "Delete the line") if event.explicit else None
    if isinstance(event, yaml.AliasEvent):
        return _unquoted_feature("*", "an alias", span)
    return (
        _unquoted_feature("&", "an anchor", span) if event.anchor else _unquoted_feature("!", "a tag", span)
    )


def directive_trouble(span: Span) -> Trouble:
    """A line such as `%YAML 1.1`."""
    return exotic("Directives of YAML (`%…`) are not read", span, "Delete the line")


def exotic(message: str, span: Span, cure: str) -> Trouble:
    """Something that maps do without."""
    return Trouble("exotic-yaml", message, span, cure)


def _unquoted_feature(char: str, what: str, span: Span) -> Trouble:
    paste = code(quoted_line(span.source.line(span.line)))
    return exotic(
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
    each = " in each line" if span.text.count("\n") else ""
    return Trouble("pasted-character", f"`{dash}` starts no list item", span, f"Type `- ` instead{each}")


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
