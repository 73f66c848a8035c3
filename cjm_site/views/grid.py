"""The grid of a map: phases and steps across, lanes down, every cell with everything decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from cjm_site.model import GROUPS, LINES, Atlas, Column, Entry, Lane, Line, Map, lanes_of
from cjm_site.views.arrows import ArrowView, Spot, Wiring, wiring
from cjm_site.views.base import Link, Place, html_id, plain, words_of
from cjm_site.views.cells import CUSTOMER_ACTIONS, CellView, Feeling, feelings, home_of, typed_cell
from cjm_site.views.columns import PhaseView, StepView, phase_views, step_views
from cjm_site.views.curve import STEPS_OF_SCALE, level_of
from cjm_site.views.delivery import DeliveryRow, delivery_links, delivery_rows
from cjm_site.views.entries import Cellar, EntryView, entry_view
from cjm_site.views.legend import LegendItem, legend
from cjm_site.views.wires import Ends, Wires, wires_of
from cjm_site.views.words import counted, length

EMOTION, DELIVERY = "emotion", "delivery"

_NO_ROWS = {"journey": ("milestone", "remark", "time"), "experience": ("milestone", "remark", "time")}
"""Kind → forms of lanes that stand with the step's title or on the curve, never as a row."""
_BELOW_DELIVERY = ("hurts", "measures")
_LABEL_LETTERS = 15
"""That fit on one line over a column of the least width."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleView:
    """The axis of the curve."""

    top: str
    bottom: str
    zero: int | None
    """Its level; None for a scale without zero."""
    zero_height: float | None
    """The same in hundredths."""
    above: int
    """Lines that the longest label above the curve needs."""
    below: int
    """The same below it."""
    words: str
    """After a score in a list: `of 2`, or the scale's two ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GridView:
    """A whole map."""

    id: str
    page: str
    kind: str
    path: str
    """`Source.path` of the file, for links to its lines."""
    caption: str
    facts: str
    """`7 steps, 42 minutes`."""
    phases: tuple[PhaseView, ...]
    """Empty where phases and steps are the same."""
    steps: tuple[StepView, ...]
    bands: tuple[BandView, ...]
    scale: ScaleView | None
    """None for a map without a curve."""
    feelings: tuple[Feeling, ...]
    arrows: tuple[ArrowView, ...]
    gutters: int
    """Tracks that the gutters need."""
    ends_flush: bool
    """True where no arrow runs at the right of the last column."""
    legend: tuple[LegendItem, ...]
    prints_as_steps: bool
    """True for a map too wide for one sheet."""


MOST_PRINTED_STEPS = 10


@dataclass(frozen=True, slots=True)
class _Plan:
    """What all rows are built from."""

    atlas: Atlas
    subject: Map
    columns: tuple[Column, ...]
    ends: Ends
    wires: Wires
    wired: Wiring
    feelings: tuple[Feeling, ...]


def grid_view(atlas: Atlas, subject: Map) -> GridView:
    """The grid of a map; one that has no columns has no steps and no bands."""
    plan = _plan(atlas, subject)
    columns = plan.columns
    bands = tuple(_bands(plan)) if columns else ()
    steps = step_views(atlas, subject, columns, has_curve=bool(plan.feelings))
    return GridView(
        id=html_id(subject.id, "_map"),
        page=subject.id,
        kind=subject.kind,
        path=subject.source.path,
        caption=_caption(subject, steps, bands),
        facts=_facts(plan),
        phases=phase_views(atlas, subject, columns),
        steps=steps,
        bands=bands,
        scale=_scale(plan),
        feelings=plan.feelings,
        arrows=plan.wired.arrows,
        gutters=plan.wired.gutters,
        ends_flush=len(columns) - 1 not in plan.wired.gutter_columns,
        legend=legend(_entries(bands), _more_marks(plan, steps)),
        prints_as_steps=len(columns) > MOST_PRINTED_STEPS,
    )


def _plan(atlas: Atlas, subject: Map) -> _Plan:
    columns = atlas.columns.get(subject.id, ())
    feeling = feelings(atlas, subject, columns)
    ends = _ends(atlas, subject, columns, bool(feeling))
    wires = wires_of(atlas, subject, ends)
    return _Plan(atlas, subject, columns, ends, wires, wiring(wires.wires, ends.filled), feeling)


def _ends(atlas: Atlas, subject: Map, columns: tuple[Column, ...], has_curve: bool) -> Ends:
    """The rows that are drawn, with what was typed in them."""
    lanes: list[Lane] = []
    cells = {}
    for lane in lanes_of(subject.kind, atlas.settings.lanes):
        if lane.form in _NO_ROWS.get(subject.kind, ()):
            continue
        typed = [typed_cell(atlas, subject, lane, column) for column in columns]
        is_curve = lane.form == EMOTION and has_curve
        if lane.always or is_curve or any(cell.is_filled for cell in typed):
            cells.update({(len(lanes), number): cell for number, cell in enumerate(typed)})
            lanes.append(lane)
    return Ends(tuple(lanes), cells, columns)


