"""A blueprint describes a step that it does not cover.

## What it does
Compares the steps under `steps` with `covers`, or with the part that `parent` names.

## Why is this bad?
The journey does not say so, and the heading of the blueprint names other steps.

## Example
    covers: book
    steps:
      - step: be-home

Use instead:

    covers: [book, be-home]
    steps:
      - step: be-home
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.loader.joining import PartNames, covered_columns
from cjm_site.model import Atlas, Map

RULE = Rule("uncovered-step", Severity.WARNING, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Joined steps beyond what the blueprint covers."""
    for page in atlas.pages.values():
        above = atlas.parents.get(page.id)
        if not isinstance(page, Map) or page.kind != "blueprint" or above is None:
            continue
        names = PartNames(atlas.columns[above.id])
        covered = covered_columns(page, names)
        if not covered:
            continue
        for step in page.steps:
            index = names.step(step.joins) if step.joins else None
            if step.joins and index is not None and index not in covered:
                yield RULE.at(
                    step.joins.span,
                    f"This blueprint does not cover `{step.joins.target}`",
                    "Add it to `covers`, or delete the step",
                )
