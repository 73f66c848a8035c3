"""Connections as arrows: channels dealt out and everything said in CSS classes; CSS anchors it to its ends.

Each channel has tracks, so that arrows side by side do not fall on each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from cjm_site.model.settings import MOST_CONNECTIONS
from cjm_site.views.routes import FOOT_DEPTH, LANE_DEPTH, Route, Spot, Wire, route_of

GUTTER_TRACKS = 4
FOOT_TRACKS = 6
PORTS = 3


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


def wiring(wires: Sequence[Wire], filled: Set[tuple[int, int]]) -> Wiring:
    """Routes for all wires. `filled` are the (lane, column) of cells with something in them."""
    routes = [route_of(wire, filled) for wire in wires[:MOST_CONNECTIONS] if wire.start != wire.end]
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


def _nodes(routes: Iterable[Route]) -> dict[Spot, str]:
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


def _deal_gutters(routes: Sequence[Route]) -> dict[tuple[int, bool], int]:
    """(route, is it the exit) → track in its gutter."""
    tracks = _Tracks(GUTTER_TRACKS)
    dealt: dict[tuple[int, bool], int] = {}
    for number, route in enumerate(routes):
        start, end = route.wire.start.depth, route.wire.end.depth
        turn = start if route.foot is None else route.foot * LANE_DEPTH + FOOT_DEPTH
        if route.gutter is not None:
            dealt[number, False] = tracks.deal(route.gutter, min(turn, end), max(turn, end))
        if route.exit_gutter is not None:
            dealt[number, True] = tracks.deal(route.exit_gutter, start, turn)
    return dealt


def _deal_feet(routes: Sequence[Route]) -> dict[int, int]:
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


def _deal_ports(routes: Sequence[Route]) -> dict[tuple[int, str], int]:
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


def _rows(routes: Sequence[Route], feet: Mapping[int, int]) -> dict[int, str]:
    room: dict[int, int] = {}
    for number, track in feet.items():
        route = routes[number]
        lane = route.foot if route.foot is not None else route.label_lane
        if lane is not None:
            room[lane] = max(room.get(lane, 0), track + 1)
    return {lane: f"cjm-r{lane} cjm-foot cjm-foot--{tracks}" for lane, tracks in room.items()}


def _cells(routes: Iterable[Route], named: Set[tuple[int, int]]) -> dict[tuple[int, int], str]:
    cells = {place: f"cjm-c{place[1]}" for place in named}
    for route in routes:
        start, end = route.wire.start, route.wire.end
        if (start.lane, start.column) == (end.lane, end.column) and route.gutter is None:
            place = (start.lane, start.column)
            cells[place] = " ".join(dict.fromkeys([*cells.get(place, "").split(), "cjm-cell--linked"]))
    return cells


def _classes(
    route: Route,
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
        # On a level piece the label stands on the line itself.
        made += ["cjm-arrow--tied"] if route.foot is None else []
    return " ".join(made)


def _numbered(name: str, number: int) -> list[str]:
    """A class for a number; 0 is the default and needs none."""
    return [f"{name}{number}"] if number else []
