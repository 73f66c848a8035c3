"""The axis of the emotion curve, and the room that its labels need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cjm_site.model import Atlas
from cjm_site.views.base import words_of
from cjm_site.views.cells import Feeling
from cjm_site.views.curve import STEPS_OF_SCALE, level_of

_LABEL_LETTERS = 15
"""That fit on one line over a column of the least width."""


MOST_LINES = 8
"""That room is kept for; there is a class for each number."""


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


def scale_view(atlas: Atlas, feelings: Sequence[Feeling]) -> ScaleView | None:
    """The axis; None for a map without a curve."""
    if not feelings:
        return None
    low, high = atlas.settings.emotion_scale
    zero = level_of(0, (low, high)) if low <= 0 <= high else None
    return ScaleView(
        top=_score(high),
        bottom=_score(low),
        zero=zero,
        zero_height=None if zero is None else zero * 100 / STEPS_OF_SCALE,
        above=_room(feelings, "above"),
        below=_room(feelings, "below"),
        words=f"of {high:g}" if low == -high else f"from {_score(low)} to {_score(high)}",
    )


def _room(feelings: Sequence[Feeling], side: str) -> int:
    lines = (_label_lines(each) for each in feelings if each.slice.label.startswith(side))
    return min(max(lines, default=1), MOST_LINES)


def _label_lines(feeling: Feeling) -> int:
    width = _LABEL_LETTERS / 2 if "-" in feeling.slice.label else _LABEL_LETTERS
    texts = [f"{words_of(feeling.label)} {feeling.score}"]
    texts += [f"assumption: {words_of(feeling.assumption.why)}"] if feeling.assumption else []
    return sum(-int(-len(text) // width) for text in texts)


def _score(score: float) -> str:
    return f"{score:+g}".replace("-", "−") if score else "0"
