"""A persona's journeys as curves, one under another on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjm_site.model import Atlas, Column, Map
from cjm_site.views.base import Link, Place, html_id, words_of
from cjm_site.views.curve import STEPS_OF_SCALE, Sparkline, level_of, sparkline
from cjm_site.views.facts import Bit
from cjm_site.views.glance import summary
from cjm_site.views.inline import rich
from cjm_site.views.review import status_bit
from cjm_site.views.words import counted

LOW = 50.0
"""Points further down have their words below them, in percent from the top."""
MINUS = "\N{MINUS SIGN}"


class CurvePoint(NamedTuple):
    """One step of a journey."""

    title: str
    place: Place
    x: float
    """Where its point stands, in percent of the picture."""
    y: float | None
    """From the top; None without a score."""
    label: str
    """The words of the highest and lowest steps and of moments of truth; empty for the others."""
    below: bool
    """The words stand under the point."""
    score: str
    moment: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyCurve:
    """One journey of the persona."""

    link: Link
    summary: str
    status: Bit | None
    points: tuple[CurvePoint, ...]
    curve: Sparkline | None
    """None for a journey without any score."""


def journey_curve(atlas: Atlas, subject: Map) -> JourneyCurve:
    """The curve of one journey; without any score its steps alone."""
    columns = atlas.columns.get(subject.id, ())
    scores = [column.emotion.score if column.emotion else None for column in columns]
    highest, lowest = _ends(scores)
    drawn = sparkline(scores, atlas.settings.emotion_scale) if highest is not None else None
    return JourneyCurve(
        link=Link(subject.title.value, Place(subject.id)),
        summary=summary(atlas, subject),
        status=status_bit(subject),
        points=tuple(
            _point(atlas, subject, column, marked=index in (highest, lowest), lowest=index == lowest)
            for index, column in enumerate(columns)
        ),
        curve=drawn,
    )


def _ends(scores: Sequence[float | None]) -> tuple[int, int] | tuple[None, None]:
    """Where the curve is highest and where it is lowest, each for the first time."""
    known = [score for score in scores if score is not None]
    return (scores.index(max(known)), scores.index(min(known))) if known else (None, None)


def _point(atlas: Atlas, subject: Map, column: Column, *, marked: bool, lowest: bool) -> CurvePoint:
    emotion, step = column.emotion, column.title_step
    moment = step.moment_of_truth is not None
    label = emotion.label if emotion and (marked or moment) else None
    scale = atlas.settings.emotion_scale
    height = level_of(emotion.score, scale) * 100 / STEPS_OF_SCALE if emotion else None
    return CurvePoint(
        title=step.title.value,
        place=Place(subject.id, html_id(subject.id, column.id)),
        x=round(100 * (column.number - 0.5) / len(atlas.columns[subject.id]), 2),
        y=height,
        label=words_of(rich(label, atlas, subject.id)) if label else "",
        below=height is not None and (lowest or height > LOW),
        score=_signed(emotion.score) if emotion else "",
        moment=moment and emotion is not None,
    )


def scale_words(atlas: Atlas, number: int) -> str:
    """How to read the curves; empty without journeys."""
    if not number:
        return ""
    low, high = atlas.settings.emotion_scale
    what = "On a scale" if number == 1 else f"{counted(number, 'journey')} on one scale,"
    return f"{what} from {_signed(high)} down to {_signed(low)}"


def _signed(score: float) -> str:
    return f"{score:+g}".replace("-", MINUS) if score else "0"
