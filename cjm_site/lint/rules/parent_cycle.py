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
from cjm_site.model import Atlas, Map
from cjm_site.model.ids import fold

RULE = Rule("parent-cycle", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """One finding for each circle."""
    reported: set[str] = set()
    for page in atlas.pages.values():
        chain = _chain(atlas, page) if isinstance(page, Map) and page.id not in reported else []
        if not chain or chain[0].parent is None:
            continue
        reported.update(each.id for each in chain)
        names = " → ".join(f"`{each.id}`" for each in (*chain, chain[0]))
        related = tuple(
            Related(each.parent.span, f"parent of `{each.id}`") for each in chain[1:] if each.parent
        )
        yield RULE.at(
            chain[0].parent.span,
            f"Parents run in a circle: {names}",
            "Take the parent of one of them away, or give it another",
            related,
        )


def _chain(atlas: Atlas, page: Map) -> list[Map]:
    """The maps of the circle that a map is in, from that map on; empty when it is in none."""
    chain: list[Map] = []
    at: Map | None = page
    while at is not None and at not in chain:
        chain.append(at)
        at = atlas.map(atlas.aliases.get(fold(at.parent.target), "")) if at.parent else None
    return chain if at is page and _may_stand(chain) else []


def _may_stand(chain: list[Map]) -> bool:
    # A blueprint in the circle is the parent of something, which is another mistake.
    return all(each.kind == "journey" for each in chain)
