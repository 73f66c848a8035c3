"""A list typed without the spaces after its dashes: YAML reads one text, or a key, and says nothing."""

from __future__ import annotations

import re

from cjm_site.source.nodes import Scalar
from cjm_site.source.text import Source, Span
from cjm_site.source.trouble import Trouble
from cjm_site.source.wording import code

_GLUED = re.compile(r"-(?=[^\W\d_]|[\"'\[{*`])")
"""`-Books`; `-20 %` and `-->` may well be a text."""
_DASH = re.compile(r"-(?=[^\s-])")
_FAR = 200


def glued_text(scalar: Scalar) -> Trouble | None:
    """A text on a line of its own that is a list or looks like one, or a key with the dash of its item."""
    lines = scalar.span.text.split("\n")
    is_list = len(lines) > 1 and all(_DASH.match(line.strip()) for line in lines)
    if not (is_list or _GLUED.match(scalar.value)) or not _starts_a_line(scalar.span):
        return None
    start = scalar.span.start
    return _trouble(Span(scalar.span.source, start, start + len(lines[0].rstrip())))


def glued_line(source: Source, number: int) -> Trouble | None:
    """A line that YAML refuses, or that it refuses what follows, because of its dash."""
    place = source.line_span(number)
    return _trouble(place) if _GLUED.match(place.text) else None


def _starts_a_line(span: Span) -> bool:
    """True for what stands first on its line, and in no brackets: there a dash means nothing."""
    before = span.source.text[max(0, span.start - _FAR) : span.start]
    indent = before[before.rfind("\n") + 1 :]
    return "\n" in before and not indent.strip() and before.rstrip()[-1:] not in "[{,"


def _trouble(place: Span) -> Trouble:
    meant = f"- {place.source.line(place.line).strip()[1:]}"
    return Trouble(
        "invalid-yaml",
        "No space follows the `-`, so it starts no list item",
        place,
        f"Type a space after each `-`, as in {code(meant)}; "
        "if the dash belongs to the text, put quotes around it",
    )
