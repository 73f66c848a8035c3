from cjm_site.views.care import Care, needs_care
from tests.support.atlas import EDITION, atlas_of

NIGHT = """
=== night.md
---
kind: journey
title: Night
reviewed: 2026-11-20
phases:
  - title: Ride
    pain_points:
      - {id: a, text: A, severity: high}
      - {id: b, text: B, severity: high}
      - {id: c, text: C, severity: medium}
      - {id: d, text: D, severity: low}
      - {id: e, text: E, severity: high}
    opportunities: {text: F, solves: e}
---
"""


def care_of(text: str) -> list[Care]:
    return [care for care in needs_care(atlas_of(text), EDITION) if care.mark == "high"]


def test_high_pain_points_without_an_opportunity_are_counted_and_no_others() -> None:
    (care,) = care_of(NIGHT)
    assert care.link.label == "2 high pain points"
    assert care.link.place is not None
    assert care.link.place.anchor == "night--a"


def test_pain_that_is_not_high_needs_no_care() -> None:
    assert care_of(NIGHT.replace("high", "medium")) == []
