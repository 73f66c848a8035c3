"""Something is connected to itself.

## What it does
Compares the two ends of each connection.

## Why is this bad?
The arrow would lead nowhere.

## Example
    connections:
      - match -> match

Use instead:

    connections:
      - match -> accept
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.loader import connection_end
from cjm_site.model import Atlas, Connection, Map
from cjm_site.model.ids import fold
from cjm_site.source.wording import named

RULE = Rule("self-connection", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Every connection whose ends are one."""
    for page in (page for page in atlas.pages.values() if isinstance(page, Map)):
        for connection in page.connections:
            if is_to_itself(atlas, page, connection):
                yield RULE.at(
                    connection.span,
                    f"{named(connection.start.typed)} is connected to itself",
                    "Name two different ends, or delete the line",
                )


def is_to_itself(atlas: Atlas, page: Map, connection: Connection) -> bool:
    """True when both ends are typed alike, or are two names of one thing."""
    start, end = connection.start, connection.end
    if fold(start.typed) == fold(end.typed):
        return True
    anchor = connection_end(atlas, page, start)
    return anchor is not None and anchor == connection_end(atlas, page, end)
