"""What one step and one phase may hold."""

from __future__ import annotations

from functools import cache

from cjm_site.model.format.entries import lane_key
from cjm_site.model.keys import IdValue, ImageValue, Key, RecordValue, ReferenceValue, TextValue
from cjm_site.model.lanes import BLUEPRINT, EXPERIENCE, JOURNEY, Lane

_TEXT = TextValue()
_PLAIN = TextValue(inline=False)

_STEP_KEYS: tuple[Key, ...] = (
    Key("title", _PLAIN, "What the actor does, in short.", required=True),
    Key("id", IdValue(), "What others refer to the step by; without it, made from the title."),
    Key("aliases", IdValue(), "Former ids.", many=True),
    Key("image", ImageValue(), "A picture, with its alternative text."),
)

_JOURNEY_STEP_KEYS = (
    *_STEP_KEYS,
    Key(
        "delivered_by",
        ReferenceValue((BLUEPRINT,), part=True),
        "A blueprint, or its step, that delivers this step although it belongs to another journey.",
        many=True,
    ),
)

_BLUEPRINT_STEP_KEYS = (
    Key("step", ReferenceValue(("part",)), "The step of the parent that this column describes."),
    *(Key(key.name, key.value, key.meaning, key.many) for key in _STEP_KEYS),
    Key("after", ReferenceValue(("part",)), "For a step of our own: the step that it follows."),
    Key("before", ReferenceValue(("part",)), "For a step of our own: the step that it precedes."),
)

STEP_KEYS: dict[str, tuple[Key, ...]] = {
    EXPERIENCE: _JOURNEY_STEP_KEYS,
    JOURNEY: _JOURNEY_STEP_KEYS,
    BLUEPRINT: _BLUEPRINT_STEP_KEYS,
}
"""Kind of map → keys of its steps, beside the lanes."""


@cache
def step_value(kind: str, lanes: tuple[Lane, ...]) -> RecordValue:
    """What one step may hold. A bare text is its title."""
    return RecordValue("step", (*STEP_KEYS[kind], *map(lane_key, lanes)), short="title")


@cache
def phase_value(kind: str, lanes: tuple[Lane, ...]) -> RecordValue:
    """What one phase may hold. Without steps it is one column, and takes a step's keys itself."""
    own = (
        Key("title", _PLAIN, "What the phase is called.", required=True),
        Key("id", IdValue(), "What others refer to the phase by; without it, made from the title."),
        Key("aliases", IdValue(), "Former ids.", many=True),
        Key("goal", _TEXT, "What the actor wants to have reached at its end."),
        Key("business_goals", _TEXT, "What we want from it.", many=True),
        Key("steps", step_value(kind, lanes), "Its steps, in order.", many=True),
    )
    names = {key.name for key in own}
    as_column = (key for key in step_value(kind, lanes).keys if key.name not in names)
    return RecordValue("phase", (*own, *as_column), short="title")
