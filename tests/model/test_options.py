"""The site's options: what they become, and what is said of those that cannot be used."""

from __future__ import annotations

from typing import Any

import pytest

from cjm_site.model import DAY, Limits, OwnLane, Settings
from cjm_site.model.options import OptionError, read_options

LANE = {"id": "accessibility", "title": "Accessibility needs", "kinds": ["journey"]}


@pytest.mark.parametrize(
    ("options", "name", "setting"),
    [
        ({"maps_dir": "maps"}, "maps_dir", "maps"),
        ({"maps_dir": None}, "maps_dir", "blueprints"),
        ({"lanes": []}, "lanes", ()),
        (
            {"lanes": [{**LANE, "after": "needs", "group": "feels"}, {**LANE, "id": "own_2", "after": None}]},
            "lanes",
            (
                OwnLane("accessibility", "Accessibility needs", ("journey",), "needs", "feels"),
                OwnLane("own_2", "Accessibility needs", ("journey",)),
            ),
        ),
        ({"emotion_scale": [0, 10]}, "emotion_scale", (0.0, 10.0)),
        (
            {"severity": {"missing-parent": False, "lost-text": "error"}},
            "severity",
            {"missing-parent": "off", "lost-text": "error"},
        ),
        ({"html": True}, "html", True),
        ({"page_keys": ["comments"]}, "page_keys", ("comments",)),
        ({"review_every": "6 weeks"}, "review_every", 42 * DAY),
        ({"limits": {"steps": 80}}, "limits", Limits(steps=80)),
        ({"noindex": False}, "noindex", False),
        ({"feedback_url": "https://a.example/{step}"}, "feedback_url", "https://a.example/{step}"),
    ],
)
def test_an_option_becomes_a_setting(options: dict[str, Any], name: str, setting: object) -> None:
    settings = read_options(options)
    assert getattr(settings, name) == setting
    others = [each for each in Settings.__dataclass_fields__ if each not in (name, "today")]
    assert [getattr(settings, each) for each in others] == [getattr(Settings(), each) for each in others]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"map_dir": "x"}, "There is no option `map_dir`. Did you mean `maps_dir`?"),
        ({"xyz": 1}, "There is no option `xyz`."),
        ({"maps_dir": 5}, "`maps_dir`: Write a text, not `5`."),
        ({"html": "yes"}, "`html`: Write `true` or `false`, not `yes`."),
        ({"page_keys": "icon"}, "`page_keys`: Write a list of texts."),
        ({"emotion_scale": 5}, "`emotion_scale`: Write the least and the highest score, such as `[-2, 2]`."),
        (
            {"emotion_scale": [True, 2]},
            "`emotion_scale`: Both ends of the scale are numbers, such as `[-2, 2]`.",
        ),
        (
            {"emotion_scale": [2, -2]},
            "`emotion_scale`: The scale starts at 2 and must end above it, not at -2.",
        ),
        (
            {"severity": "error"},
            "`severity`: Write a mapping from a rule to `off`, `info`, `warning` or `error`.",
        ),
        (
            {"severity": {"lost-text": "warn"}},
            "`severity`: `warn` is none of `off`, `info`, `warning`, `error`. Did you mean `warning`?",
        ),
        (
            {"review_every": 90},
            "`review_every`: `90` is no duration: write a number and a unit, such as `90 days`.",
        ),
        ({"limits": 5}, "`limits`: Write a mapping from a limit to a number, such as `steps: 80`."),
        ({"limits": {"step": 5}}, "`limits`: There is no limit `step`. Did you mean `steps`?"),
        (
            {"limits": {"connections": 101}},
            "`limits`: At most 100 connections of a map can be drawn, not 101.",
        ),
        ({"limits": {"steps": 0}}, "`limits`: The limit `steps` is a whole number above zero, not `0`."),
        (
            {"limits": {"steps": True}},
            "`limits`: The limit `steps` is a whole number above zero, not `True`.",
        ),
        ({"lanes": {"id": "x"}}, "`lanes`: Write a list of lanes, each with `id`, `title` and `kinds`."),
        ({"lanes": ["x"]}, "`lanes`: A lane is a mapping with `id`, `title` and `kinds`."),
        ({"lanes": [{"id": "x"}]}, "`lanes`: A lane needs `title`."),
        ({"lanes": [{**LANE, "kind": "x"}]}, "`lanes`: A lane has no key `kind`. Did you mean `kinds`?"),
        (
            {"lanes": [{**LANE, "id": "A b"}]},
            "`lanes`: `A b` is no id: write small letters and digits joined by `-` or `_`.",
        ),
        (
            {"lanes": [{**LANE, "id": "title"}]},
            "`lanes`: `title` is a key of phases and steps: give the lane another id.",
        ),
        ({"lanes": [{**LANE, "id": "needs"}]}, "`lanes`: There is a lane `needs` already."),
        ({"lanes": [LANE, LANE]}, "`lanes`: There is a lane `accessibility` already."),
        (
            {"lanes": [{**LANE, "kinds": ["journy"]}]},
            "`lanes`: `journy` is none of `experience`, `journey`, `blueprint`. Did you mean `journey`?",
        ),
    ],
)
def test_an_option_that_cannot_be_used_is_refused_in_a_sentence(
    options: dict[str, Any], message: str
) -> None:
    with pytest.raises(OptionError) as refused:
        read_options(options)
    assert str(refused.value) == message
