"""The lane table: every row that a map can have, in the order of the page.

A lane is one entry here; the loader, the views, the checks, the format reference, the JSON Schema
and the tests walk the table.
"""

from __future__ import annotations

from dataclasses import dataclass

EXPERIENCE = "experience"
JOURNEY = "journey"
BLUEPRINT = "blueprint"


@dataclass(frozen=True, slots=True)
class LaneGroup:
    """Lanes that share a hue. The hue hangs on the group, never on a row's number."""

    name: str
    title: str
    hue: str
    """`customer`, `front`, `back`, `support` or `insight`: the token `--cjm-<hue>`."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line between two groups of a blueprint's lanes."""

    name: str
    title: str
    style: str
    """`solid`, `dashed` or `dotted`."""
    meaning: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of a map."""

    id: str
    """The key that is typed on a step."""
    title: str
    group: str
    form: str
    """How its cells are read and drawn: `text`, `quote`, `thought`, `reference`, `actor`, `emotion`,
    `pain`, `opportunity`, `metric`, `time`, `work`, `remark`, `milestone`."""
    meaning: str
    """One sentence, for the format reference and for readers who ask."""
    hint: str = ""
    """The few words under the lane's name; empty for none."""
    catalog: str | None = None
    """Which catalog its texts name, for the form `reference`."""
    always: bool = False
    """Shown even when it is empty."""


GROUPS: dict[str, LaneGroup] = {
    group.name: group
    for group in (
        LaneGroup("feels", "Thinks and feels", "customer"),
        LaneGroup("does", "Does", "customer"),
        LaneGroup("meets", "Meets", "customer"),
        LaneGroup("hurts", "Hurts and hopes", "insight"),
        LaneGroup("measures", "Measures", "insight"),
        LaneGroup("evidence", "Evidence", "customer"),
        LaneGroup("customer", "Customer", "customer"),
        LaneGroup("frontstage", "Frontstage", "front"),
        LaneGroup("backstage", "Backstage", "back"),
        LaneGroup("support", "Support", "support"),
        LaneGroup("secondary", "Secondary", "insight"),
    )
}

LINES: dict[str, Line] = {
    "frontstage": Line(
        "interaction",
        "Line of interaction",
        "solid",
        "Above it is what customers do; where something crosses it, they meet us.",
    ),
    "backstage": Line(
        "visibility",
        "Line of visibility",
        "dashed",
        "Above it is what customers can see; below it we work out of their sight.",
    ),
    "support": Line(
        "internal-interaction",
        "Line of internal interaction",
        "dotted",
        "Above it are the people and systems that serve the customer; below it are those that serve them.",
    ),
}
"""Group of lanes → the line drawn above it."""

JOURNEY_LANES: tuple[Lane, ...] = (
    Lane(
        "emotion",
        "Emotion",
        "feels",
        "emotion",
        "How the actor feels, as a score and a word; drawn as a curve.",
    ),
    Lane(
        "moment_of_truth",
        "Moment of truth",
        "feels",
        "remark",
        "A step that decides what the actor will think of the whole; marked on the curve.",
    ),
    Lane("milestone", "Milestone", "does", "milestone", "Something that is reached on this step."),
    Lane(
        "actions",
        "Actions",
        "does",
        "text",
        "What the actor does, beyond the step's title.",
        hint="What they do",
    ),
    Lane("actors", "Also involved", "does", "actor", "Who else takes part."),
    Lane("thoughts", "Thoughts", "feels", "thought", "What goes through the actor's head."),
    Lane("questions", "Questions", "feels", "text", "What the actor does not know at this step."),
    Lane("needs", "Needs", "feels", "text", "What the actor needs in order to go on."),
    Lane("quotes", "Quotes", "feels", "quote", "A customer's own words.", hint="In their own words"),
    Lane(
        "touchpoints",
        "Touchpoints",
        "meets",
        "reference",
        "Where the actor meets a service.",
        hint="What they meet",
        catalog="touchpoint",
    ),
    Lane("channels", "Channels", "meets", "reference", "Through which medium they meet.", catalog="channel"),
    Lane("devices", "Devices", "meets", "text", "What the actor holds or uses."),
    Lane("pain_points", "Pain points", "hurts", "pain", "What hurts, with its severity."),
    Lane(
        "opportunities",
        "Opportunities",
        "hurts",
        "opportunity",
        "What could be done about it, by whom, with what impact and effort.",
    ),
    Lane("metrics", "Metrics", "measures", "metric", "What is measured on this step."),
    Lane("time", "Time", "measures", "time", "How long the step takes; shown under the step's title."),
)

