"""Maps from what their frontmatter said: columns in phases or steps, and what is said of the whole."""

from __future__ import annotations

from typing import Any

from cjm_site.loader import rules
from cjm_site.loader.columns import phases_of, steps_of
from cjm_site.loader.names import Names
from cjm_site.loader.places import joins, judge_place, lost_columns
from cjm_site.loader.reader import Fields, Reader
from cjm_site.model import Connection, Lane, Map, Phase, Step
from cjm_site.model.kinds import Kind

_SAME = ("parent", "actor", "scenario", "timescale", "future_of", "type")
"""Keys that are attributes of the same name."""


def read_map(
    reader: Reader, fields: Fields, kind: Kind, lanes: tuple[Lane, ...], head: dict[str, Any]
) -> Map:
    """The map that a file holds."""
    phases, steps = _columns(reader, fields, kind, lanes)
    _judge_state(reader, fields)
    return Map(
        **head,
        phases=phases,
        steps=steps,
        covers=fields.many("covers"),
        connections=() if lost_columns(reader, fields, kind) else _connections(fields),
        persona=fields.many("persona"),
        expectations=fields.many("expectations"),
        goals=fields.many("goals") or fields.many("goal"),
        state="future" if fields.get("future_of") else fields.get("state"),
        **{name: fields.get(name) for name in _SAME},
    )


def _connections(fields: Fields) -> tuple[Connection, ...]:
    return tuple(each for item in fields.many("connections") for each in item)


def _judge_state(reader: Reader, fields: Fields) -> None:
    if fields.get("future_of") and fields.get("state") == "current":
        reader.report(
            rules.INVALID_VALUE,
            fields.spans["state"],
            "`future_of` makes this a future state, and `state` says `current`",
            "Write `state: future`, or delete `state` or `future_of`",
        )


def _columns(
    reader: Reader, fields: Fields, kind: Kind, lanes: tuple[Lane, ...]
) -> tuple[tuple[Phase, ...], tuple[Step, ...]]:
    typed_phases = [phase for phase in fields.many("phases") if isinstance(phase, Fields)]
    typed_steps = [step for step in fields.many("steps") if isinstance(step, Fields)]
    names = Names(reader, [*typed_phases, *typed_steps], lanes)
    judge_place(reader, fields, kind)
    phases = () if joins(reader, fields, kind) else phases_of(reader, typed_phases, lanes, names)
    steps = steps_of(reader, typed_steps, lanes, names)
    all_steps = (*(step for phase in phases for step in phase.steps), *steps)
    _judge_size(reader, fields, len(all_steps))
    _judge_content(reader, fields, all_steps)
    return phases, steps


def _judge_size(reader: Reader, fields: Fields, count: int) -> None:
    most = reader.settings.limits.steps
    if count > most:
        reader.report(
            rules.OVERSIZED_MAP,
            fields.keys.get("phases") or fields.keys["steps"],
            f"This map has {count} steps; at most {most} can be shown",
            "Split it into a broader map and several that detail its phases",
        )


def _judge_content(reader: Reader, fields: Fields, steps: tuple[Step, ...]) -> None:
    name = "phases" if "phases" in fields.keys else "steps"
    if not steps or any(map(_says_something, steps)) or reader.is_blamed(fields, name):
        return
    reader.report(
        rules.MAP_WITHOUT_LANES,
        fields.keys[name],
        "Nothing stands on any step of this map",
        "Add lanes to its steps, such as `actions:`, `emotion:` or `pain_points:`",
    )


def _says_something(step: Step) -> bool:
    return bool(step.cells or step.emotion or step.time or step.moment_of_truth or step.milestone)
