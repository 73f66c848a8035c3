"""A map has columns and nothing in them.

## What it does
Looks for maps that have no entry and no emotion on any step.

## Why is this bad?
The page shows headings only.

## Example
    phases:
      - title: Book
        steps:
          - Requests a ride

Use instead:

    phases:
      - title: Book
        steps:
          - title: Requests a ride
            actions: Sets the pin
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.model import Atlas, Map, Step

RULE = Rule("map-without-lanes", Severity.WARNING, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    for page in atlas.pages.values():
        if isinstance(page, Map) and page.own_steps and not any(map(_says_something, page.own_steps)):
            place = page.positions.get("phases") or page.positions.get("steps") or page.span
            yield RULE.at(
                place.source.line_span(place.line),
                "Nothing stands on any step of this map",
                "Add lanes to its steps, such as `actions:`, `emotion:` or `pain_points:`",
            )


def _says_something(step: Step) -> bool:
    return bool(step.cells or step.emotion or step.time or step.moment_of_truth or step.milestone)
