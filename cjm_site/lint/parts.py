"""What a map names on itself or on its parent and what is not there: steps, entries, sources, ends."""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import did_you_mean
from cjm_site.lint.ends import missing_ends
from cjm_site.lint.missing import Missing
from cjm_site.loader import lacks_columns
from cjm_site.model import BLUEPRINT, Atlas, Entry, Map
from cjm_site.model.ids import fold
from cjm_site.source.wording import named


def missing_parts(atlas: Atlas, page: Map) -> Iterator[Missing]:
    """Everything of the kind that one map names."""
    yield from _sources(page)
    yield from _joins(atlas, page)
    yield from _solved(atlas, page)
    if not lacks_columns(atlas, page):
        yield from missing_ends(atlas, page)


def _entries(page: Map) -> Iterator[Entry]:
    return (entry for step in page.own_steps for cell in step.cells.values() for entry in cell)


def _sources(page: Map) -> Iterator[Missing]:
    known = {fold(source.id): source.id for source in page.sources}
    emotions = (step.emotion.sources for step in page.own_steps if step.emotion)
    for sources in (*emotions, *(entry.sources for entry in _entries(page))):
        for source in sources:
            if fold(source.target) not in known:
                yield Missing(
                    source.span,
                    f"This map has no source {named(source.target)}",
                    did_you_mean(source.target, known.values()) or "Add it under `sources` of this map",
                )


def _joins(atlas: Atlas, page: Map) -> Iterator[Missing]:
    """What a blueprint covers or describes of its parent, and the neighbours of its own steps."""
    above = atlas.parents.get(page.id)
    if page.kind != BLUEPRINT or above is None or atlas.pages[above.id].broken:
        return
    known, title = _columns_and_phases(atlas, above.id), atlas.pages[above.id].title.value
    for reference in (*page.covers, *(step.joins for step in page.steps if step.joins)):
        if fold(reference.target) not in known:
            yield Missing(
                reference.span,
                f"{named(title)} has no step or phase {named(reference.target)}",
                did_you_mean(reference.target, known)
                or "Name a step of the journey, or write `title:` for one of our own",
            )
    yield from _joined_phases(atlas, page, above.id)
    own = atlas.parts[page.id]
    for neighbour in (each for step in page.steps for each in (step.after, step.before) if each):
        if fold(neighbour.target) not in own:
            yield Missing(
                neighbour.span,
                f"This blueprint has no step {named(neighbour.target)}",
                did_you_mean(neighbour.target, own) or "Name a step that it has",
            )


def _joined_phases(atlas: Atlas, page: Map, parent_id: str) -> Iterator[Missing]:
    """Columns that name a phase: only `covers` takes a phase for all of its steps."""
    columns = atlas.columns[parent_id]
    steps = {fold(name) for column in columns for name in (column.id, *column.step.aliases)}
    phases = {fold(column.phase.id): column.phase for column in columns if column.phase}
    for reference in (step.joins for step in page.steps if step.joins):
        phase = phases.get(fold(reference.target))
        if phase and fold(reference.target) not in steps:
            listed = ", ".join(f"`{step.id}`" for step in phase.steps)
            yield Missing(
                reference.span,
                f"{named(reference.target)} is a phase, and `step` names one step",
                f"Name one of its steps: {listed}",
            )


def _columns_and_phases(atlas: Atlas, page_id: str) -> set[str]:
    columns = atlas.columns[page_id]
    phases = [column.phase for column in columns if column.phase]
    names = {name for column in columns for name in (column.id, *column.step.aliases)}
    return {
        fold(name) for name in (*names, *(name for phase in phases for name in (phase.id, *phase.aliases)))
    }


def _solved(atlas: Atlas, page: Map) -> Iterator[Missing]:
    """Pain points of the same map; those of others are among the mentions."""
    own = atlas.parts[page.id]
    for solved in (each for entry in _entries(page) for each in entry.solves if not each.target):
        if fold(solved.part or "") not in own:
            yield Missing(
                solved.span,
                f"This map has no pain point {named(solved.part or '')}",
                did_you_mean(solved.part or "", own) or "Write `map#id` for a pain point of another map",
            )
