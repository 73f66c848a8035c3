"""Maps stand under each other in a circle.

## What it does
Follows `parent` upwards and looks for a map that comes again.

## Why is this bad?
None of them would be in the hierarchy.

## Example
    # a.md
    parent: b
    # b.md
    parent: a

Use instead:

    # a.md
    parent: getting-around
    # b.md
    parent: a
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Related, Rule, Severity
from cjm_site.loader import circles, typed_parents
from cjm_site.model import Atlas, Map
from cjm_site.source.wording import code

RULE = Rule("parent-cycle", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """One finding for each circle."""
    for circle in circles(typed_parents(atlas)):
        # It is told from the map whose file comes first.
        maps = [page for page in map(atlas.map, circle) if page]
        first = min(range(len(maps)), key=lambda place: maps[place].path)
        yield _finding(maps[first:] + maps[:first])


def _finding(chain: list[Map]) -> Finding:
    names = " → ".join(code(each.id) for each in (*chain, chain[0]))
    places = [(each.parent.span, each.id) for each in chain if each.parent]
    return RULE.at(
        places[0][0],
        f"Parents run in a circle: {names}",
        "Take the parent of one of them away, or give it another",
        tuple(Related(span, f"parent of {code(page_id)}") for span, page_id in places[1:]),
    )
