"""The grid of a map: phases and steps across, lanes down, every cell with everything decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from cjm_site.model import Atlas, Column, Lane, Map, lanes_of
from cjm_site.views.arrows import ArrowView, wiring
from cjm_site.views.bands import EMOTION, BandView, Plan, bands_of
from cjm_site.views.base import html_id
from cjm_site.views.cells import Feeling, feelings, typed_cell
from cjm_site.views.columns import PhaseView, StepView, phase_views, step_views
from cjm_site.views.entries import EntryView
from cjm_site.views.legend import LegendItem, legend
from cjm_site.views.scale import ScaleView, scale_view
from cjm_site.views.wires import Ends, wires_of
from cjm_site.views.words import counted, length

_NO_ROWS = {"journey": ("milestone", "remark", "time"), "experience": ("milestone", "remark", "time")}
"""Kind → forms of lanes that stand with the step's title or on the curve, never as a row."""


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
    room: int
    """Columns that the table has room for: as many as it has, beyond twenty the next five."""


MOST_PRINTED_STEPS = 10
EXACT_ROOM = 20


def grid_view(atlas: Atlas, subject: Map) -> GridView:
    """The grid of a map; one that has no columns has no steps and no bands."""
    plan = _plan(atlas, subject)
    columns = plan.columns
    bands = tuple(bands_of(plan)) if columns else ()
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
        scale=scale_view(atlas, plan.feelings),
        feelings=plan.feelings,
        arrows=plan.wired.arrows,
        gutters=plan.wired.gutters,
        ends_flush=len(columns) - 1 not in plan.wired.gutter_columns,
        legend=legend(_entries(bands), _more_marks(plan, steps)),
        prints_as_steps=len(columns) > MOST_PRINTED_STEPS,
        room=_room(len(columns)),
    )


def _room(columns: int) -> int:
    # There is a class for each: widths of large tables need not be that exact.
    return columns if columns <= EXACT_ROOM else -(-columns // 5) * 5


def _plan(atlas: Atlas, subject: Map) -> Plan:
    columns = atlas.columns.get(subject.id, ())
    feeling = feelings(atlas, subject, columns)
    ends = _ends(atlas, subject, columns, bool(feeling))
    wires = wires_of(atlas, subject, ends)
    drawn = wires.wires[: atlas.settings.limits.connections]
    return Plan(atlas, subject, columns, ends, wires, wiring(drawn, ends.filled), feeling)


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


def _entries(bands: Sequence[BandView]) -> Iterator[EntryView]:
    lanes = chain.from_iterable(band.lanes for band in bands)
    return (entry for lane in lanes for cell in lane.cells for entry in cell.entries)


def _more_marks(plan: Plan, steps: Sequence[StepView]) -> Iterator[str]:
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


def _facts(plan: Plan) -> str:
    facts = [counted(len(plan.columns), "step")]
    times = [column.step.time for column in plan.columns]
    known = [time.most for time in times if time and time.most is not None]
    # A sum over some of the steps would pass for the whole.
    if known and len(known) == len(times):
        facts.append(length(sum(known)))
    facts += [counted(len(plan.wires.wires), "connection")] if plan.wires.wires else []
    return ", ".join(facts)
