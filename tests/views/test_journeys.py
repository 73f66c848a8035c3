from cjm_site.views.journeys import journey_curve
from tests.support.atlas import atlas_of, map_of

NIGHT = """
=== night.md
---
kind: journey
title: Night
phases:
  - {title: Highest, emotion: 1 Glad}
  - {title: Above, emotion: 0.5 Well, moment_of_truth: true}
  - {title: Middle, emotion: 0 Even, moment_of_truth: true}
  - {title: Under, emotion: -0.5 Ill, moment_of_truth: true}
  - {title: Lowest, emotion: -2 Lost}
---
"""


def sides(text: str) -> dict[str, bool]:
    """Label → whether it stands below its point."""
    atlas = atlas_of(text)
    return {point.label: point.below for point in journey_curve(atlas, map_of(atlas, "night")).points}


def test_words_stand_below_points_of_the_lower_half() -> None:
    assert sides(NIGHT) == {"Glad": False, "Well": False, "Even": False, "Ill": True, "Lost": True}


def test_words_of_the_lowest_point_stand_below_it_even_in_the_upper_half() -> None:
    assert sides(NIGHT.replace("-2", "0.2").replace("-0.5", "0.7").replace("0 Even", "0.3 Even"))["Lost"]