BLUEPRINT_LANES: tuple[Lane, ...] = (
    Lane(
        "physical_evidence",
        "Physical evidence",
        "evidence",
        "text",
        "What customers see, hold or receive.",
        hint="What they see or hold",
        always=True,
    ),
    Lane(
        "customer_actions",
        "Customer actions",
        "customer",
        "text",
        "What the customer does; it comes from the journey.",
        hint="From the journey, changed there",
        always=True,
    ),
    Lane(
        "frontstage",
        "Frontstage",
        "frontstage",
        "work",
        "People and screens that the customer meets.",
        hint="People and screens they meet",
        always=True,
    ),
    Lane(
        "backstage",
        "Backstage",
        "backstage",
        "work",
        "Our work out of the customer's sight.",
        hint="Our work out of their sight",
        always=True,
    ),
    Lane(
        "support_processes",
        "Support processes",
        "support",
        "work",
        "What the work rests on: other teams, systems and firms.",
        hint="What the work rests on",
        always=True,
    ),
    Lane("time", "Time", "secondary", "time", "How long the step takes."),
    Lane("policies", "Policies", "secondary", "text", "Rules that bind what we do on this step."),
    Lane("metrics", "Metrics", "secondary", "metric", "What is measured on this step."),
    Lane(
        "emotion",
        "Emotion",
        "secondary",
        "emotion",
        "How the customer feels; it comes from the journey.",
        hint="From the journey",
    ),
    Lane("pain_points", "Pain points", "secondary", "pain", "What hurts, with its severity."),
    Lane(
        "opportunities",
        "Opportunities",
        "secondary",
        "opportunity",
        "What could be done about it, by whom, with what impact and effort.",
    ),
    Lane("questions", "Questions", "secondary", "text", "What the team does not know yet."),
)

LANES: dict[str, tuple[Lane, ...]] = {
    EXPERIENCE: JOURNEY_LANES,
    JOURNEY: JOURNEY_LANES,
    BLUEPRINT: BLUEPRINT_LANES,
}
"""Kind of map → its lanes, from top to bottom."""


@dataclass(frozen=True, slots=True)
class OwnLane:
    """A lane that a team adds in the plugin's options."""

    id: str
    title: str
    kinds: tuple[str, ...]
    after: str | None = None
    group: str | None = None


def lanes_of(kind: str, own: tuple[OwnLane, ...] = ()) -> tuple[Lane, ...]:
    """The lanes of a kind of map with a team's own among them, from top to bottom.

    A lane of our own stands after the lane that it names; where the kind lacks that lane, at the end
    of its group, and where the kind lacks the group too, at the very end.
    """
    lanes = list(LANES[kind])
    for lane in own:
        if kind in lane.kinds:
            _insert(lanes, lane)
    return tuple(lanes)


def _insert(lanes: list[Lane], own: OwnLane) -> None:
    after = next((index for index, lane in enumerate(lanes) if lane.id == own.after), None)
    group = own.group or (lanes[after].group if after is not None else _group_anywhere(own.after))
    members = [index for index, lane in enumerate(lanes) if lane.group == group]
    if not members:
        group = lanes[-1].group
        members = [len(lanes) - 1]
    place = after if after is not None else members[-1]
    lanes.insert(place + 1, Lane(own.id, own.title, group, "text", "A lane of our own."))


def _group_anywhere(lane_id: str | None) -> str:
    groups = (lane.group for lanes in LANES.values() for lane in lanes if lane.id == lane_id)
    return next(groups, "")
