"""The headings of a grid: phases and the steps under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from cjm_site.model import Atlas, Column, Map, Phase
from cjm_site.views.base import Link, Place, RichText, former_ids, html_id
from cjm_site.views.cells import home_of
from cjm_site.views.inline import rich
from cjm_site.views.people import Picture, picture

OUR_OWN = "our own step, not theirs"
NOT_DESCRIBED = "not yet described"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseView:
    """A group of columns."""

    title: str
    span: int
    id: str = ""
    """Empty for what is inherited."""
    former: tuple[str, ...] = ()
    goal: RichText = ()
    business_goals: tuple[RichText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """The heading of one column."""

    id: str
    number: int
    title: str
    column: str
    """The column's anchor without its page."""
    former: tuple[str, ...] = ()
    line: int | None = None
    """Where it is typed; None for a column that is not."""
    time: str = ""
    milestone: RichText = ()
    goal: RichText = ()
    """Of the phase, where phase and step are the same."""
    business_goals: tuple[RichText, ...] = ()
    moment: bool = False
    """A moment of truth that no curve shows."""
    why: RichText = ()
    origin: Link | None = None
    """The journey's step."""
    note: str = ""
    image: Picture | None = None
    phase: PhaseView | None = None
    """The phase, on the first of its columns."""


def phase_views(atlas: Atlas, subject: Map, columns: Sequence[Column]) -> tuple[PhaseView, ...]:
    """Phases with the number of their columns; none where every phase is one column of its own."""
    phases = _phases(columns)
    if not any(phases) or all(phase and phase.is_column for phase in phases):
        return ()
    return tuple(_phase_view(atlas, subject, run[0], len(run)) for run in _runs(phases))


def step_views(
    atlas: Atlas, subject: Map, columns: Sequence[Column], has_curve: bool
) -> tuple[StepView, ...]:
    """Headings of the columns, in order."""
    phases = phase_views(atlas, subject, columns)
    firsts: dict[int, PhaseView] = {}
    at = 0
    for phase in phases:
        firsts[at] = phase
        at += phase.span
    views = (_step_view(atlas, subject, column, has_curve, bool(phases)) for column in columns)
    return tuple(replace(view, phase=firsts.get(index)) for index, view in enumerate(views))


def _phases(columns: Sequence[Column]) -> list[Phase | None]:
    """The phase of each column; a step of our own without one belongs to the phase before it."""
    phases: list[Phase | None] = []
    for column in columns:
        phases.append(column.phase or (phases[-1] if phases else None))
    first = next((phase for phase in phases if phase), None)
    return [phase or first for phase in phases]


def _runs(phases: Sequence[Phase | None]) -> Iterator[list[Phase | None]]:
    for _, run in groupby(phases, key=lambda phase: phase.id if phase else ""):
        yield list(run)


def _phase_view(atlas: Atlas, subject: Map, phase: Phase | None, span: int) -> PhaseView:
    if phase is None:
        return PhaseView(title="", span=span)
    own = any(phase.id == each.id for each in subject.phases)
    if not own:
        return PhaseView(title=phase.title.value, span=span)
    goal, business = _goals(atlas, subject, phase)
    return PhaseView(
        title=phase.title.value,
        span=span,
        # A phase that is a column: its id stands on the column.
        id="" if phase.is_column else html_id(subject.id, phase.id),
        former=() if phase.is_column else former_ids(subject.id, phase.aliases, phase.id),
        goal=goal,
        business_goals=business,
    )


def _goals(atlas: Atlas, subject: Map, phase: Phase) -> tuple[RichText, tuple[RichText, ...]]:
    goal = rich(phase.goal, atlas, subject.id) if phase.goal else ()
    return goal, tuple(rich(each, atlas, subject.id) for each in phase.business_goals)


def _step_view(atlas: Atlas, subject: Map, column: Column, has_curve: bool, has_phases: bool) -> StepView:
    step, shown, phase = column.step, column.title_step, column.phase
    own_phase = phase if phase and phase.is_column and not column.inherited else None
    # With a row of phases above, that row says the goal.
    goal, business = _goals(atlas, subject, own_phase) if own_phase and not has_phases else ((), ())
    moment = None if has_curve or column.inherited else shown.moment_of_truth
    return StepView(
        id=html_id(subject.id, column.id),
        number=column.number,
        title=shown.title.value,
        column=column.id,
        former=former_ids(subject.id, (*step.aliases, *(own_phase.aliases if own_phase else ())), column.id),
        line=step.span.line if column.described else None,
        time=step.time.typed if step.time and subject.kind != "blueprint" else "",
        milestone=rich(step.milestone, atlas, subject.id) if step.milestone else (),
        goal=goal,
        business_goals=business,
        moment=moment is not None,
        why=rich(moment.text, atlas, subject.id) if moment and moment.text else (),
        origin=_origin(atlas, subject, column),
        note=_note(atlas, subject, column),
        image=picture(atlas, subject, step.image),
    )


def _origin(atlas: Atlas, subject: Map, column: Column) -> Link | None:
    if column.inherited is None:
        return None
    home = home_of(atlas, subject)
    return Link(
        f"journey step {column.inherited_number}",
        Place(home.id, html_id(home.id, column.inherited.id)),
    )


def _note(atlas: Atlas, subject: Map, column: Column) -> str:
    if not column.described:
        return NOT_DESCRIBED
    joins_something = home_of(atlas, subject) is not subject and subject.kind == "blueprint"
    # A step that names one of the journey's, in vain, is not our own: a finding says what is wrong.
    return OUR_OWN if joins_something and column.inherited is None and column.step.joins is None else ""
