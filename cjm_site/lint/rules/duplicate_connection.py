"""Two ends are connected twice.

## What it does
Looks for connections with the same ends and the same label.

## Why is this bad?
The second arrow would lie upon the first.

## Example
    connections:
      - match -> accept
      - match -> accept

Use instead:

    connections:
      - match -> accept
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Related, Rule, Severity
from cjm_site.model import Atlas
from cjm_site.source import Span

RULE = Rule("duplicate-connection", Severity.WARNING, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Connections that say what an earlier one says."""
    for joined in atlas.connections.values():
        seen: dict[tuple[str, ...], Span] = {}
        for connection, start, end in (each for each in joined if each.start != each.end):
            ends = sorted((start, end)) if connection.both else (start, end)
            key = (*ends, str(connection.both), connection.label.value if connection.label else "")
            first = seen.setdefault(key, connection.span)
            if first is not connection.span:
                yield RULE.at(
                    connection.span,
                    f"This connection stands in line {first.line} already",
                    "Delete one of the two",
                    (Related(first, "first typed here"),),
                )
