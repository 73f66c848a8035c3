"""The site's options, checked: the same for the command line and for the plugin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from cjm_site.findings import Severity, did_you_mean
from cjm_site.model.durations import seconds
from cjm_site.model.format import phase_value, step_value
from cjm_site.model.ids import is_id
from cjm_site.model.lanes import GROUPS, LANES, OwnLane
from cjm_site.model.settings import MOST_CONNECTIONS, Limits, Settings

_SEVERITIES = tuple(severity.word for severity in Severity)
_LIMITS = tuple(Limits.__dataclass_fields__)
_LANE_IDS = tuple({lane.id: None for lanes in LANES.values() for lane in lanes})
_COLUMN_KEYS = frozenset(
    key.name
    for kind in LANES
    for value in (phase_value(kind, ()), step_value(kind, ()))
    for key in value.keys
)
_LANE_KEYS = ("id", "title", "kinds", "after", "group")


class OptionError(ValueError):
    """An option that cannot be used: the message says why, and what to write."""


def read_options(options: Mapping[str, Any]) -> Settings:
    """All options as settings. An option that is left out, or empty, has its default.

    Raises `OptionError` for the first that cannot be used.
    """
    values: dict[str, Any] = {}
    for name, value in options.items():
        if name not in OPTIONS:
            raise OptionError(unknown_option(name))
        if value is None:
            continue
        try:
            values[name] = OPTIONS[name].read(value)
        except OptionError as error:
            raise OptionError(f"`{name}`: {error}") from None
    return Settings(**values)


def unknown_option(name: object) -> str:
    """What is said of an option that there is not."""
    return _sentence(f"There is no option `{name}`.", did_you_mean(str(name), OPTIONS))


def _sentence(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise OptionError(f"Write a text, not `{value}`.")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise OptionError(f"Write `true` or `false`, not `{value}`.")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, (list, tuple)):
        raise OptionError("Write a list of texts.")
    return tuple(_text(each) for each in value)


def _one_of(value: object, words: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in words:
        choices = ", ".join(f"`{word}`" for word in words)
        raise OptionError(_sentence(f"`{value}` is none of {choices}.", did_you_mean(str(value), words)))
    return value


def _severities(value: object) -> dict[str, str]:
    if not isinstance(value, Mapping):
        raise OptionError("Write a mapping from a rule to `off`, `info`, `warning` or `error`.")
    # A plain `off` is a truth value to YAML.
    return {
        _text(rule): _one_of("off" if word is False else word, _SEVERITIES) for rule, word in value.items()
    }


def _length(value: object) -> float:
    bounds = seconds(value) if isinstance(value, str) else None
    if bounds is None:
        raise OptionError(f"`{value}` is no duration: write a number and a unit, such as `90 days`.")
    return bounds[1]


def _scale(value: object) -> tuple[float, float]:
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        raise OptionError("Write the least and the highest score, such as `[-2, 2]`.")
    if not all(isinstance(each, (int, float)) and not isinstance(each, bool) for each in value):
        raise OptionError("Both ends of the scale are numbers, such as `[-2, 2]`.")
    least, most = float(value[0]), float(value[1])
    if not least < most:
        raise OptionError(f"The scale starts at {least:g} and must end above it, not at {most:g}.")
    return least, most


def _limits(value: object) -> Limits:
    if not isinstance(value, Mapping):
        raise OptionError("Write a mapping from a limit to a number, such as `steps: 80`.")
    for name, size in value.items():
        if name not in _LIMITS:
            raise OptionError(_sentence(f"There is no limit `{name}`.", did_you_mean(str(name), _LIMITS)))
        if not isinstance(size, int) or isinstance(size, bool) or size < 1:
            raise OptionError(f"The limit `{name}` is a whole number above zero, not `{size}`.")
        if name == "connections" and size > MOST_CONNECTIONS:
            raise OptionError(f"At most {MOST_CONNECTIONS} connections of a map can be drawn, not {size}.")
    return Limits(**value)


def _lanes(value: object) -> tuple[OwnLane, ...]:
    if not isinstance(value, (list, tuple)):
        raise OptionError("Write a list of lanes, each with `id`, `title` and `kinds`.")
    lanes: list[OwnLane] = []
    for each in value:
        lane = _lane(each)
        if lane.id in (*_LANE_IDS, *(known.id for known in lanes)):
            raise OptionError(f"There is a lane `{lane.id}` already.")
        lanes.append(lane)
    return tuple(lanes)


def _lane(value: object) -> OwnLane:
    if not isinstance(value, Mapping):
        raise OptionError("A lane is a mapping with `id`, `title` and `kinds`.")
    for name in value:
        if name not in _LANE_KEYS:
            raise OptionError(_sentence(f"A lane has no key `{name}`.", did_you_mean(str(name), _LANE_KEYS)))
    for name in ("id", "title", "kinds"):
        if name not in value:
            raise OptionError(f"A lane needs `{name}`.")
    lane = _text(value["id"])
    if not is_id(lane.replace("_", "-")):
        raise OptionError(f"`{lane}` is no id: write small letters and digits joined by `-` or `_`.")
    if lane in _COLUMN_KEYS:
        raise OptionError(f"`{lane}` is a key of phases and steps: give the lane another id.")
    return OwnLane(
        lane,
        _text(value["title"]),
        tuple(_one_of(kind, tuple(LANES)) for kind in _texts(value["kinds"])),
        _one_of(value["after"], _LANE_IDS) if value.get("after") is not None else None,
        _one_of(value["group"], tuple(GROUPS)) if value.get("group") is not None else None,
    )


@dataclass(frozen=True, slots=True)
class Option:
    """One option of the plugin."""

    name: str
    read: Callable[[object], Any]
    """Makes a setting of its value. Raises `OptionError` for one that cannot be used."""
    takes: str
    default: str
    meaning: str


OPTIONS: dict[str, Option] = {
    option.name: option
    for option in (
        Option(
            "maps_dir",
            _text,
            "a path",
            "`blueprints`",
            "The folder of the maps, relative to `mkdocs.yml` or inside `docs_dir`.",
        ),
        Option(
            "lanes",
            _lanes,
            "a list of `{id, title, kinds, after, group}`",
            "none",
            "Lanes of your own; one stands under the lane that `after` names, in the hue of its `group`.",
        ),
        Option(
            "emotion_scale",
            _scale,
            "two numbers",
            "`[-2, 2]`",
            "The least and the highest score of an emotion.",
        ),
        Option(
            "severity",
            _severities,
            "rule → `off`, `info`, `warning` or `error`",
            "as each rule says",
            "How much the findings of a rule weigh.",
        ),
        Option(
            "html",
            _flag,
            "`true` or `false`",
            "`false`",
            "Whether raw HTML in the bodies of maps is HTML; else it is shown as text.",
        ),
        Option(
            "page_keys",
            _texts,
            "a list of keys",
            "none",
            "More keys of the frontmatter that are handed on to the theme and to other plugins.",
        ),
        Option(
            "review_every",
            _length,
            "a length of time",
            "`90 days`",
            "After which time a map is due for review, where it does not say so itself.",
        ),
        Option(
            "limits",
            _limits,
            "limit → number",
            "see below",
            "Sizes beyond which input is refused or warned about.",
        ),
        Option(
            "noindex",
            _flag,
            "`true` or `false`",
            "`true`",
            "Whether pages ask search engines to leave them out.",
        ),
        Option(
            "feedback_url",
            _text,
            "an address",
            "none",
            "Where something about a step is reported, with `{title}`, `{url}` and `{step}`.",
        ),
    )
}
"""Everything that can stand under `cjm:` in `mkdocs.yml`."""
