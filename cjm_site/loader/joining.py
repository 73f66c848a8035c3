"""Columns: a map's own, or on a blueprint the parent's steps joined with what the blueprint says of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cjm_site.loader.apart import set_apart
from cjm_site.loader.ordering import Ordering
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
    ordering = own_order(page, parent_columns)
    joined = {index: ordering.typed[number] for number, index in ordering.joined.items()}
    order = [place if (own := ordering.step(place)) is None else own for place in ordering]
    return tuple(_columns(order, joined, parent_columns))


def own_order(page: Map, parent_columns: Sequence[Column]) -> Ordering:
    """The columns of a blueprint in their order, under ids that are their own."""
    names = PartNames(parent_columns)
    joined: dict[int, int] = {}
    described: set[int] = set()
    for number, step in enumerate(page.steps):
        index = names.step(step.joins) if step.joins else None
        if index is not None and index not in described:
            joined[number] = index
            described.add(index)
    typed = [
        set_apart(step, joined.get(number), names.steps, parent_columns)
        for number, step in enumerate(page.steps)
    ]
    covered = sorted(covered_columns(page, names) | described)
    return Ordering(typed, joined, names.steps, covered)


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
