"""The lanes of a map in bands, with their cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from cjm_site.model import GROUPS, LINES, Atlas, Column, Entry, Lane, Line, Map
from cjm_site.views.arrows import Wiring
from cjm_site.views.base import Link, Place, plain
from cjm_site.views.cells import CUSTOMER_ACTIONS, CellView, Feeling, TypedCell, home_of
from cjm_site.views.delivery import DeliveryRow, delivery_links, delivery_rows
from cjm_site.views.entries import EntryHome, EntryView, entry_view
from cjm_site.views.routes import Spot
from cjm_site.views.wires import Ends, Wires

EMOTION, DELIVERY = "emotion", "delivery"

_BELOW_DELIVERY = ("hurts", "measures")


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneView:
    """One row: a lane and its cells, one a column."""

    id: str
    title: str
    form: str
    """`emotion` has `feelings`, `delivery` has `delivery`; all others have `cells`."""
    hue: str
    hint: str = ""
    origin: Link | None = None
    """Where an inherited lane is at home."""
    meaning: str = ""
    always: bool = False
    """Shown even where it is empty."""
    classes: str = ""
    """What the arrows need of the row."""
    cells: tuple[CellView, ...] = ()
    feelings: tuple[Feeling, ...] = ()
    delivery: tuple[DeliveryRow, ...] = ()
    delivered: tuple[tuple[Link, ...], ...] = ()
    """The same blueprints for each column alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BandView:
    """The lanes of one group: one `tbody`."""

    group: str
    hue: str
    line: Line | None
    """The line drawn above it."""
    lanes: tuple[LaneView, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What all rows are built from."""

    atlas: Atlas
    subject: Map
    columns: tuple[Column, ...]
    ends: Ends
    wires: Wires
    wired: Wiring
    feelings: tuple[Feeling, ...]


def bands_of(plan: Plan) -> Iterator[BandView]:
    """The bands from top to bottom: lanes of one group that stand together."""
    delivery = _delivery_band(plan)
    rows = enumerate(plan.ends.lanes)
    for name, run in groupby(rows, key=lambda numbered: numbered[1].group):
        if delivery and name in _BELOW_DELIVERY:
            yield delivery
            delivery = None
        group = GROUPS[name]
        lanes = tuple(_lane(plan, row, lane, group.hue) for row, lane in run)
        yield BandView(group=name, hue=group.hue, line=LINES.get(name), lanes=lanes)
    if delivery:
        yield delivery


def _lane(plan: Plan, row: int, lane: Lane, hue: str) -> LaneView:
    inherits = lane.id == CUSTOMER_ACTIONS or lane.form == EMOTION
    origin = _origin(plan) if inherits else None
    is_curve = lane.form == EMOTION
    return LaneView(
        id=lane.id,
        title=lane.title,
        form=lane.form,
        # The customer's curve keeps the customer's hue, wherever it stands.
        hue="customer" if is_curve else hue,
        hint="" if inherits and plan.subject.kind == "blueprint" else lane.hint,
        origin=origin,
        meaning=lane.meaning,
        always=lane.always,
        classes=plan.wired.rows.get(row, ""),
        cells=() if is_curve else tuple(_cell(plan, row, number) for number in range(len(plan.columns))),
        feelings=plan.feelings if is_curve else (),
    )


def _origin(plan: Plan) -> Link | None:
    home = home_of(plan.atlas, plan.subject)
    joined = any(column.inherited for column in plan.columns)
    return Link("From the journey", Place(home.id)) if joined and home is not plan.subject else None


def _cell(plan: Plan, row: int, column: int) -> CellView:
    typed = plan.ends.cells[row, column]
    form = plan.ends.lanes[row].form
    classes = plan.wired.cells.get((row, column), "")
    origin = EntryHome(plan.atlas, typed.home, plan.subject.id)
    if not typed.entries:
        return _cell_without_entries(plan, typed, Spot(row, column, 0, int(typed.is_filled)), classes)
    return CellView(
        entries=tuple(
            _entry(plan, entry, form, origin, Spot(row, column, place, len(typed.entries)))
            for place, entry in enumerate(typed.entries)
        ),
        classes=classes,
    )


def _cell_without_entries(plan: Plan, typed: TypedCell, spot: Spot, classes: str) -> CellView:
    """A time, a title of the journey, or nothing; what starts there is said in words all the same."""
    title, arrows = typed.title, plan.wires.links.get(spot, ())
    words = plain(typed.time.typed) if typed.time else plain(title.value) if title else ()
    if not arrows and (typed.time or not title):
        return CellView(words=words, classes=classes, node="" if words else plan.wired.nodes.get(spot, ""))
    entry = EntryView(
        form=plan.ends.lanes[spot.lane].form,
        text=words,
        inherited=title is not None,
        arrows=arrows,
        node=plan.wired.nodes.get(spot, ""),
    )
    return CellView(entries=(entry,), classes=classes)


def _entry(plan: Plan, entry: Entry, form: str, origin: EntryHome, spot: Spot) -> EntryView:
    return entry_view(entry, form, origin, plan.wires.links.get(spot, ()), plan.wired.nodes.get(spot, ""))


def _delivery_band(plan: Plan) -> BandView | None:
    rows = delivery_rows(plan.atlas, plan.subject, plan.columns)
    if not rows:
        return None
    lane = LaneView(
        id="delivered_by",
        title="Delivered by",
        form=DELIVERY,
        hue="support",
        hint="Our blueprints",
        delivery=rows,
        delivered=delivery_links(plan.atlas, plan.subject, plan.columns),
    )
    return BandView(group=DELIVERY, hue="support", line=None, lanes=(lane,))
