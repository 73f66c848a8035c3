"""The plugin's options, checked, and as the core's settings."""

from __future__ import annotations

from mkdocs.config import config_options as c
from mkdocs.config.base import BaseConfigOption, Config, ValidationError

from cjm_site.findings import Severity, did_you_mean
from cjm_site.model import GROUPS, LANES, Limits, OwnLane, Settings
from cjm_site.model.durations import seconds
from cjm_site.model.ids import is_id

_SEVERITIES = {severity.word for severity in Severity}
_LIMITS = Limits.__dataclass_fields__
_LANE_IDS = {lane.id for lanes in LANES.values() for lane in lanes}


class _LaneId(c.Type[str]):
    def __init__(self) -> None:
        super().__init__(str)

    def run_validation(self, value: object) -> str:
        lane = super().run_validation(value)
        if not is_id(lane.replace("_", "-")):
            raise ValidationError(f"`{lane}` is no id: write small letters and digits joined by `-` or `_`.")
        if lane in _LANE_IDS:
            raise ValidationError(f"There is a lane `{lane}` already.")
        return lane


class _OneOf(BaseConfigOption[str]):
    """One of several words, with a suggestion for a near miss."""

    def __init__(self, words: set[str]) -> None:
        super().__init__()
        self._words = words

    def run_validation(self, value: object) -> str:
        if not isinstance(value, str) or value not in self._words:
            choices = ", ".join(f"`{word}`" for word in sorted(self._words))
            hint = did_you_mean(str(value), self._words)
            raise ValidationError(" ".join(filter(None, [f"`{value}` is none of {choices}.", hint])))
        return value


class _SeverityWord(_OneOf):
    """A severity; a plain `off` is a truth value to YAML."""

    def __init__(self) -> None:
        super().__init__(_SEVERITIES)

    def run_validation(self, value: object) -> str:
        return super().run_validation("off" if value is False else value)


class _Length(c.OptionallyRequired[float]):
    """A duration such as `90 days`, in seconds."""

    def run_validation(self, value: object) -> float:
        bounds = seconds(value) if isinstance(value, str) else None
        if bounds is None:
            raise ValidationError(f"`{value}` is no duration: write a number and a unit, such as `90 days`.")
        return bounds[1]


class _Scale(c.OptionallyRequired[tuple[float, float]]):
    """The least and the highest score of an emotion."""

    def run_validation(self, value: object) -> tuple[float, float]:
        if not isinstance(value, (list, tuple)) or len(value) != 2:
            raise ValidationError("Write the least and the highest score, such as `[-2, 2]`.")
        if not all(isinstance(each, (int, float)) and not isinstance(each, bool) for each in value):
            raise ValidationError("Both ends of the scale are numbers, such as `[-2, 2]`.")
        least, most = float(value[0]), float(value[1])
        if not least < most:
            raise ValidationError(f"The scale starts at {least:g} and must end above it, not at {most:g}.")
        return least, most


class _Sizes(c.OptionallyRequired[Limits]):
    """Some of the limits, the rest as they are."""

    def run_validation(self, value: object) -> Limits:
        if not isinstance(value, dict):
            raise ValidationError("Write a mapping from a limit to a number, such as `steps: 80`.")
        for name, size in value.items():
            if name not in _LIMITS:
                hint = did_you_mean(str(name), _LIMITS)
                raise ValidationError(" ".join(filter(None, [f"There is no limit `{name}`.", hint])))
            if not isinstance(size, int) or isinstance(size, bool) or size < 1:
                raise ValidationError(f"The limit `{name}` is a whole number above zero, not `{size}`.")
        return Limits(**value)


class LaneOptions(Config):
    """A lane of a team's own."""

    id = _LaneId()
    """The key that is typed on a step."""
    title = c.Type(str)
    """The name of the row."""
    kinds = c.ListOfItems(_OneOf(set(LANES)))
    """The kinds of maps that have it."""
    after = c.Optional(_OneOf(_LANE_IDS))
    """The lane that it stands under."""
    group = c.Optional(_OneOf(set(GROUPS)))
    """The group that gives it its hue; that of `after` when it is left out."""


class CjmConfig(Config):
    """Everything that can be set under `cjm:` in `mkdocs.yml`."""

    maps_dir = c.Type(str, default=Settings.__dataclass_fields__["maps_dir"].default)
    """The folder of the maps, relative to `mkdocs.yml`; inside or outside of `docs_dir`."""
    lanes = c.ListOfItems(c.SubConfig(LaneOptions), default=[])
    """Lanes of a team's own."""
    emotion_scale = _Scale(default=(-2.0, 2.0))
    """The least and the highest score of an emotion."""
    severity = c.DictOfItems(_SeverityWord(), default={})
    """Rule → `off`, `info`, `warning` or `error`."""
    html = c.Type(bool, default=False)
    """Whether raw HTML in the bodies of maps is HTML; without it, it is shown as text."""
    page_keys = c.ListOfItems(c.Type(str), default=[])
    """More keys of the frontmatter that are handed on to the theme and to other plugins."""
    review_every = _Length(default="90 days")
    """After which time a map is due for review, where it does not say so itself."""
    limits = _Sizes(default={})
    """Sizes beyond which input is refused."""
    noindex = c.Type(bool, default=True)
    """Whether pages ask search engines on the web to leave them out."""
    feedback_url = c.Type(str, default="")
    """An address to report something about a step, with `{title}`, `{url}` and `{step}`."""

    def settings(self) -> Settings:
        """The options as the core takes them."""
        return Settings(
            maps_dir=self.maps_dir,
            lanes=tuple(
                OwnLane(lane.id, lane.title, tuple(lane.kinds), lane.after, lane.group) for lane in self.lanes
            ),
            emotion_scale=self.emotion_scale,
            severity=dict(self.severity),
            html=self.html,
            page_keys=tuple(self.page_keys),
            review_every=self.review_every,
            limits=self.limits,
            noindex=self.noindex,
            feedback_url=self.feedback_url,
        )
