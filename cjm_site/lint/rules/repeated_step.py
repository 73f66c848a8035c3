"""A blueprint describes a step of its journey twice.

## What it does
Looks for the same `step:` under `steps`.

## Why is this bad?
Only the first would stand in its column.

## Example
    steps:
      - step: wait
      - step: wait

Use instead:

    steps:
      - step: wait
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Related, Rule, Severity
from cjm_site.loader.joining import PartNames
from cjm_site.model import Atlas, Map
from cjm_site.source import Span

RULE = Rule("repeated-step", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Steps of the parent that are joined a second time."""
    for page in atlas.pages.values():
        above = atlas.parents.get(page.id)
        if not isinstance(page, Map) or above is None:
            continue
        names = PartNames(atlas.columns[above.id])
        seen: dict[int, Span] = {}
        for step in page.steps:
            index = names.step(step.joins) if step.joins else None
            if step.joins is None or index is None:
                continue
            if index in seen:
                yield RULE.at(
                    step.joins.span,
                    f"`{step.joins.target}` is described twice, first in line {seen[index].line}",
                    "Move its lanes to the first place",
                    (Related(seen[index], "first described here"),),
                )
            seen.setdefault(index, step.joins.span)
