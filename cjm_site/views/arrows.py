"""Connections as arrows: which way each one runs, decided here; CSS anchors it to its ends.

An arrow never crosses text. It runs in two kinds of channels: the gutter at the right of a column, and
the foot of a lane, for which a row keeps room free. Each channel has tracks, so that arrows side by side
do not fall on each other. Depths order what stands in a column: lane × 100 + place in its cell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import NamedTuple

MOST_ARROWS = 100
GUTTER_TRACKS = 4
FOOT_TRACKS = 6
PORTS = 3

_LANE = 100
_FOOT = 95


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
        return self.lane * _LANE + min(self.place, 90)

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
class ArrowView:
    """One arrow, ready to print."""

    classes: str
    """Its shape, ends and tracks, as CSS classes."""
    label: str = ""
    """Empty where the arrow has no level piece that could bear it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wiring:
    """All arrows of a map, and what the table must bear for them."""

    arrows: tuple[ArrowView, ...] = ()
    nodes: Mapping[Spot, str]
    """Spot → the class that makes it an end."""
    cells: Mapping[tuple[int, int], str]
    """(lane, column) → classes: the name of the column's gutter, room between entries that an arrow joins."""
    rows: Mapping[int, str]
    """Lane → classes: the name of its foot, and the room to keep free there."""
    gutters: int = 0
    """How many tracks the widest gutter needs."""
    gutter_columns: frozenset[int] = frozenset()
    """Columns whose gutter is used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Route:
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


def wiring(wires: Sequence[Wire], filled: Set[tuple[int, int]]) -> Wiring:
    """Routes for all wires. `filled` are the (lane, column) of cells with something in them."""
    routes = [_route(wire, filled) for wire in wires[:MOST_ARROWS] if wire.start != wire.end]
    nodes = _nodes(routes)
    gutters = _deal_gutters(routes)
    feet = _deal_feet(routes)
    ports = _deal_ports(routes)
    lane = min((spot.lane for spot in nodes), default=0)
    columns = {c for r in routes for c in (r.gutter, r.exit_gutter, r.label_column) if c is not None}
    return Wiring(
        arrows=tuple(
            ArrowView(
                classes=_classes(route, number, nodes, gutters, feet, ports),
                label=route.wire.label if route.label_column is not None else "",
            )
            for number, route in enumerate(routes)
        ),
        nodes=nodes,
        cells=_cells(routes, {(lane, column) for column in columns}),
        rows=_rows(routes, feet),
        gutter_columns=frozenset(columns),
        gutters=1 + max(gutters.values(), default=0) if routes else 0,
    )


def _route(wire: Wire, filled: Set[tuple[int, int]]) -> _Route:
    start, end = wire.start, wire.end
    if start.column == end.column:
        return _upright(wire, filled)
    forward = end.column > start.column
    out, into = ("right", "left") if forward else ("left", "right")
    between = range(min(start.column, end.column) + 1, max(start.column, end.column))
    is_level = start.lane == end.lane and start.place == end.place == 0
    if is_level and not any((start.lane, column) in filled for column in between):
        return _Route(wire=wire, shape=f"level-{out}", out=out, into=into)
    if not between and not (start.lane == end.lane and start.place and end.place):
        return _hook(wire, forward, out, into)
    return _far(wire, forward, into)


def _upright(wire: Wire, filled: Set[tuple[int, int]]) -> _Route:
    """Between two entries of one column: straight where nothing is between them, else by the gutter."""
    start, end = wire.start, wire.end
    for upper, lower, shape, out, into in (
        (start, end, "down", "bottom", "top"),
        (end, start, "up", "top", "bottom"),
    ):
        if _touch(upper, lower, filled):
            lane = upper.lane if upper.lane != lower.lane and wire.label else None
            route = _Route(wire=wire, shape=shape, out=out, into=into)
            return _labelled(route, lane, start.column, "start")
    way = "down" if start.depth < end.depth else "up"
    route = _Route(wire=wire, shape=f"loop-{way}", out="right", into="right", gutter=start.column)
    return _labelled(route, _upper_lane(wire), start.column, "end")


def _touch(upper: Spot, lower: Spot, filled: Set[tuple[int, int]]) -> bool:
    if upper.lane == lower.lane:
        return lower.place == upper.place + 1
    if upper.lane > lower.lane or not upper.is_last or lower.place:
        return False
    return not any((lane, upper.column) in filled for lane in range(upper.lane + 1, lower.lane))


def _hook(wire: Wire, forward: bool, out: str, into: str) -> _Route:
    """To the column beside it, by the gutter between the two."""
    way = "down" if wire.start.depth < wire.end.depth else "up"
    gutter = wire.start.column if forward else wire.end.column
    route = _Route(wire=wire, shape=f"hook-{out}-{way}", out=out, into=into, gutter=gutter)
    return _labelled(route, _upper_lane(wire), gutter, "end")


def _far(wire: Wire, forward: bool, into: str) -> _Route:
    """Over several columns, by the foot of the lane where it starts."""
    start, end = wire.start, wire.end
    way = "down" if end.lane > start.lane else "up"
    leaves_below = start.is_last
    route = _Route(
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


def _labelled(route: _Route, lane: int | None, column: int, side: str) -> _Route:
    if lane is None or not route.wire.label:
        return route
    return replace(route, label_lane=lane, label_column=column, label_side=side)


def _nodes(routes: Iterable[_Route]) -> dict[Spot, str]:
    spots = dict.fromkeys(spot for r in routes for spot in (r.wire.start, r.wire.end))
    return {spot: f"cjm-n{number}" for number, spot in enumerate(spots)}


class _Tracks:
    """Deals out tracks of channels: the lowest one that is free over a whole stretch."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)

    def deal(self, channel: int, low: int, high: int) -> int:
        for track in range(self._most):
            taken = self._taken[channel, track]
            if all(high < other_low or other_high < low for other_low, other_high in taken):
                break
        self._taken[channel, track].append((low, high))
        return track


