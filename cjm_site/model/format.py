"""The authoring format: every key of every kind of page, phase, step, entry and catalog.

Declared once. A key that is not here is unknown to the loader, the schema and the reference alike.
"""

from __future__ import annotations

from functools import cache

from cjm_site.model.catalog import CATALOGS
from cjm_site.model.keys import (
    AddressValue,
    ChoiceValue,
    ConnectionsValue,
    DateValue,
    DurationValue,
    EmotionValue,
    FlagValue,
    IdValue,
    ImageValue,
    Key,
    MeasuresValue,
    NumberValue,
    PathValue,
    RecordValue,
    ReferenceValue,
    RemarkValue,
    TableValue,
    TextValue,
    ValueType,
)
from cjm_site.model.kinds import KINDS
from cjm_site.model.lanes import BLUEPRINT, EXPERIENCE, JOURNEY, Lane

_TEXT = TextValue()
_PLAIN = TextValue(inline=False)
_ONE_TO_FIVE = NumberValue(1, 5, integer=True)
_TEAM = ReferenceValue(("team",))

THEME_KEYS = ("icon", "hide", "search", "template", "social")
"""Keys of the theme's own, which pass through."""

_SOURCE = RecordValue(
    "source",
    (
        Key("title", _PLAIN, "What the research is called.", required=True),
        Key(
            "type",
            ChoiceValue(
                ("interview", "survey", "analytics", "observation", "support", "workshop", "desk-research")
            ),
            "How it was done.",
        ),
        Key("date", _PLAIN, "When: a day, a month or a year."),
        Key("participants", _PLAIN, "Who, or how many, took part."),
        Key("url", AddressValue(), "Where it can be read."),
    ),
    short="title",
)

_WEBLINK = RecordValue(
    "link",
    (
        Key("title", _PLAIN, "The words of the link."),
        Key("url", AddressValue(), "Where it leads.", required=True),
    ),
    short="url",
)

PAGE_KEYS: tuple[Key, ...] = (
    Key("kind", ChoiceValue(tuple(KINDS)), "What the file is.", required=True),
    Key("title", _PLAIN, "Its name, on its page and wherever it is linked.", required=True),
    Key("id", IdValue(), "What others refer to it by; without it, the name of the file."),
    Key("aliases", IdValue(), "Former ids; references to them still work.", many=True),
    Key("moved_from", PathValue(), "Former paths; a page there leads here.", many=True),
    Key("order", NumberValue(), "Its place among its siblings; smaller comes first."),
    Key("description", _TEXT, "One line for lists, cards and link previews."),
    Key("owner", _TEAM, "The team that keeps it true."),
    Key("contributors", _PLAIN, "Who else worked on it.", many=True),
    Key("status", ChoiceValue(("draft", "in-review", "validated", "retired")), "How far it can be trusted."),
    Key("reviewed", DateValue(), "The day of the last review."),
    Key("review_every", DurationValue(), "How long a review holds; without it, the site's own period."),
    Key("tags", _PLAIN, "Words to find it by.", many=True),
    Key("links", _WEBLINK, "Pages elsewhere that belong to it.", many=True),
    Key("sources", TableValue(_SOURCE), "The research that it rests on, by id."),
)

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


_MAP_KEYS = (
    Key(
        "parent",
        ReferenceValue((EXPERIENCE, JOURNEY), part=True),
        "The map above, or `id#part` for the phase or step that this one details.",
    ),
    Key("connections", ConnectionsValue(), "Arrows between steps and entries.", many=True),
)

_ACTOR_KEYS = (
    Key("persona", ReferenceValue(("persona",)), "Who takes it.", many=True),
    Key("scenario", _TEXT, "The situation, in a few sentences."),
    Key("expectations", _TEXT, "What the persona expects.", many=True),
    Key("goals", _TEXT, "What the persona wants.", many=True),
    Key("timescale", _TEXT, "How long the whole takes."),
    Key("state", ChoiceValue(("current", "future")), "Today's state, or one that is planned."),
    Key("future_of", ReferenceValue((JOURNEY,)), "The current journey that this one would replace."),
    Key(
        "type",
        ChoiceValue(("customer", "buyer", "user", "product", "onboarding", "day-in-the-life", "employee")),
        "What sort of journey it is.",
    ),
)