def _bands(plan: _Plan) -> Iterator[BandView]:
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


def _lane(plan: _Plan, row: int, lane: Lane, hue: str) -> LaneView:
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


def _origin(plan: _Plan) -> Link | None:
    home = home_of(plan.atlas, plan.subject)
    joined = any(column.inherited for column in plan.columns)
    return Link("From the journey", Place(home.id)) if joined and home is not plan.subject else None


def _cell(plan: _Plan, row: int, column: int) -> CellView:
    typed = plan.ends.cells[row, column]
    form = plan.ends.lanes[row].form
    classes = plan.wired.cells.get((row, column), "")
    origin = Cellar(plan.atlas, typed.home, plan.subject.id)
    if typed.time:
        return CellView(words=plain(typed.time.typed), classes=classes)
    if not typed.entries and typed.title:
        spot = Spot(row, column, 0, 1)
        entry = EntryView(
            form=form,
            text=plain(typed.title.value),
            inherited=True,
            arrows=plan.wires.links.get(spot, ()),
            node=plan.wired.nodes.get(spot, ""),
        )
        return CellView(entries=(entry,), classes=classes)
    if not typed.entries:
        return CellView(classes=classes, node=plan.wired.nodes.get(Spot(row, column, 0, 0), ""))
    return CellView(
        entries=tuple(
            _entry(plan, entry, form, origin, Spot(row, column, place, len(typed.entries)))
            for place, entry in enumerate(typed.entries)
        ),
        classes=classes,
    )


def _entry(plan: _Plan, entry: Entry, form: str, origin: Cellar, spot: Spot) -> EntryView:
    return entry_view(
        entry, form, origin, plan.wires.links.get(spot, ()), plan.wired.nodes.get(spot, "")
    )


def _delivery_band(plan: _Plan) -> BandView | None:
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


def _scale(plan: _Plan) -> ScaleView | None:
    if not plan.feelings:
        return None
    low, high = plan.atlas.settings.emotion_scale
    zero = level_of(0, (low, high)) if low <= 0 <= high else None
    return ScaleView(
        top=_score(high),
        bottom=_score(low),
        zero=zero,
        zero_height=None if zero is None else zero * 100 / STEPS_OF_SCALE,
        above=_room(plan.feelings, "above"),
        below=_room(plan.feelings, "below"),
        words=f"of {high:g}" if low == -high else f"from {_score(low)} to {_score(high)}",
    )


def _room(feelings: Sequence[Feeling], side: str) -> int:
    lines = (_label_lines(each) for each in feelings if each.slice.label.startswith(side))
    return min(max(lines, default=1), 5)


def _label_lines(feeling: Feeling) -> int:
    letters = len(words_of(feeling.label)) + len(feeling.score)
    width = _LABEL_LETTERS / 2 if "-" in feeling.slice.label else _LABEL_LETTERS
    return -int(-letters // width)


def _score(score: float) -> str:
    return f"{score:+g}".replace("-", "−") if score else "0"


def _entries(bands: Sequence[BandView]) -> Iterator[EntryView]:
    lanes = chain.from_iterable(band.lanes for band in bands)
    return (entry for lane in lanes for cell in lane.cells for entry in cell.entries)


def _more_marks(plan: _Plan, steps: Sequence[StepView]) -> Iterator[str]:
    wires = plan.wires.wires
    yield from (["arrow"] if any(not wire.both for wire in wires) else [])
    yield from (["both"] if any(wire.both for wire in wires) else [])
    moments = [*(feeling.moment for feeling in plan.feelings), *(step.moment for step in steps)]
    yield from (["moment"] if any(moments) else [])
    yield from (["source"] if any(feeling.sources for feeling in plan.feelings) else [])
    yield from (["assumption"] if any(feeling.assumption for feeling in plan.feelings) else [])


def _caption(subject: Map, steps: Sequence[StepView], bands: Sequence[BandView]) -> str:
    lanes = sum(len(band.lanes) for band in bands)
    counts = f"{counted(len(steps), 'step')}, {counted(lanes, 'lane')}"
    return f"{subject.title.value}: {counts}. Columns are steps, rows are lanes."


def _facts(plan: _Plan) -> str:
    facts = [counted(len(plan.columns), "step")]
    times = [column.step.time for column in plan.columns]
    known = [time.most for time in times if time and time.most is not None]
    # A sum over some of the steps would pass for the whole.
    if known and len(known) == len(times):
        facts.append(length(sum(known)))
    facts += [counted(len(plan.wires.wires), "connection")] if plan.wires.wires else []
    return ", ".join(facts)
