"""What was typed for each cell of a grid, and on which page: blueprints show some of their journey's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjm_site.model import Atlas, Column, Duration, Entry, Lane, Map, Page, Text
from cjm_site.views.base import RichText
from cjm_site.views.curve import Slice, curve
from cjm_site.views.entries import EntryView
from cjm_site.views.inline import rich
from cjm_site.views.marks import Assumption, SourceMark, assumption, source_marks

CUSTOMER_ACTIONS = "customer_actions"


class TypedCell(NamedTuple):
    """The entries of one cell as they were typed."""

    entries: tuple[Entry, ...]
    home: Page
    """The page that they were typed on."""
    title: Text | None = None
    """Stands in where a joined step has no actions: its title."""
    time: Duration | None = None
    """The length of the step, in the lane of time."""

    @property
    def is_filled(self) -> bool:
        return bool(self.entries or self.title or self.time)


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """One cell."""

    entries: tuple[EntryView, ...] = ()
    words: RichText = ()
    """Instead of entries: a length of time."""
    classes: str = ""
    """What the arrows need of the cell."""
    node: str = ""
    """Class of an end of arrows, for a cell without entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeling:
    """One cell of the curve."""

    slice: Slice
    score: str = ""
    """As typed, with its sign; empty without a score."""
    label: RichText = ()
    moment: bool = False
    """A moment of truth."""
    why: RichText = ()
    """Of the moment of truth, where it was typed here."""
    sources: tuple[SourceMark, ...] = ()
    assumption: Assumption | None = None


def typed_cell(atlas: Atlas, subject: Map, lane: Lane, column: Column) -> TypedCell:
    """What stands in one cell."""
    if lane.form == "time":
        return TypedCell((), subject, time=column.step.time)
    if lane.id != CUSTOMER_ACTIONS:
        return TypedCell(column.step.cells.get(lane.id, ()), subject)
    entries = column.customer_actions
    if column.inherited is None:
        return TypedCell(entries, subject)
    return TypedCell(entries, home_of(atlas, subject), None if entries else column.inherited.title)


def home_of(atlas: Atlas, subject: Map) -> Map:
    """The journey that a blueprint delivers; the map itself where there is none."""
    above = atlas.parents.get(subject.id)
    return (atlas.map(above.id) if above else None) or subject


def feelings(atlas: Atlas, subject: Map, columns: Sequence[Column]) -> tuple[Feeling, ...]:
    """The curve, a cell a column; empty for a map without any score."""
    scores = [column.emotion.score if column.emotion else None for column in columns]
    if all(score is None for score in scores):
        return ()
    slices = curve(scores, atlas.settings.emotion_scale).slices
    return tuple(
        _feeling(atlas, subject, column, piece) for column, piece in zip(columns, slices, strict=True)
    )


def _feeling(atlas: Atlas, subject: Map, column: Column, piece: Slice) -> Feeling:
    home = home_of(atlas, subject) if column.inherited else subject
    emotion, moment = column.emotion, column.title_step.moment_of_truth
    own = column.inherited is None
    return Feeling(
        slice=piece,
        score=signed(emotion.typed) if emotion else "",
        label=rich(emotion.label, atlas, home.id) if emotion and emotion.label else (),
        moment=moment is not None,
        why=rich(moment.text, atlas, home.id) if own and moment and moment.text else (),
        sources=source_marks(emotion.sources, home) if emotion else (),
        assumption=assumption(emotion.assumption, atlas, home.id) if emotion else None,
    )


def signed(typed: str) -> str:
    """A score with its sign: `+1`, `−0.5`, `0`."""
    number = typed.strip().lstrip("+").replace("-", "−")
    is_positive = number[:1] != "−" and any(digit in "123456789" for digit in number)
    return f"+{number}" if is_positive else number
