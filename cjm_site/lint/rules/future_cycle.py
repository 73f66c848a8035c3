"""Journeys are the future of each other in a circle.

## What it does
Follows `future_of` from journey to journey, and looks for the way back.

## Why is this bad?
None of them could be today's state, and readers would be sent round.

## Example
    id: night-out
    future_of: night-out

Use instead:

    id: night-out-2030
    future_of: night-out
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.lint.circles import circle_findings
from cjm_site.model import Atlas

RULE = Rule("future-cycle", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """One finding for each circle."""
    named = {page.id: page.future_of for page in atlas.maps("journey") if page.future_of}
    targets = {page_id: atlas.resolve(reference, page_id) for page_id, reference in named.items()}
    yield from circle_findings(
        RULE,
        atlas,
        {page_id: target for page_id, target in targets.items() if target},
        named,
        "future_of",
        "The future states of journeys run in a circle",
        "Name the journey of today in `future_of`, and take it away from that one",
    )
