"""What the frontmatter of each kind of page may hold."""

from __future__ import annotations

from functools import cache

from cjm_site.model.format.columns import phase_value, step_value
from cjm_site.model.keys import (
    AddressValue,
    ChoiceValue,
    ConnectionsValue,
    DateValue,
    DurationValue,
    IdValue,
    ImageValue,
    Key,
    NumberValue,
    PathValue,
    RecordValue,
    ReferenceValue,
    TableValue,
    TextValue,
)
from cjm_site.model.kinds import KINDS
from cjm_site.model.lanes import BLUEPRINT, EXPERIENCE, JOURNEY, Lane

_TEXT = TextValue()
_PLAIN = TextValue(inline=False)
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
    "future_of",
    "stops",
    "empathy",
    "demographics",
    "motivations",
    "frustrations",
)
"""A Markdown file with one of these, whatever its case, is a page of the wiki that lacks its `kind`."""
