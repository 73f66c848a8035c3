"""What a map names on itself or on its parent and what is not there: steps, entries, sources, ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cjm_site.findings import Names
from cjm_site.lint.ends import missing_ends
from cjm_site.lint.missing import Missing
from cjm_site.loader import lacks_columns
from cjm_site.model import BLUEPRINT, Atlas, Column, Entry, Map
from cjm_site.model.ids import fold
from cjm_site.source.wording import code, named

_NO_PAINS = "Give the pain point an `id`, and name that"


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
    titles = {source.id: source.title.value for source in page.sources}
    known = set(map(fold, titles))
    emotions = (step.emotion.sources for step in page.own_steps if step.emotion)
    for sources in (*emotions, *(entry.sources for entry in _entries(page))):
        for source in sources:
            if fold(source.target) not in known:
                yield Missing(
                    source.span,
                    f"This map has no source {named(source.target)}",
                    _near(source.target, titles) or "Add it under `sources` of this map",
                )


def _joins(atlas: Atlas, page: Map) -> Iterator[Missing]:
    """What a blueprint covers or describes of its parent, and the neighbours of its own steps."""
    above = atlas.parents.get(page.id)
    if page.kind != BLUEPRINT or above is None or atlas.pages[above.id].broken:
        return
    known, title = _columns_and_phases(atlas, above.id), atlas.pages[above.id].title.value
    names = atlas.part_titles[above.id]
    for reference in (*page.covers, *(step.joins for step in page.steps if step.joins)):
        if fold(reference.target) not in known:
            yield Missing(
                reference.span,
                f"{named(title)} has no step or phase {named(reference.target)}",
                _near(reference.target, {name: names.get(name, name) for name in known})
                or "Name a step of the journey, or write `title:` for one of our own",
            )
    yield from _joined_phases(atlas, page, above.id)
    yield from _neighbours(page, atlas.columns[page.id])


def _neighbours(page: Map, columns: Sequence[Column]) -> Iterator[Missing]:
    """Steps that own steps are to follow or to precede."""
    shown = [step for column in columns for step in (column.step, column.inherited) if step]
    titles = {step.id: step.title.value for step in shown}
    own = {fold(name): name for step in shown for name in (step.id, *step.aliases)}
    for step in page.steps:
        for neighbour in (step.after, step.before):
            if neighbour and fold(neighbour.target) not in own:
                others = {name: titles.get(name, name) for name in own.values() if name != step.id}
                yield Missing(
                    neighbour.span,
                    f"This blueprint has no step {named(neighbour.target)}",
                    _near(neighbour.target, others) or "Name a step that it has",
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
    """What opportunities answer to and what is no pain point, on this map or on another one."""
    for solved in (each for entry in _entries(page) for each in entry.solves):
        home = atlas.map(atlas.aliases.get(fold(solved.target), "")) if solved.target else page
        if home is None or home.broken:
            continue
        part, pains = atlas.parts[home.id].get(fold(solved.part or "")), _pains(home)
        if part in pains or (part is None and solved.target):
            continue  # a part of another map that is not there is among the mentions
        listed = f"Name one of its pain points: {', '.join(map(code, pains))}" if pains else _NO_PAINS
        cure = _near(solved.part or "", pains) or listed
        if part is not None:
            title = named(atlas.part_titles[home.id].get(part, part))
            yield Missing(solved.span, f"{title} is no pain point, and `solves` names those", cure)
        else:
            message = f"This map has no pain point {named(solved.part or '')}"
            yield Missing(solved.span, message, cure)


def _pains(page: Map) -> dict[str, str]:
    """Id → words of the pain points that can be named."""
    cells = (step.cells.get("pain_points", ()) for step in page.own_steps)
    return {entry.id: entry.text.value for cell in cells for entry in cell if entry.id}


def _near(typed: str, titles: Mapping[str, str]) -> str:
    """A sentence that offers one of a few names, by itself or by its title."""
    return Names(titles, titles).did_you_mean(typed)
