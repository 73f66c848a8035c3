"""Phases and steps: their ids first, for an entry's anchor is made from its step's id."""

from __future__ import annotations

from collections.abc import Sequence

from cjm_site.loader import rules
from cjm_site.loader.entries import cells_of
from cjm_site.loader.names import Names
from cjm_site.loader.reader import Fields, Reader
from cjm_site.model import Lane
from cjm_site.model.maps import Phase, Step
from cjm_site.model.values import Reference, Text
from cjm_site.source import Span


def phases_of(
    reader: Reader, typed: Sequence[Fields], lanes: Sequence[Lane], names: Names
) -> tuple[Phase, ...]:
    """The phases with their steps, ids derived where none is written."""
    count = 0
    phases: list[Phase] = []
    for fields in typed:
        phase_id = fields.get("id") or names.derive(
            fields, _title(fields).value, len(phases) + 1, _place(fields)
        )
        typed_steps = fields.many("steps")
        if typed_steps:
            _judge_lanes(reader, fields, lanes)
        built = []
        for step in typed_steps or (fields,):
            count += 1
            step_id = phase_id if step is fields else _step_id(names, step, count)
            built.append(_step(reader, step, step_id, lanes))
        phases.append(_phase(fields, phase_id, tuple(built), is_column=not typed_steps))
    return tuple(phases)


def _phase(fields: Fields, phase_id: str, steps: tuple[Step, ...], *, is_column: bool) -> Phase:
    return Phase(
        id=phase_id,
        title=_title(fields),
        span=_place(fields),
        steps=steps,
        is_column=is_column,
        written_id="id" in fields.values,
        aliases=fields.many("aliases"),
        goal=fields.get("goal"),
        business_goals=fields.many("business_goals"),
        extras=fields.extras,
    )


def _judge_lanes(reader: Reader, fields: Fields, lanes: Sequence[Lane]) -> None:
    for name in (*(lane.id for lane in lanes), "image", "delivered_by"):
        if reader.says(fields, name):
            reader.report(
                rules.MISPLACED_KEY,
                fields.keys[name],
                f"`{name}` stands on a phase that has steps",
                "Move it to the step that it is about",
            )


def _step_id(names: Names, fields: Fields, number: int) -> str:
    written: str | None = fields.get("id")
    return written or names.derive(fields, _title(fields).value, number, _place(fields))


def steps_of(
    reader: Reader, typed: Sequence[Fields], lanes: Sequence[Lane], names: Names
) -> tuple[Step, ...]:
    """The steps of a blueprint. One that joins a step of the parent bears that step's id."""
    built: list[Step] = []
    taken: set[str] = set()
    for number, fields in enumerate(typed, 1):
        joins: Reference | None = fields.get("step")
        if joins and joins.target not in taken:
            step_id = fields.get("id") or joins.target
        else:
            step_id = _step_id(names, fields, number)
        taken.add(step_id)
        built.append(_step(reader, fields, step_id, lanes))
    return tuple(built)


def _step(reader: Reader, fields: Fields, step_id: str, lanes: Sequence[Lane]) -> Step:
    return Step(
        id=step_id,
        title=_title(fields),
        span=_place(fields),
        written_id="id" in fields.values,
        aliases=fields.many("aliases") if not fields.many("steps") else (),
        aliases_span=fields.spans.get("aliases"),
        cells=cells_of(reader, fields, lanes, step_id),
        emotion=fields.get("emotion"),
        time=fields.get("time"),
        moment_of_truth=fields.get("moment_of_truth"),
        milestone=fields.get("milestone"),
        image=fields.get("image"),
        delivered_by=fields.many("delivered_by"),
        joins=fields.get("step"),
        after=fields.get("after"),
        before=fields.get("before"),
        extras=fields.extras,
    )


def _title(fields: Fields) -> Text:
    title: Text | None = fields.get("title")
    if title is not None:
        return title
    joins = fields.get("step")
    return Text(joins.target if joins else "", fields.span)


def _place(fields: Fields) -> Span:
    places = (fields.spans.get(name) for name in ("id", "step", "title"))
    return next((place for place in places if place), fields.span)
