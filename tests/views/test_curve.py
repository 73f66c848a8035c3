from itertools import pairwise

import pytest

from cjm_site.views.curve import Slice, curve, level_of, sparkline

SCALE = (-2.0, 2.0)


def heights(path: str) -> list[float]:
    """Heights of all points and control points of a path."""
    numbers = path.replace("M", " ").replace("C", " ").replace("Z", " ").split()
    return [float(each) for each in numbers[1::2]]


@pytest.mark.parametrize(
    ("score", "scale", "level"),
    [
        (2, SCALE, 0),
        (0, SCALE, 20),
        (-2, SCALE, 40),
        (0.5, SCALE, 15),
        (0.04, SCALE, 20),
        (9, SCALE, 0),
        (1, (1.0, 5.0), 40),
        (3, (1.0, 5.0), 20),
    ],
)
def test_scores_stand_on_fortieths_of_the_scale(score: float, scale: tuple[float, float], level: int) -> None:
    assert level_of(score, scale) == level


def test_the_curve_never_leaves_the_range_between_two_neighbours() -> None:
    scores = [1, -1, 0.5, -2, -2, -0.5, 1.9, 2, 2]
    points = [level_of(score, SCALE) * 2.5 for score in scores]
    slices = curve(scores, SCALE).slices
    for number, (before, after) in enumerate(pairwise(points)):
        low, high = sorted((before, after))
        around = heights(slices[number].line)[-4:] + heights(slices[number + 1].line)[:4]
        assert all(low - 0.1 <= height <= high + 0.1 for height in around)


def test_slices_meet_at_the_edge_of_their_columns() -> None:
    slices = curve([1, -1, 0.5], SCALE).slices
    assert heights(slices[0].line)[-1] == heights(slices[1].line)[0]
    assert heights(slices[1].line)[-1] == heights(slices[2].line)[0]


def test_equal_scores_make_a_flat_line() -> None:
    assert curve([1, 1], SCALE).slices == (
        Slice("M50 25C66.67 25 83.33 25 100 25", "M50 25C66.67 25 83.33 25 100 25h.8V50H50Z", 10, "above"),
        Slice("M0 25C16.67 25 33.33 25 50 25", "M0 25C16.67 25 33.33 25 50 25V50H0Z", 10, "above"),
    )


def test_one_score_alone_is_a_dot_and_a_column_without_a_score_a_gap() -> None:
    assert curve([None, -1, None, 0, 0], SCALE).slices[:3] == (
        Slice("", ""),
        Slice("", "", 30, "below"),
        Slice("", ""),
    )


@pytest.mark.parametrize(
    ("scores", "labels"),
    [
        ([0, 2, 0], ["below", "above", "below"]),
        ([2, 0, 2], ["above", "below", "above"]),
        ([-2, 0.5, 2], ["below", "above-left", "above"]),
        ([2, 0.5, -2], ["above", "above-right", "below"]),
        ([-2, -0.5, 2], ["below", "below-right", "above"]),
        ([2, -0.5, -2], ["above", "below-left", "below"]),
        ([1, 0.9, 0.8], ["above", "above", "below"]),
        ([1, 1, -1], ["above", "above", "below"]),
    ],
)
def test_labels_stand_where_the_curve_is_not(scores: list[float], labels: list[str]) -> None:
    assert [each.label for each in curve(scores, SCALE).slices] == labels


def test_a_scale_without_zero_has_no_line_of_zero_and_is_filled_to_its_foot() -> None:
    made = curve([1, 5], (1.0, 5.0))
    assert made.zero is None
    assert made.slices[0].area.endswith("V100H50Z")


def test_a_sparkline_can_have_a_strong_part() -> None:
    drawn = sparkline([1, -1, 0, None], SCALE, range(1, 3))
    assert drawn.width == 400
    assert drawn.strong == drawn.line[drawn.line.index("C") :].replace(
        drawn.line[drawn.line.index("C") : drawn.line.index("C", 10)], "M150 75"
    )
    assert [point[2] for point in drawn.points] == [False, True, True]


def test_a_sparkline_is_strong_throughout_by_default() -> None:
    drawn = sparkline([1, -1], SCALE)
    assert drawn.strong == ""
    assert drawn.line == "M50 25C83.3 41.7 116.7 58.3 150 75"
    assert drawn.area == "M50 25C83.3 41.7 116.7 58.3 150 75V50H50Z"
