"""A blueprint gives an id that a step of its journey has.

## What it does
Compares the ids of a blueprint's own steps and entries, written or made from titles, with the ids of
the journey's steps.

## Why is this bad?
A link to the id leads to the step of the journey, and nothing can link to the other.

## Example
    steps:
      - step: request-ride
      - id: request-ride
        title: Request is logged

Use instead:

    steps:
      - step: request-ride
      - id: log-request
        title: Request is logged
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Related, Rule, Severity
from cjm_site.loader.joining import PartNames
from cjm_site.model import Atlas, Map
from cjm_site.model.ids import fold
from cjm_site.source import Span

RULE = Rule("taken-id", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Ids of blueprints that their journeys have taken."""
    for page in atlas.pages.values():
        above = atlas.parents.get(page.id)
        if not isinstance(page, Map) or page.kind != "blueprint" or above is None:
            continue
        names = PartNames(atlas.columns[above.id])
        for name, span in _own_ids(page):
            index = names.steps.get(fold(name))
            if index is not None:
                step = names.columns[index].step
                yield RULE.at(
                    span,
                    f"`{name}` is the id of a step of the journey, `{step.title.value}`",
                    "Write another `id` here, or `step:` if this is that step",
                    (Related(step.span, "the step of the journey"),),
                )


def _own_ids(page: Map) -> Iterator[tuple[str, Span]]:
    for step in page.steps:
        if step.joins is None:
            yield step.id, step.span
        for entries in step.cells.values():
            yield from ((entry.id, entry.span) for entry in entries if entry.id)
