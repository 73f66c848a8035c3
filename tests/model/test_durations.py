"""Lengths of time: as typed into seconds, and back into words."""

from __future__ import annotations

import pytest

from cjm_site.model.durations import seconds


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
