"""What one entry of a lane may hold."""

from __future__ import annotations

from functools import cache

from cjm_site.model.keys import (
    AddressValue,
    ChoiceValue,
    DurationValue,
    EmotionValue,
    IdValue,
    ImageValue,
    Key,
    MeasuresValue,
    NumberValue,
    RecordValue,
    ReferenceValue,
    RemarkValue,
    TextValue,
    ValueType,
)
from cjm_site.model.lanes import Lane

_TEXT = TextValue()
_ONE_TO_FIVE = NumberValue(1, 5, integer=True)
_TEAM = ReferenceValue(("team",))

ENTRY_KEYS: tuple[Key, ...] = (
    Key("text", _TEXT, "What is said.", required=True),
    Key("id", IdValue(), "What others refer to the entry by."),
    Key("aliases", IdValue(), "Former ids.", many=True),
    Key("sources", ReferenceValue(("source",)), "Which of the page's `sources` say so.", many=True),
    Key("assumption", RemarkValue(), "Nobody has checked this yet; or why it is assumed."),
    Key("image", ImageValue(), "A picture, with its alternative text."),
)

_WORK_KEYS: tuple[Key, ...] = (
    Key("by", _TEXT, "The role of the person who does it.", many=True),
    Key("team", _TEAM, "The team that does it.", many=True),
    Key(
        "system", ReferenceValue(("system",)), "The system that does it, or that it is done with.", many=True
    ),
    Key("channel", ReferenceValue(("channel",)), "Through which medium.", many=True),
    Key("time", DurationValue(), "How long it takes."),
    Key("policy", _TEXT, "The rule that binds it.", many=True),
    Key("metric", ReferenceValue(("metric",)), "What measures it.", many=True),
    Key("url", AddressValue(), "Where more is written about it."),
    Key("fail", RemarkValue(), "A fail point: where it goes wrong, or how."),
    Key("wait", RemarkValue(), "A wait point: where the customer waits, or how long."),
    Key("decision", RemarkValue(), "A decision point: where the way forks, or on what."),
)

_OPPORTUNITY_KEYS: tuple[Key, ...] = (
    Key("owner", _TEAM, "The team that would do it."),
    Key("impact", _ONE_TO_FIVE, "What it would bring, 1 to 5."),
    Key("effort", _ONE_TO_FIVE, "What it would cost, 1 to 5."),
    Key("status", ChoiceValue(("idea", "planned", "doing", "done", "dropped")), "How far it is."),
    Key("metric", ReferenceValue(("metric",)), "What would show it.", many=True),
    Key(
        "solves",
        ReferenceValue(("part",), part=True),
        "The pain points that it answers: an id, or `map#id` on another map.",
        many=True,
    ),
    Key("url", AddressValue(), "Where more is written about it."),
)

_FORM_KEYS: dict[str, tuple[Key, ...]] = {
    "pain": (Key("severity", ChoiceValue(("low", "medium", "high")), "How much it hurts."),),
    "opportunity": _OPPORTUNITY_KEYS,
    "work": _WORK_KEYS,
}

_SINGLE_FORMS: dict[str, ValueType] = {
    "emotion": EmotionValue(),
    "metric": MeasuresValue(),
    "time": DurationValue(),
    "remark": RemarkValue(),
    "milestone": _TEXT,
}
"""Forms of lanes whose cells are one value and no list of entries."""


@cache
def lane_key(lane: Lane) -> Key:
    """The key of a lane on a step."""
    if lane.form in _SINGLE_FORMS:
        return Key(lane.id, _SINGLE_FORMS[lane.form], lane.meaning)
    return Key(lane.id, entry_value(lane), lane.meaning, many=True)


@cache
def entry_value(lane: Lane) -> RecordValue:
    """What one entry of a lane may hold."""
    text = ENTRY_KEYS[0]
    if lane.form == "reference" and lane.catalog:
        text = Key("text", ReferenceValue((lane.catalog,)), "Its id in the catalog.", required=True)
    keys = (text, *ENTRY_KEYS[1:], *_FORM_KEYS.get(lane.form, ()))
    return RecordValue("entry", keys, short="text")