_EMPATHY = RecordValue(
    "empathy map",
    (
        Key("says", _TEXT, "What they say.", many=True),
        Key("thinks", _TEXT, "What they think and do not say.", many=True),
        Key("does", _TEXT, "What they do.", many=True),
        Key("feels", _TEXT, "What they feel.", many=True),
    ),
)

_PERSONA_KEYS = (
    Key("role", _TEXT, "Who they are, in a few words."),
    Key("segment", _TEXT, "Which customers they stand for."),
    Key("photo", ImageValue(), "A picture, relative to the file."),
    Key("quote", _TEXT, "One sentence in their own words."),
    Key("demographics", TableValue(_TEXT, labels=True), "Facts, by label."),
    Key("goals", _TEXT, "What they want.", many=True),
    Key("needs", _TEXT, "What they cannot do without.", many=True),
    Key("motivations", _TEXT, "What drives them.", many=True),
    Key("frustrations", _TEXT, "What gets in their way.", many=True),
    Key("channels", ReferenceValue(("channel",)), "How they can be met.", many=True),
    Key("devices", _TEXT, "What they use.", many=True),
    Key("empathy", _EMPATHY, "What they say, think, do and feel."),
)

_STOP = RecordValue(
    "stop",
    (
        Key("map", ReferenceValue(tuple(KINDS), part=True), "The page to open.", required=True),
        Key("step", ReferenceValue(("part",)), "The step to stop at."),
        Key("note", _TEXT, "Why to stop here."),
        Key("minutes", NumberValue(0, 600), "How long to stay."),
    ),
    short="map",
)

_TOUR_KEYS = (
    Key("audience", ReferenceValue(("team",), free=True), "Whom it is for: teams, or free text.", many=True),
    Key("stops", _STOP, "Where it leads, in order.", many=True, required=True),
)


@cache
def page_value(kind: str, lanes: tuple[Lane, ...]) -> RecordValue:
    """What the frontmatter of one kind of page may hold."""
    phases = Key("phases", phase_value(kind, lanes), "Its phases, in order.", many=True) if lanes else None
    more: dict[str, tuple[Key | None, ...]] = {
        EXPERIENCE: (
            Key("actor", _TEXT, "Whose experience it is: people in general."),
            Key("goal", _TEXT, "What they want to reach.", many=True),
            *(key for key in _MAP_KEYS if key.name != "parent"),
            phases,
        ),
        JOURNEY: (*_ACTOR_KEYS, *_MAP_KEYS, phases),
        BLUEPRINT: (
            *_MAP_KEYS,
            Key(
                "covers",
                ReferenceValue(("part",)),
                "Phases or steps of the parent; without it, all.",
                many=True,
            ),
            phases,
            Key(
                "steps",
                step_value(BLUEPRINT, lanes),
                "Its columns: steps of the parent, and our own.",
                many=True,
            )
            if lanes
            else None,
        ),
        "persona": _PERSONA_KEYS,
        "tour": _TOUR_KEYS,
    }
    return RecordValue(kind, (*PAGE_KEYS, *(key for key in more[kind] if key)))


MAP_ONLY_KEYS = (
    "phases",
    "steps",
    "covers",
    "parent",
    "persona",
    "scenario",
    "connections",
    "stops",
    "empathy",
)
"""A Markdown file with one of these is a map that lacks its `kind`."""

_CATALOG_KEYS: tuple[Key, ...] = (
    Key("title", _PLAIN, "Its name; without it, the id."),
    Key("description", _TEXT, "What it is."),
    Key("owner", _TEAM, "The team that answers for it."),
    Key("url", AddressValue(), "Where more is written about it."),
    Key("aliases", IdValue(), "Former ids.", many=True),
    Key("tags", _PLAIN, "Words to find it by.", many=True),
    Key("icon", _PLAIN, "One of the theme's icons."),
)

_CATALOG_MORE: dict[str, tuple[Key, ...]] = {
    "system": (Key("external", FlagValue(), "Another company runs it."),),
    "metric": (
        Key("unit", _PLAIN, "What it is counted in."),
        Key("target", NumberValue(), "Where it should be."),
        Key("better", ChoiceValue(("higher", "lower")), "Which way is better."),
    ),
}


@cache
def catalog_value(catalog: str) -> RecordValue:
    """What one entry of a catalog may hold. A bare text is its title, in the glossary its description."""
    keys = (*_CATALOG_KEYS, *_CATALOG_MORE.get(catalog, ()))
    return RecordValue(
        CATALOGS[catalog].entry, keys, short="description" if catalog == "glossary" else "title"
    )
