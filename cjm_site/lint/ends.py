"""Ends of connections that are not there: what keeps each from being one, and what to name instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cjm_site.findings import did_you_mean, nearest
from cjm_site.lint.missing import Missing
from cjm_site.loader import connection_end, is_to_itself
from cjm_site.model import BLUEPRINT, KINDS, Atlas, Column, Map, Phase, Reference, lanes_of
from cjm_site.model.ids import fold
from cjm_site.source.wording import code, named, with_article


def missing_ends(atlas: Atlas, page: Map) -> Iterator[Missing]:
    """Every end of a map's connections that leads nowhere."""
    for connection in page.connections:
        if is_to_itself(atlas, page, connection):
            continue
        for end, other in ((connection.start, connection.end), (connection.end, connection.start)):
            if connection_end(atlas, page, end) is None:
                yield Missing(end.span, *_verdict(atlas, page, _name(end), _name(other)))


def _name(end: Reference) -> str:
    return end.part or end.target


def _verdict(atlas: Atlas, page: Map, name: str, other: str) -> tuple[str, str]:
    columns, parts = atlas.columns[page.id], atlas.parts[page.id]
    step = name.rpartition(".")[0]
    column = next((each for each in columns if each.id == parts.get(fold(step))), None)
    if column is not None:
        return _cell_verdict(atlas, page, column, name)
    missing = step or name
    phase = _phase(columns, missing)
    if phase is not None:
        steps = _list([column.id for column in columns if column.phase is phase])
        return f"{named(missing)} is a phase, and a connection joins steps", f"Name one of its steps: {steps}"
    return (
        f"This map has no step or entry {named(missing)} to connect",
        did_you_mean(missing, _known(page, parts, other))
        or "Give the entry an `id`, or name its cell as `step.lane`",
    )


def _known(page: Map, parts: Iterable[str], other: str) -> list[str]:
    """What could be meant by one end: not the other one, and no phase of several columns."""
    phases = {fold(phase.id) for phase in page.phases if not phase.is_column}
    return [part for part in parts if part not in phases and part != fold(other)]


def _phase(columns: Sequence[Column], name: str) -> Phase | None:
    phases = (column.phase for column in columns if column.phase)
    return next((each for each in phases if fold(name) in map(fold, (each.id, *each.aliases))), None)


def _cell_verdict(atlas: Atlas, page: Map, column: Column, name: str) -> tuple[str, str]:
    """What is wrong with the lane of an end whose step is there."""
    step, _, typed = name.rpartition(".")
    lanes = [lane.id for lane in lanes_of(page.kind, atlas.settings.lanes)]
    filled = [lane for lane in lanes if column.step.cells.get(lane)]
    cells, itself = _list([f"{column.id}.{lane}" for lane in filled]), f"the step itself, {code(column.id)}"
    others = f"Name a cell that has entries, {cells}, or {itself}" if filled else f"Name {itself}"
    if typed in lanes:
        return f"No entry stands in the lane {named(typed)} of this step", others
    if not typed:
        return "No lane follows the full stop", f"Name {itself}"
    kind, meant = with_article(KINDS[page.kind].title.lower()), nearest(typed, lanes)
    if meant in filled or (meant == "customer_actions" and page.kind == BLUEPRINT):
        return f"{named(name)} names no lane of {kind}", f"Did you mean {code(f'{step}.{meant}')}?"
    return f"{named(name)} names no lane of {kind}", others if meant else f"Name {itself}"


def _list(names: Sequence[str]) -> str:
    return ", ".join(map(code, names))
