"""Lengths of time: as typed into seconds, and back into words."""

from __future__ import annotations

import pytest

from cjm_site.model.durations import in_words, seconds


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [
        ("30 s", (30, 30)),
        ("30s", (30, 30)),
        ("5 min", (300, 300)),
        ("5 Minutes", (300, 300)),
        ("1.5 h", (5_400, 5_400)),
        ("1,5 h", (5_400, 5_400)),
        ("1 day", (86_400, 86_400)),
        ("2-5 days", (172_800, 432_000)),
        ("2–5 days", (172_800, 432_000)),
        ("2 to 5 days", (172_800, 432_000)),
        ("30 s - 2 min", (30, 120)),
        ("3 weeks", (1_814_400, 1_814_400)),
        ("6 months", (15_778_800, 15_778_800)),
        ("1 year", (31_557_600, 31_557_600)),
        (" 5 min ", (300, 300)),
        ("0 s", (0, 0)),
    ],
)
def test_a_number_and_a_unit_are_a_duration(typed: str, bounds: tuple[float, float]) -> None:
    assert seconds(typed) == bounds


@pytest.mark.parametrize(
    "typed",
    ["", "5", "min", "a while", "5 minits", "-5 min", "5 min later", "1e3 s", "5 min 30 s", "9" * 10 + " s"],
)
def test_other_texts_are_none_and_never_zero(typed: str) -> None:
    assert seconds(typed) is None


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (0, "0 s"),
        (59, "59 s"),
        (60, "1 min"),
        (90, "1.5 min"),
        (3_600, "1 h"),
        (5_400, "1.5 h"),
        (86_400, "1 day"),
        (172_800, "2 days"),
    ],
)
def test_seconds_are_told_in_the_unit_that_suits_them(span: float, words: str) -> None:
    assert in_words(span) == words
