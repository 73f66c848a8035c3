"""A map has more in it than a reader can take in.

## What it does
Counts the cells of a map, steps by lanes that are filled, and its connections, against the limits.

## Why is this bad?
Nobody sees the shape of it any more, and arrows beyond the limit are links in words only.

## Example
    phases: (41 steps with 13 lanes)

Use instead:

    Split the map into a broader one and several that detail its phases.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.model import Atlas, Map

RULE = Rule("crowded-map", Severity.WARNING, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Maps beyond the limits of cells and of connections."""
    limits = atlas.settings.limits
    for page in atlas.pages.values():
        if not isinstance(page, Map):
            continue
        columns = len(atlas.columns[page.id])
        cells = columns * filled_lanes(page)
        if cells > limits.cells:
            yield RULE.at(
                page.span,
                f"This map has {cells} cells, {columns} steps by {filled_lanes(page)} lanes; "
                f"beyond {limits.cells} nobody sees its shape",
                "Split it into a broader map and several that detail its phases",
            )
        if len(page.connections) > limits.connections:
            yield RULE.at(
                page.connections[limits.connections].span,
                f"This map has {len(page.connections)} connections; at most {limits.connections} are drawn",
                "Keep those that a reader must see; the others stay links in words",
            )


def filled_lanes(page: Map) -> int:
    """How many lanes have something in them on any step."""
    lanes = {lane for step in page.own_steps for lane in step.cells}
    single = ("emotion", "time", "moment_of_truth", "milestone")
    return len(lanes) + sum(any(getattr(step, name) for step in page.own_steps) for name in single)
