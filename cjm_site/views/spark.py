"""A map's emotion curve as one small picture, with words that say the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cjm_site.model import Atlas, Column, Map
from cjm_site.views.curve import Sparkline, sparkline


class Dot(NamedTuple):
    """A point of the curve, in percent of the picture."""

    x: float
    y: float
    moment: bool
    """A moment of truth: a diamond."""
    strong: bool
    """In the part that is drawn strongly."""


class Spark(NamedTuple):
    """A small curve."""

    curve: Sparkline
    dots: tuple[Dot, ...]
    words: str
    """`Emotion over 7 steps: highest at step 7, lowest at step 4`."""


def spark(atlas: Atlas, subject: Map, strong: Sequence[int] = ()) -> Spark | None:
    """The curve of a map, some of its columns (numbers from 1) strong; None with fewer than two scores."""
    columns = atlas.columns.get(subject.id, ())
    scores = [column.emotion.score if column.emotion else None for column in columns]
    if sum(score is not None for score in scores) < 2:
        return None
    stretch = range(min(strong) - 1, max(strong)) if strong else None
    drawn = sparkline(scores, atlas.settings.emotion_scale, stretch)
    return Spark(drawn, _dots(columns, drawn), _words(scores))


def _dots(columns: Sequence[Column], drawn: Sparkline) -> tuple[Dot, ...]:
    return tuple(
        Dot(round(100 * x / drawn.width, 2), y, _is_moment(columns[int(x // 100)]), strong)
        for x, y, strong in drawn.points
    )


def _is_moment(column: Column) -> bool:
    return column.title_step.moment_of_truth is not None


def _words(scores: Sequence[float | None]) -> str:
    known = [(score, number) for number, score in enumerate(scores, 1) if score is not None]
    highest = max(known, key=lambda pair: (pair[0], -pair[1]))[1]
    lowest = min(known)[1]
    return f"Emotion over {len(scores)} steps: highest at step {highest}, lowest at step {lowest}"