def _deal_gutters(routes: Sequence[_Route]) -> dict[tuple[int, bool], int]:
    """(route, is it the exit) → track in its gutter."""
    tracks = _Tracks(GUTTER_TRACKS)
    dealt: dict[tuple[int, bool], int] = {}
    for number, route in enumerate(routes):
        start, end = route.wire.start.depth, route.wire.end.depth
        turn = start if route.foot is None else route.foot * _LANE + _FOOT
        if route.gutter is not None:
            dealt[number, False] = tracks.deal(route.gutter, min(turn, end), max(turn, end))
        if route.exit_gutter is not None:
            dealt[number, True] = tracks.deal(route.exit_gutter, start, turn)
    return dealt


def _deal_feet(routes: Sequence[_Route]) -> dict[int, int]:
    """Route → track in the foot of the lane that bears its level piece or its label."""
    tracks = _Tracks(FOOT_TRACKS)
    dealt: dict[int, int] = {}
    for number, route in enumerate(routes):
        lane = route.foot if route.foot is not None else route.label_lane
        if lane is None:
            continue
        ends = (route.wire.start.column, route.wire.end.column)
        columns = ends if route.foot is not None else (route.label_column or 0,) * 2
        dealt[number] = tracks.deal(lane, min(columns), max(columns))
    return dealt


def _deal_ports(routes: Sequence[_Route]) -> dict[tuple[int, str], int]:
    """(route, `out` or `into`) → which of the places along that side of the entry."""
    taken: dict[tuple[Spot, str], int] = defaultdict(int)
    dealt: dict[tuple[int, str], int] = {}
    for number, route in enumerate(routes):
        out, into = (route.wire.start, route.out), (route.wire.end, route.into)
        straight = route.gutter is None
        most = max(taken[out], taken[into])
        for name, side in (("out", out), ("into", into)):
            dealt[number, name] = min(most if straight else taken[side], PORTS - 1)
            taken[side] = dealt[number, name] + 1
    return dealt


def _rows(routes: Sequence[_Route], feet: Mapping[int, int]) -> dict[int, str]:
    room: dict[int, int] = {}
    for number, track in feet.items():
        route = routes[number]
        lane = route.foot if route.foot is not None else route.label_lane
        if lane is not None:
            room[lane] = max(room.get(lane, 0), track + 1)
    return {lane: f"cjm-r{lane} cjm-foot cjm-foot--{tracks}" for lane, tracks in room.items()}


def _cells(routes: Iterable[_Route], named: Set[tuple[int, int]]) -> dict[tuple[int, int], str]:
    cells = {place: f"cjm-c{place[1]}" for place in named}
    for route in routes:
        start, end = route.wire.start, route.wire.end
        if (start.lane, start.column) == (end.lane, end.column) and route.gutter is None:
            place = (start.lane, start.column)
            cells[place] = " ".join(dict.fromkeys([*cells.get(place, "").split(), "cjm-cell--linked"]))
    return cells


def _classes(
    route: _Route,
    number: int,
    nodes: Mapping[Spot, str],
    gutters: Mapping[tuple[int, bool], int],
    feet: Mapping[int, int],
    ports: Mapping[tuple[int, str], int],
) -> str:
    made = [f"cjm-arrow--{route.shape}"]
    made += ["cjm-arrow--side"] if route.exit_gutter is not None else []
    made += ["cjm-arrow--both"] if route.wire.both else []
    made += [nodes[route.wire.start].replace("-n", "-f"), nodes[route.wire.end].replace("-n", "-t")]
    made += _numbered("cjm-op", ports[number, "out"]) + _numbered("cjm-ip", ports[number, "into"])
    if route.gutter is not None:
        made += [f"cjm-g{route.gutter}", *_numbered("cjm-gt", gutters[number, False])]
    if route.exit_gutter is not None:
        made += [f"cjm-q{route.exit_gutter}", *_numbered("cjm-qt", gutters[number, True])]
    lane = route.foot if route.foot is not None else route.label_lane
    if lane is not None:
        made += [f"cjm-h{lane}", *_numbered("cjm-ht", feet[number])]
    if route.label_column is not None:
        made += [f"cjm-l{route.label_column}", f"cjm-arrow--label-{route.label_side}"]
    return " ".join(made)


def _numbered(name: str, number: int) -> list[str]:
    """A class for a number; 0 is the default and needs none."""
    return [f"{name}{number}"] if number else []
