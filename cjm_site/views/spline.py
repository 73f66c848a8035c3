"""A monotone cubic through evenly spaced heights, with gaps.

Tangents follow F. N. Fritsch and R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM Journal
on Numerical Analysis 17 (1980), with the harmonic mean of F. N. Fritsch and J. Butland (1984) for evenly
spaced points: the curve rises only where its points rise and never leaves their range.
"""

from __future__ import annotations

from collections.abc import Sequence


def tangents_of(heights: Sequence[float | None]) -> list[float]:
    """The rise over one column at each point."""
    return [_tangent(heights, index) for index in range(len(heights))]


def _tangent(heights: Sequence[float | None], index: int) -> float:
    before, after = rise(heights, index - 1), rise(heights, index)
    if before is None or after is None:
        # An end is flat where the curve starts or stops, so that it never bends back on itself.
        return 0.0 if before is None and after is None else _end_tangent(heights, index, before, after)
    if before * after <= 0:
        return 0.0
    return 2 * before * after / (before + after)


def _end_tangent(
    heights: Sequence[float | None], index: int, before: float | None, after: float | None
) -> float:
    inner = (after if before is None else before) or 0.0
    beyond = rise(heights, index + 1) if before is None else rise(heights, index - 2)
    if beyond is None or inner * beyond <= 0:
        return inner
    guess = (3 * inner - beyond) / 2
    return 0.0 if guess * inner <= 0 else min(guess, 3 * inner, key=abs)


def rise(heights: Sequence[float | None], index: int) -> float | None:
    """How much the curve goes down from one column to the next; None at a gap."""
    if not 0 <= index < len(heights) - 1:
        return None
    start, end = heights[index], heights[index + 1]
    return None if start is None or end is None else end - start


def bezier(
    heights: Sequence[float | None], tangents: Sequence[float], index: int
) -> tuple[float, float, float, float]:
    """Heights of the four control points from a column's point to the next one's."""
    start, end = heights[index] or 0.0, heights[index + 1] or 0.0
    return start, start + tangents[index] / 3, end - tangents[index + 1] / 3, end
