"""The way that each arrow runs, from the places of its two ends.

An arrow never crosses text. It runs in two kinds of channels: the gutter at the right of a column, and
the foot of a lane, for which a row keeps room free.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace
from typing import NamedTuple

LANE_DEPTH = 100
"""Depths order what stands in a column: lane × this + place in its cell."""
FOOT_DEPTH = 95
"""The foot of a lane, below every entry of it."""


class Spot(NamedTuple):
    """Where an end of an arrow stands in the grid. All numbers are from 0."""

    lane: int
    column: int
    place: int
    """Of the entry in its cell."""
    entries: int
    """How many entries the cell has; 0 for a cell without any."""

    @property
    def depth(self) -> int:
        return self.lane * LANE_DEPTH + min(self.place, 90)

    @property
    def is_last(self) -> bool:
        return self.place >= self.entries - 1


class Wire(NamedTuple):
    """A connection between two spots."""

    start: Spot
    end: Spot
    both: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The shape of one arrow and the channels it uses, before tracks are dealt out."""

    wire: Wire
    shape: str
    out: str
    """Side at which it leaves: `right`, `left`, `bottom` or `top`."""
    into: str
    """Side at which it arrives."""
    gutter: int | None = None
    """Column whose gutter bears its upright piece."""
    exit_gutter: int | None = None
    """Column whose gutter leads it from its start down to the foot."""
    foot: int | None = None
    """Lane whose foot bears its level piece."""
    label_lane: int | None = None
    label_column: int | None = None
    label_side: str = ""
    """`start`, `center` or `end`."""


def route_of(wire: Wire, filled: Set[tuple[int, int]]) -> Route:
    """The way of one arrow. `filled` are the (lane, column) of cells with something in them."""
    start, end = wire.start, wire.end
    if start.column == end.column:
        return _upright(wire, filled)
    forward = end.column > start.column
    out, into = ("right", "left") if forward else ("left", "right")
    between = range(min(start.column, end.column) + 1, max(start.column, end.column))
    is_level = start.lane == end.lane and start.place == end.place == 0
    if is_level and not any((start.lane, column) in filled for column in between):
        return Route(wire=wire, shape=f"level-{out}", out=out, into=into)
    if not between and not (start.lane == end.lane and start.place and end.place):
        return _hook(wire, forward, out, into)
    return _far(wire, forward, into)


def _upright(wire: Wire, filled: Set[tuple[int, int]]) -> Route:
    """Between two entries of one column: straight where nothing is between them, else by the gutter."""
    start, end = wire.start, wire.end
    for upper, lower, shape, out, into in (
        (start, end, "down", "bottom", "top"),
        (end, start, "up", "top", "bottom"),
    ):
        if _touch(upper, lower, filled):
            lane = upper.lane if upper.lane != lower.lane and wire.label else None
            route = Route(wire=wire, shape=shape, out=out, into=into)
            return _labelled(route, lane, start.column, "start")
    way = "down" if start.depth < end.depth else "up"
    route = Route(wire=wire, shape=f"loop-{way}", out="right", into="right", gutter=start.column)
    return _labelled(route, _upper_lane(wire), start.column, "end")


def _touch(upper: Spot, lower: Spot, filled: Set[tuple[int, int]]) -> bool:
    if upper.lane == lower.lane:
        return lower.place == upper.place + 1
    if upper.lane > lower.lane or not upper.is_last or lower.place:
        return False
    return not any((lane, upper.column) in filled for lane in range(upper.lane + 1, lower.lane))


def _hook(wire: Wire, forward: bool, out: str, into: str) -> Route:
    """To the column beside it, by the gutter between the two."""
    way = "down" if wire.start.depth < wire.end.depth else "up"
    gutter = wire.start.column if forward else wire.end.column
    route = Route(wire=wire, shape=f"hook-{out}-{way}", out=out, into=into, gutter=gutter)
    return _labelled(route, _upper_lane(wire), gutter, "end")


def _far(wire: Wire, forward: bool, into: str) -> Route:
    """Over several columns, by the foot of the lane where it starts."""
    start, end = wire.start, wire.end
    way = "down" if end.lane > start.lane else "up"
    leaves_below = start.is_last
    route = Route(
        wire=wire,
        shape=f"far-{'right' if forward else 'left'}-{way}",
        out="bottom" if leaves_below else "right",
        into=into,
        gutter=end.column - 1 if forward else end.column,
        exit_gutter=None if leaves_below else start.column,
        foot=start.lane,
    )
    between = range(min(start.column, end.column) + 1, max(start.column, end.column))
    if between:
        return _labelled(route, start.lane, between[len(between) // 2], "center")
    is_turn = route.exit_gutter == route.gutter
    return _labelled(route, start.lane, start.column, "end" if is_turn else "start")


def _upper_lane(wire: Wire) -> int | None:
    lanes = (wire.start.lane, wire.end.lane)
    return min(lanes) if lanes[0] != lanes[1] else None


def _labelled(route: Route, lane: int | None, column: int, side: str) -> Route:
    if lane is None or not route.wire.label:
        return route
    return replace(route, label_lane=lane, label_column=column, label_side=side)
