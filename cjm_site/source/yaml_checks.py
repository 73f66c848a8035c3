"""What YAML allows and maps do not: each as a trouble, or None."""

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

_MERGE = re.compile(r"<<\s*:\s*\[?\s*$")


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
    line = span.source.line(span.line)
    if _MERGE.search(line[: span.column - 1]):
        return merge_trouble(span)
    if typed := _heading_a_block(span):
        place = span._replace(end=span.start + len(typed))
        return exotic(f"{code(typed)} is {what} to YAML, and maps have none", place, f"Delete {code(typed)}")
    paste = code(quoted_line(line))
    return exotic(
        f"A value that starts with `{char}` is {what} to YAML, and maps have none",
        span,
        f"If this is text, put quotes around it: {paste}",
    )


def merge_trouble(span: Span) -> Trouble:
    """`<<`, which takes the keys of another mapping."""
    return exotic("`<<` merges mappings in YAML, and maps do without it", span, "Write the keys out")


def _heading_a_block(span: Span) -> str:
    """The word that starts here if nothing follows it on its line, and deeper lines do; else nothing."""
    line = span.source.line(span.line)
    typed, rest = line[span.column - 1 :].rstrip(), span.source.line(span.line + 1)
    is_deeper = rest.strip() and _indent(rest) > _indent(line)
    return typed if is_deeper and " " not in typed else ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def escape_trouble(scalar: Scalar) -> Trouble | None:
    """An escape in double quotes that stands for a character that nobody can see."""
    match = FORBIDDEN.search(scalar.value)
    return match and Trouble(
        "control-character",
        f"The text has an invisible character in it, {character_name(match.group())}",
        scalar.span,
        "Delete the escape that stands for it",
    )
