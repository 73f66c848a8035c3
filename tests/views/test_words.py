from datetime import date

import pytest

from cjm_site.views import words


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([], ""),
        ([2], "step 2"),
        ([3, 4], "steps 3 and 4"),
        ([3, 4, 5, 6, 7], "steps 3 to 7"),
        ([6, 1, 2, 4, 5], "steps 1, 2 and 4 to 6"),
        ([1, 1], "step 1"),
    ],
)
def test_runs_of_steps_are_drawn_together(numbers: list[int], said: str) -> None:
    assert words.steps(numbers) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "1 day"), (13, "13 days"), (14, "2 weeks"), (35, "5 weeks"), (60, "2 months"), (800, "2 years")],
)
def test_days_are_told_in_the_unit_that_people_use(number: int, said: str) -> None:
    assert words.days(number) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1, "1 second"),
        (45, "45 seconds"),
        (60, "1 minute"),
        (2520, "42 minutes"),
        (3600, "1 hour"),
        (5400, "1.5 hours"),
        (86_400, "1 day"),
        (2 * 86_400, "2 days"),
    ],
)
def test_lengths_are_told_in_their_largest_fitting_unit(seconds: float, said: str) -> None:
    assert words.length(seconds) == said


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(0, 3, "0"), (1, 1000, "1"), (999, 1000, "99"), (3, 3, "100"), (1, 2, "50")],
)
def test_a_share_is_whole_only_when_nothing_is_missing(part: int, whole: int, said: str) -> None:
    assert words.percent(part, whole) == f"{said}\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2026-03", "Mar 2026"),
        ("2026-03-09", "9 Mar 2026"),
        ("spring 2026", "spring 2026"),
        ("2026-13", "2026-13"),
    ],
)
def test_typed_dates_are_told_in_words(typed: str, said: str) -> None:
    assert words.typed_date(typed) == said


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Priya Shah", "PS"), ("Inês", "IN"), ("Anna Maria da Silva", "AS"), ("", ""), ("! ?", "")],
)
def test_initials_are_at_most_two_letters(name: str, letters: str) -> None:
    assert words.initials(name) == letters


@pytest.mark.parametrize(
    ("items", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_end_with_and(items: list[str], said: str) -> None:
    assert words.listed(items) == said


def test_a_month_far_away_has_its_year() -> None:
    today = date(2026, 11, 22)
    assert words.month(date(2027, 4, 1), today) == "April"
    assert words.month(date(2028, 4, 1), today) == "April 2028"
