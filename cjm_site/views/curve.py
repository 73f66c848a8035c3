"""The emotion curve: one slice a column, its label where the curve is not, or all in one small picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjm_site.views.spline import bezier, rise, tangents_of

STEPS_OF_SCALE = 40
"""Points stand on one of 41 levels, one CSS class each."""

_GENTLE = 14.0
"""Rise over a column, in hundredths of the scale, under which a label is clear of the curve."""

_OVERLAP = ".8"
"""By how much a surface is wider than its column: a pixel or more at any width."""

Scale = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Slice:
    """The part of the curve in one column: a box of 100 × 100, y downward."""

    line: str
    """Path of the curve; empty where there is none."""
    area: str
    """Path of the surface between the curve and zero."""
    level: int | None = None
    """Height of the column's own point, in fortieths from the top; None without a score."""
    label: str = ""
    """Where its label stands free of the curve: `above`, `below`, `above-left`, `above-right`,
    `below-left` or `below-right`."""


@dataclass(frozen=True, slots=True)
class Curve:
    """The whole curve."""

    slices: tuple[Slice, ...]
    zero: int | None
    """Height of zero, in fortieths from the top; None for a scale without it."""


class Sparkline(NamedTuple):
    """A whole curve in one small picture: a box of `width` × 100, y downward."""

    width: int
    zero: float
    """Height of the dotted line: zero, or the middle of a scale without it."""
    line: str
    strong: str
    """The part to draw strongly; empty where that is all of it."""
    area: str
    points: tuple[tuple[float, float, bool], ...]
    """x, y and whether the point is in the strong part."""


def level_of(score: float, scale: Scale) -> int:
    """The level of a score, from 0 at the top of the scale to 40 at its foot."""
    low, high = scale
    return round((high - min(max(score, low), high)) / (high - low) * STEPS_OF_SCALE)


def curve(scores: Sequence[float | None], scale: Scale) -> Curve:
    """The curve through one score a column; a column without a score is a gap."""
    levels = [None if score is None else level_of(score, scale) for score in scores]
    heights = [None if level is None else level * 100 / STEPS_OF_SCALE for level in levels]
    tangents = tangents_of(heights)
    zero = level_of(0, scale) if scale[0] <= 0 <= scale[1] else None
    base = (level_of(0, scale) if zero is not None else STEPS_OF_SCALE) * 100 / STEPS_OF_SCALE
    slices = [_slice(heights, tangents, index, base, levels[index]) for index in range(len(heights))]
    return Curve(tuple(slices), zero)


def sparkline(scores: Sequence[float | None], scale: Scale, strong: range | None = None) -> Sparkline:
    """A small curve of its own. `strong` are the columns (from 0) to draw strongly; all by default."""
    heights = [None if s is None else level_of(s, scale) * 100 / STEPS_OF_SCALE for s in scores]
    tangents = tangents_of(heights)
    every = range(len(heights))
    inside = every if strong is None else strong
    base = level_of(0, scale) * 100 / STEPS_OF_SCALE if scale[0] <= 0 <= scale[1] else 50.0
    points = tuple((_middle(i), h, i in inside) for i, h in enumerate(heights) if h is not None)
    return Sparkline(
        max(len(heights), 1) * 100,
        base,
        _path(heights, tangents, every),
        "" if inside == every else _path(heights, tangents, inside),
        _areas(heights, tangents, inside, base),
        points,
    )


def _slice(
    heights: Sequence[float | None],
    tangents: Sequence[float],
    index: int,
    base: float,
    level: int | None,
) -> Slice:
    height = heights[index]
    if height is None or level is None:
        return Slice("", "")
    comes, goes = rise(heights, index - 1) is not None, rise(heights, index) is not None
    label = _label(heights, tangents, index, base)
    if not comes and not goes:
        return Slice("", "", level, label)
    line = _half_before(heights, tangents, index) if comes else f"M50 {_n(height)}"
    line += _half_after(heights, tangents, index) if goes else ""
    # The surface runs on under the next one, or a hairline would show between them.
    over = f"h{_OVERLAP}" if goes else ""
    return Slice(line, f"{line}{over}V{_n(base)}H{0 if comes else 50}Z", level, label)


def _half_before(heights: Sequence[float | None], tangents: Sequence[float], index: int) -> str:
    """From the column's left edge to its point: the second half of the piece before."""
    a, b, c, d = bezier(heights, tangents, index - 1)
    middle = (a + 3 * b + 3 * c + d) / 8
    return f"M0 {_n(middle)}C16.67 {_n((b + 2 * c + d) / 4)} 33.33 {_n((c + d) / 2)} 50 {_n(d)}"


def _half_after(heights: Sequence[float | None], tangents: Sequence[float], index: int) -> str:
    """From the column's point to its right edge: the first half of the piece after."""
    a, b, c, d = bezier(heights, tangents, index)
    middle = (a + 3 * b + 3 * c + d) / 8
    return f"C66.67 {_n((a + b) / 2)} 83.33 {_n((a + 2 * b + c) / 4)} 100 {_n(middle)}"


def _label(heights: Sequence[float | None], tangents: Sequence[float], index: int, base: float) -> str:
    """Above peaks, below troughs; on a slope on the side away from zero that the curve leaves free."""
    height = heights[index] or 0.0
    before, after = rise(heights, index - 1), rise(heights, index)
    # How much lower than this point each neighbour stands.
    drops = [drop for drop in (-before if before is not None else None, after) if drop]
    if not drops:
        return "above" if height <= base else "below"
    if min(drops) > 0:
        return "above"
    if max(drops) < 0:
        return "below"
    return _beside(height, tangents[index], base)


def _beside(height: float, tangent: float, base: float) -> str:
    side = "above" if height <= base else "below"
    if abs(tangent) <= _GENTLE:
        return side
    rising = tangent < 0
    return f"{side}-{'left' if rising == (side == 'above') else 'right'}"


def _path(heights: Sequence[float | None], tangents: Sequence[float], columns: range) -> str:
    path = ""
    for index in columns:
        if not 0 <= index < len(heights) or heights[index] is None:
            continue
        if index == columns.start or rise(heights, index - 1) is None:
            path += f"M{_n(_middle(index))} {_n(heights[index] or 0)}"
        if index + 1 in columns and rise(heights, index) is not None:
            _, b, c, d = bezier(heights, tangents, index)
            x = _middle(index)
            path += f"C{_n(x + 33.33)} {_n(b)} {_n(x + 66.67)} {_n(c)} {_n(x + 100)} {_n(d)}"
    return path


def _areas(heights: Sequence[float | None], tangents: Sequence[float], columns: range, base: float) -> str:
    runs = _runs(heights, columns)
    return "".join(f"{_path(heights, tangents, run)}V{_n(base)}H{_n(_middle(run.start))}Z" for run in runs)


def _runs(heights: Sequence[float | None], columns: range) -> list[range]:
    """The stretches of at least two columns without a gap."""
    runs: list[range] = []
    for index in columns:
        if not 0 <= index < len(heights) or heights[index] is None:
            continue
        if runs and runs[-1].stop == index:
            runs[-1] = range(runs[-1].start, index + 1)
        else:
            runs.append(range(index, index + 1))
    return [run for run in runs if len(run) > 1]


def _middle(column: int) -> float:
    return column * 100 + 50


def _n(number: float) -> str:
    return f"{round(number, 1) + 0.0:g}"
