"""Columns: a map's own, or on a blueprint the parent's steps joined with what the blueprint says of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cjm_site.model import Column, Map, Phase, Reference, Step, Text
from cjm_site.model.ids import fold


def own_columns(page: Map) -> tuple[Column, ...]:
    """The columns of a map that stands on its own phases, or on nothing but its own steps."""
    placed: list[tuple[Phase | None, Step]] = [(phase, step) for phase in page.phases for step in phase.steps]
    placed += [(None, step) for step in page.steps]
    return tuple(
        Column(number=number, id=step.id, step=step, phase=phase)
        for number, (phase, step) in enumerate(placed, 1)
    )


class PartNames:
    """The phases and steps of a parent, found by present or former id."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self.columns = columns
        self.steps: dict[str, int] = {}
        self.phases: dict[str, list[int]] = {}
        for index, column in enumerate(columns):
            for name in (column.id, *column.step.aliases):
                self.steps.setdefault(fold(name), index)
            for name in (column.phase.id, *column.phase.aliases) if column.phase else ():
                self.phases.setdefault(fold(name), []).append(index)

    def step(self, reference: Reference) -> int | None:
        return self.steps.get(fold(reference.target))

    def covered(self, reference: Reference) -> list[int]:
        """The columns of a step or of a phase; none for an unknown one."""
        index = self.step(reference)
        return [index] if index is not None else self.phases.get(fold(reference.target), [])


def covered_columns(page: Map, names: PartNames) -> set[int]:
    """Which of the parent's columns a blueprint covers: `covers`, else the part of `parent`, else all."""
    listed = page.covers
    if not listed and page.parent and page.parent.part:
        listed = (page.parent._replace(target=page.parent.part),)
    if not listed:
        return set(range(len(names.columns)))
    return {index for reference in listed for index in names.covered(reference)}


def joined_columns(page: Map, parent_columns: Sequence[Column]) -> tuple[Column, ...]:
    """A blueprint's columns, in the order of the journey, its own steps among them."""
    names = PartNames(parent_columns)
    joined: dict[int, Step] = {}
    loose: list[Step] = []
    for step in page.steps:
        index = names.step(step.joins) if step.joins else None
        if index is None or index in joined:
            loose.append(step)
        else:
            joined[index] = step
    # Each place is the index of a parent's column, or a step of our own.
    order: list[int | Step] = [*sorted(covered_columns(page, names) | set(joined))]
    indices = {id(step): index for index, step in joined.items()}
    typed = [step if id(step) in indices else _apart(step, names.steps) for step in page.steps]
    _insert_own(order, typed, indices, names)
    return tuple(_columns(order, joined, parent_columns))


def _apart(step: Step, taken: Mapping[str, int]) -> Step:
    """A step of our own under an id that no step of the journey has; the rules tell of the clash."""
    count, name = 1, step.id
    while fold(name) in taken:
        count += 1
        name = f"{step.id}-{count}"
    if count == 1:
        return step
    cells = {
        lane: tuple(
            entry if entry.id else replace(entry, anchor=name + entry.anchor.removeprefix(step.id))
            for entry in entries
        )
        for lane, entries in step.cells.items()
    }
    return replace(step, id=name, cells=cells)


def _insert_own(
    order: list[int | Step], typed: Sequence[Step], joined: Mapping[int, int], names: PartNames
) -> None:
    previous: int | Step | None = None
    for step in typed:
        if id(step) in joined:
            previous = joined[id(step)]
            continue
        at = order.index(previous) + 1 if previous is not None else 0
        for reference, offset in ((step.after, 1), (step.before, 0)):
            neighbour = _find(order, reference, names) if reference else None
            if neighbour is not None:
                at = neighbour + offset
                # Of two that follow the same step, the one typed first stands first.
                while offset and at < len(order) and _follows_too(order[at], reference):
                    at += 1
        order.insert(at, step)
        previous = step


def _follows_too(each: int | Step, reference: Reference | None) -> bool:
    after = each.after if isinstance(each, Step) else None
    return after is not None and reference is not None and fold(after.target) == fold(reference.target)


def _find(order: Sequence[int | Step], reference: Reference, names: PartNames) -> int | None:
    index = names.step(reference)
    if index is not None and index in order:
        return order.index(index)
    own = (
        place
        for place, each in enumerate(order)
        if isinstance(each, Step) and fold(reference.target) in map(fold, (each.id, *each.aliases))
    )
    return next(own, None)


def _columns(
    order: Sequence[int | Step], joined: Mapping[int, Step], parent: Sequence[Column]
) -> Iterator[Column]:
    phases = (parent[each].phase for each in order if isinstance(each, int))
    # A step of our own stands in the phase of the column before it; at the start, in the first phase.
    phase = next((phase for phase in phases if phase), None)
    for number, each in enumerate(order, 1):
        if isinstance(each, Step):
            yield Column(number=number, id=each.id, step=each, phase=phase)
        else:
            phase = parent[each].phase
            yield _joined_column(number, parent[each], joined.get(each))


def _joined_column(number: int, above: Column, step: Step | None) -> Column:
    return Column(
        number=number,
        id=step.id if step and step.written_id else above.id,
        phase=above.phase,
        step=step or Step(id=above.id, title=Text("", above.step.span), span=above.step.span),
        inherited=above.step,
        inherited_number=above.number,
        described=step is not None,
    )
