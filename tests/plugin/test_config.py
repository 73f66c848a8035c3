"""The plugin's options: what they become, and what is said about mistakes in them."""

from __future__ import annotations

from typing import Any

import pytest

from cjm_site.model import DAY, Limits, OwnLane, Settings
from cjm_site.model.options import OPTIONS
from cjm_site.plugin.config import CjmConfig

LANE = {"id": "accessibility", "title": "Accessibility needs", "kinds": ["journey"], "after": "needs"}


def read(options: dict[str, Any]) -> tuple[CjmConfig, list[str]]:
    config = CjmConfig()
    config.load_dict(options)
    errors, warnings = config.validate()
    return config, [f"{key}: {message}" for key, message in (*errors, *warnings)]


def test_defaults_are_those_of_the_core() -> None:
    config, errors = read({})
    assert errors == []
    assert config.settings() == Settings()


def test_options_become_settings() -> None:
    config, errors = read(
        {
            "maps_dir": "maps",
            "lanes": [LANE],
            "emotion_scale": [0, 10],
            "severity": {"orphan": False, "stale-review": "error"},
            "review_every": "6 weeks",
            "limits": {"steps": 80},
            "page_keys": ["icon"],
            "noindex": False,
        }
    )
    assert errors == []
    assert config.settings() == Settings(
        maps_dir="maps",
        lanes=(OwnLane("accessibility", "Accessibility needs", ("journey",), "needs"),),
        emotion_scale=(0.0, 10.0),
        severity={"orphan": "off", "stale-review": "error"},
        review_every=42 * DAY,
        limits=Limits(steps=80),
        page_keys=("icon",),
        noindex=False,
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"map_dir": "x"}, "map_dir: There is no option `map_dir`. Did you mean `maps_dir`?"),
        ({"lanes": [{**LANE, "id": "needs"}]}, "There is a lane `needs` already."),
        ({"lanes": [{**LANE, "id": "Acc ess"}]}, "`Acc ess` is no id"),
        ({"lanes": [{**LANE, "kinds": ["journy"]}]}, "Did you mean `journey`?"),
        ({"lanes": [{**LANE, "after": "need"}]}, "Did you mean `needs`?"),
        ({"severity": {"orphan": "warn"}}, "Did you mean `warning`?"),
        ({"emotion_scale": [2, -2]}, "The scale starts at 2 and must end above it, not at -2."),
        ({"emotion_scale": 5}, "such as `[-2, 2]`"),
        ({"review_every": "often"}, "`often` is no duration"),
        ({"limits": {"step": 4}}, "Did you mean `steps`?"),
        ({"limits": {"steps": 0}}, "a whole number above zero, not `0`"),
    ],
)
def test_mistakes_in_options_are_named(options: dict[str, Any], message: str) -> None:
    _, errors = read(options)
    assert len(errors) == 1, errors
    assert message in errors[0]


def test_an_unknown_option_stops_a_build() -> None:
    config = CjmConfig()
    config.load_dict({"map_dir": "x"})
    errors, warnings = config.validate()
    assert [str(error) for _, error in errors] == ["There is no option `map_dir`. Did you mean `maps_dir`?"]
    assert warnings == []


def test_every_option_of_the_core_is_an_option_of_the_plugin() -> None:
    assert set(OPTIONS) == {name for name, _ in CjmConfig._schema}
