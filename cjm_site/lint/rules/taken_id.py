"""A blueprint gives an id that a step of its journey has.

## What it does
Compares the ids and aliases of a blueprint's steps and entries, written or made from titles, with those
of the journey's steps.

## Why is this bad?
A link to the id leads to the step of the journey, and nothing can link to the other, which stands under
another id.

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
from cjm_site.model import BLUEPRINT, Atlas, Map
from cjm_site.model.ids import fold
from cjm_site.source import Span
from cjm_site.source.wording import named

RULE = Rule("taken-id", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Ids of blueprints that their journeys have taken."""
    for page in atlas.maps(BLUEPRINT):
        above = atlas.parents.get(page.id)
        if above is None:
            continue
        names = PartNames(atlas.columns[above.id])
        for name, span, joined in _own_ids(page, names):
            index = names.steps.get(fold(name))
            if index is not None and index != joined:
                step = names.columns[index].step
                yield RULE.at(
                    span,
                    f"{named(name)} is the id of a step of the journey, {named(step.title.value)}",
                    "Write another `id` here, or `step:` if this is that step",
                    (Related(step.span, "the step of the journey"),),
                )


def _own_ids(page: Map, names: PartNames) -> Iterator[tuple[str, Span, int | None]]:
    """Each id and alias, its place, and the step of the journey that may have it too."""
    for step in page.steps:
        joined = names.step(step.joins) if step.joins else None
        if step.written_id or (step.joins is None and step.title.value):
            yield step.id, step.span, joined
        yield from ((alias, step.aliases_span or step.span, joined) for alias in step.aliases)
        for entry in (each for entries in step.cells.values() for each in entries):
            if entry.id:
                yield entry.id, entry.id_span or entry.span, None
            yield from ((alias, entry.aliases_span or entry.span, None) for alias in entry.aliases)
