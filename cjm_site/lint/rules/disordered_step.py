"""A blueprint types the steps of its journey in another order.

## What it does
Compares the order of `step:` with the order of the journey.

## Why is this bad?
The page shows the order of the journey; the file should say the same.

## Example
    steps:
      - step: wait
      - step: request

Use instead:

    steps:
      - step: request
      - step: wait
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.model import Atlas, Map

RULE = Rule("disordered-step", Severity.WARNING, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Joined steps that are typed after one that follows them in the journey."""
    for page in atlas.pages.values():
        if not isinstance(page, Map):
            continue
        number_of = {id(column.step): column.inherited_number for column in atlas.columns[page.id]}
        highest = 0
        for step in page.steps:
            number = number_of.get(id(step))
            if number is None or step.joins is None:
                continue
            if number < highest:
                yield RULE.at(
                    step.joins.span,
                    f"`{step.joins.target}` is step {number} of the journey, typed behind step {highest}",
                    "Move it up; the page shows the journey's order",
                )
            highest = max(highest, number)
