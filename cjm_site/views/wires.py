"""Connections of a map: the spots in the grid that they join, and the same in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from cjm_site.model import GROUPS, Atlas, Column, Lane, Map
from cjm_site.views.base import Link, Place, RichText, html_id, words_of
from cjm_site.views.cells import CUSTOMER_ACTIONS, TypedCell
from cjm_site.views.inline import rich
from cjm_site.views.marks import ArrowLink
from cjm_site.views.routes import Spot, Wire

_STEP_LANES = (CUSTOMER_ACTIONS, "actions")
"""Where a step as an end means its cell; else its first cell with something in it."""
_ORDINALS = ("", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@dataclass(frozen=True, slots=True)
class Ends:
    """All that a connection may end at: the rows that are drawn, by number, and their cells."""

    lanes: tuple[Lane, ...]
    cells: Mapping[tuple[int, int], TypedCell]
    """(row, column) → what stands there."""
    columns: tuple[Column, ...]

    @property
    def filled(self) -> frozenset[tuple[int, int]]:
        """Places that no arrow may cross."""
        return frozenset(
            (row, column)
            for (row, column), cell in self.cells.items()
            if cell.is_filled or self.lanes[row].form == "emotion"
        )


class Wires(NamedTuple):
    """Connections as wires for arrows and as links in words."""

    wires: tuple[Wire, ...]
    links: Mapping[Spot, tuple[ArrowLink, ...]]


def wires_of(atlas: Atlas, subject: Map, ends: Ends) -> Wires:
    """All connections whose ends are drawn."""
    spots = _spots(ends)
    wires: list[Wire] = []
    links: dict[Spot, list[ArrowLink]] = defaultdict(list)
    for joined in atlas.connections.get(subject.id, ()):
        start, end = spots.get(joined.start), spots.get(joined.end)
        if start is None or end is None:
            continue
        label = joined.connection.label
        words = rich(label, atlas, subject.id) if label else ()
        both = joined.connection.both
        wires.append(Wire(start, end, both, words_of(words)))
        links[start].append(_link(subject, ends, joined.end, end, both, words))
        if both:
            links[end].append(_link(subject, ends, joined.start, start, both, words))
    return Wires(tuple(wires), {spot: tuple(each) for spot, each in links.items()})


def _spots(ends: Ends) -> dict[str, Spot]:
    """Anchor of a step or entry → its spot."""
    spots: dict[str, Spot] = {}
    for number, column in enumerate(ends.columns):
        row = _step_row(ends, number)
        if row is not None:
            cell = ends.cells[row, number]
            count = len(cell.entries) or (1 if cell.is_filled else 0)
            for anchor in (column.step.id, column.id):
                spots[anchor] = Spot(row, number, 0, count)
    for (row, number), cell in ends.cells.items():
        for place, entry in enumerate(cell.entries):
            spots[entry.anchor] = Spot(row, number, place, len(cell.entries))
    return spots


def _step_row(ends: Ends, column: int) -> int | None:
    rows = range(len(ends.lanes))
    named = [row for row in rows if ends.lanes[row].id in _STEP_LANES]
    filled = [row for row in rows if ends.cells[row, column].is_filled]
    return next(iter([*named, *filled, *rows]), None)


def _link(subject: Map, ends: Ends, anchor: str, spot: Spot, both: bool, label: RichText) -> ArrowLink:
    return ArrowLink(
        both,
        Link(_name(ends, anchor, spot), Place(subject.id, html_id(subject.id, anchor))),
        label,
    )


def _name(ends: Ends, anchor: str, spot: Spot) -> str:
    """`step 5` or `Backstage 5, second entry`."""
    column = ends.columns[spot.column]
    if anchor in (column.id, column.step.id):
        return f"step {column.number}"
    title = GROUPS[ends.lanes[spot.lane].group].title if _is_work(ends, spot) else ends.lanes[spot.lane].title
    ordinal = _ordinal(spot.place + 1)
    return f"{title} {column.number}{f', {ordinal} entry' if spot.place else ''}"


def _is_work(ends: Ends, spot: Spot) -> bool:
    return ends.lanes[spot.lane].form == "work"


def _ordinal(number: int) -> str:
    return _ORDINALS[number] if number < len(_ORDINALS) else f"{number}th"
