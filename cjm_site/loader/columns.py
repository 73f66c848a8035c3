"""Phases and steps: their ids first, for an entry's anchor is made from its step's id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm_site.findings import Related
from cjm_site.loader.entries import cells_of
from cjm_site.loader.reader import Fields, Reader
from cjm_site.loader.rules import values as rules
from cjm_site.model import Lane
from cjm_site.model.ids import fold, make_id
from cjm_site.model.maps import Phase, Step
from cjm_site.model.values import Text
from cjm_site.source import Span


class Names:
    """The ids of one map's phases, steps and entries: one namespace, whatever the case."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.written: dict[str, Span] = {}
        self.derived: dict[str, Span] = {}

    def write(self, typed: str, span: Span) -> None:
        first = self.written.setdefault(fold(typed), span)
        if first is not span:
            self.reader.report(
                rules.DUPLICATE_ID,
                span,
                f"The id `{typed}` is taken by line {first.line}",
                "Give one of them another id",
                Related(first, "first typed here"),
            )

    def derive(self, title: str, number: int, span: Span) -> str:
        """An id from a title that is not taken; the second of two gets `-2`, and an information."""
        base = make_id(title) or f"step-{number}"
        name, count = base, 1
        while fold(name) in self.written or fold(name) in self.derived:
            count += 1
            name = f"{base}-{count}"
        if count > 1 and fold(base) in self.derived:
            self.reader.report(
                rules.DERIVED_ID_CLASH,
                span,
                f"Another part of this map gets the id `{base}` from its title too; this one is `{name}`",
                "Write an `id`, so that links to it stay when titles change",
                Related(self.derived[fold(base)], "the other one"),
            )
        self.derived[fold(name)] = span
        return name


def write_ids(names: Names, columns: Sequence[Fields], lanes: Sequence[Lane]) -> None:
    """Take down every id that was written, of phases, steps and entries, before any is derived."""
    for fields in _all_fields(columns, lanes):
        if "id" in fields.values:
            names.write(fields.values["id"], fields.spans["id"])
        for alias in fields.many("aliases"):
            names.write(alias, fields.spans["aliases"])


def _all_fields(columns: Sequence[Fields], lanes: Sequence[Lane]) -> Iterator[Fields]:
    for fields in columns:
        yield fields
        yield from _all_fields([step for step in fields.many("steps") if isinstance(step, Fields)], lanes)
        for lane in lanes:
            typed = fields.get(lane.id)
            if isinstance(typed, tuple):
                yield from (entry for entry in typed if isinstance(entry, Fields))


def phases_of(
    reader: Reader, typed: Sequence[Fields], lanes: Sequence[Lane], names: Names
) -> tuple[Phase, ...]:
    """The phases with their steps, ids derived where none is written."""
    count = 0
    phases = []
    for fields in typed:
        steps = fields.many("steps")
        phase_id = fields.get("id") or names.derive(_title(fields), len(phases) + 1, title_span(fields))
        if steps:
            _judge_lanes(reader, fields, lanes)
        columns = steps or (fields,)
        built = []
        for step in columns:
            count += 1
            step_id = phase_id if step is fields else _step_id(names, step, count)
            built.append(step_of(reader, step, step_id, lanes))
        phases.append(
            Phase(
                id=phase_id,
                title=title_of(fields),
                span=title_span(fields),
                steps=tuple(built),
                is_column=not steps,
                written_id="id" in fields.values,
                aliases=fields.many("aliases"),
                goal=fields.get("goal"),
                business_goals=fields.many("business_goals"),
                extras=fields.extras,
            )
        )
    return tuple(phases)


def _step_id(names: Names, fields: Fields, number: int) -> str:
    written: str | None = fields.get("id")
    return written or names.derive(_title(fields), number, title_span(fields))


def steps_of(
    reader: Reader, typed: Sequence[Fields], lanes: Sequence[Lane], names: Names
) -> tuple[Step, ...]:
    """The steps of a blueprint. One that joins a step of the parent bears that step's id."""
    built = []
    for number, fields in enumerate(typed, 1):
        joins = fields.get("step")
        step_id = fields.get("id") or (joins.target if joins else _step_id(names, fields, number))
        if joins:
            _judge_repeated(reader, fields)
        elif "title" not in fields.values and "step" not in fields.keys:
            reader.report(
                rules.MISSING_KEY,
                fields.span,
                "This step has neither `step` nor `title`",
                "Write `step:` and a step of the journey, or `title:` for a step of our own",
            )
        built.append(step_of(reader, fields, step_id, lanes))
    return tuple(built)


_FROM_JOURNEY = ("title", "customer_actions", "emotion")


def _judge_repeated(reader: Reader, fields: Fields) -> None:
    for name in _FROM_JOURNEY:
        if name in fields.keys:
            reader.report(
                rules.REPEATED_JOURNEY_TEXT,
                fields.keys[name],
                f"`{name}` of this step comes from the journey",
                "Delete it here, and change it in the journey",
            )
    for name in ("after", "before"):
        if name in fields.keys:
            reader.report(
                rules.MISPLACED_KEY,
                fields.keys[name],
                f"`{name}` is for steps of our own; this one stands where the journey has it",
                f"Delete `{name}`",
            )


def step_of(reader: Reader, fields: Fields, step_id: str, lanes: Sequence[Lane]) -> Step:
    """One step with its cells."""
    return Step(
        id=step_id,
        title=title_of(fields),
        span=title_span(fields),
        written_id="id" in fields.values,
        aliases=fields.many("aliases") if not fields.many("steps") else (),
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


def _judge_lanes(reader: Reader, fields: Fields, lanes: Sequence[Lane]) -> None:
    for name in (*(lane.id for lane in lanes), "image", "delivered_by"):
        if name in fields.keys:
            reader.report(
                rules.MISPLACED_KEY,
                fields.keys[name],
                f"`{name}` stands on a phase that has steps",
                "Move it to the step that it is about",
            )


def _title(fields: Fields) -> str:
    return title_of(fields).value


def title_of(fields: Fields) -> Text:
    title: Text | None = fields.get("title")
    if title is not None:
        return title
    joins = fields.get("step")
    return Text(joins.target if joins else "", fields.span)


def title_span(fields: Fields) -> Span:
    return fields.spans.get("id") or fields.spans.get("step") or fields.spans.get("title") or fields.span
