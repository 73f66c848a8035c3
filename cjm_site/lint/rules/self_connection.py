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
from cjm_site.loader import is_to_itself
from cjm_site.model import Atlas, Map
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
