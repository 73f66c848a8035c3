"""Pages: maps with their phases, steps and entries, personas and tours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cjm_site.model.values import (
    Duration,
    Emotion,
    Evidence,
    Image,
    Measure,
    Reference,
    Remark,
    Text,
    Weblink,
)
from cjm_site.source import Source, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing in one cell: what somebody does, says, hurts at."""

    lane: str
    anchor: str
    """The written id, or `step--lane-n`."""
    text: Text
    span: Span
    id: str | None = None
    aliases: tuple[str, ...] = ()
    aliases_span: Span | None = None
    id_span: Span | None = None
    subject: Reference | None = None
    """What the whole text names: a touchpoint, a channel, a persona among the actors."""
    sources: tuple[Reference, ...] = ()
    assumption: Remark | None = None
    image: Image | None = None
    severity: str | None = None
    owner: Reference | None = None
    impact: int | None = None
    effort: int | None = None
    status: str | None = None
    solves: tuple[Reference, ...] = ()
    metric: tuple[Reference, ...] = ()
    url: str | None = None
    by: tuple[Text, ...] = ()
    team: tuple[Reference, ...] = ()
    system: tuple[Reference, ...] = ()
    channel: tuple[Reference, ...] = ()
    policy: tuple[Text, ...] = ()
    time: Duration | None = None
    fail: Remark | None = None
    wait: Remark | None = None
    decision: Remark | None = None
    measure: Measure | None = None
    """Only in the lane of metrics."""
    extras: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One column of a map."""

    id: str
    title: Text
    span: Span
    written_id: bool = False
    aliases: tuple[str, ...] = ()
    aliases_span: Span | None = None
    cells: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """Lane to entries; a lane without entries is not in it."""
    emotion: Emotion | None = None
    time: Duration | None = None
    moment_of_truth: Remark | None = None
    milestone: Text | None = None
    image: Image | None = None
    delivered_by: tuple[Reference, ...] = ()
    joins: Reference | None = None
    """Blueprints only: the parent's step that this column describes."""
    after: Reference | None = None
    before: Reference | None = None
    extras: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A group of columns. A phase without steps is one column: its only step bears its id."""

    id: str
    title: Text
    span: Span
    steps: tuple[Step, ...]
    is_column: bool = False
    """True for a phase without steps of its own."""
    written_id: bool = False
    aliases: tuple[str, ...] = ()
    goal: Text | None = None
    business_goals: tuple[Text, ...] = ()
    extras: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Connection:
    """An arrow from one end to another."""

    start: Reference
    end: Reference
    span: Span
    both: bool = False
    label: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every kind of page has. `Map`, `Persona` and `Tour` add the rest."""

    kind: str
    id: str
    title: Text
    source: Source
    span: Span
    """Where the page is named: its id or title, else the first line."""
    path: str
    """The file, relative to the maps folder, with `/`."""
    broken: bool = False
    """The file could not be read whole; findings say why, and nothing that refers to it is blamed."""
    aliases: tuple[str, ...] = ()
    moved_from: tuple[str, ...] = ()
    order: float | None = None
    description: Text | None = None
    owner: Reference | None = None
    contributors: tuple[Text, ...] = ()
    status: str | None = None
    reviewed: date | None = None
    review_every: Duration | None = None
    tags: tuple[str, ...] = ()
    links: tuple[Weblink, ...] = ()
    sources: tuple[Evidence, ...] = ()
    extras: Mapping[str, object] = field(default_factory=dict)
    page_keys: Mapping[str, object] = field(default_factory=dict)
    """Keys for the theme, as plain values."""
    positions: Mapping[str, Span] = field(default_factory=dict)
    """Key of the frontmatter to the span of its value."""
    body: Text | None = None
    """The Markdown after the frontmatter; None when it is blank."""

    @property
    def is_retired(self) -> bool:
        """Whether it is kept for reference only: last among its kind and its siblings, out of counts."""
        return self.status == "retired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Map(Page):
    """An experience map, a journey map or a service blueprint."""

    parent: Reference | None = None
    phases: tuple[Phase, ...] = ()
    """Empty for a blueprint with a parent: its columns are the parent's, see `Atlas.columns`."""
    steps: tuple[Step, ...] = ()
    """A blueprint's own and joined steps in the order typed; empty on maps with phases."""
    covers: tuple[Reference, ...] = ()
    connections: tuple[Connection, ...] = ()
    persona: tuple[Reference, ...] = ()
    actor: Text | None = None
    scenario: Text | None = None
    expectations: tuple[Text, ...] = ()
    goals: tuple[Text, ...] = ()
    """`goals` of a journey, `goal` of an experience map."""
    timescale: Text | None = None
    state: str | None = None
    future_of: Reference | None = None
    type: str | None = None

    @property
    def own_steps(self) -> tuple[Step, ...]:
        """All steps typed in this file, in order."""
        return (*(step for phase in self.phases for step in phase.steps), *self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona(Page):
    """Who takes a journey."""

    role: Text | None = None
    segment: Text | None = None
    photo: Image | None = None
    quote: Text | None = None
    demographics: tuple[tuple[str, Text], ...] = ()
    goals: tuple[Text, ...] = ()
    needs: tuple[Text, ...] = ()
    motivations: tuple[Text, ...] = ()
    frustrations: tuple[Text, ...] = ()
    channels: tuple[Reference, ...] = ()
    devices: tuple[Text, ...] = ()
    says: tuple[Text, ...] = ()
    thinks: tuple[Text, ...] = ()
    does: tuple[Text, ...] = ()
    feels: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """One stop of a tour."""

    page: Reference
    """With `part` where the stop is a step."""
    span: Span
    note: Text | None = None
    minutes: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour(Page):
    """A reading path, for new staff."""

    audience: tuple[Reference, ...] = ()
    """Teams where the catalog has them; else free text in `Reference.typed`."""
    stops: tuple[Stop, ...] = ()
