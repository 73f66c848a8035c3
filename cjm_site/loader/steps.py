"""Steps of blueprints: what one that joins the journey's must leave to it, and what any other must say."""

from __future__ import annotations

from cjm_site.loader import rules
from cjm_site.loader.reader import Fields, Reader

_FROM_JOURNEY = ("title", "customer_actions", "emotion")


def judge_joining_step(reader: Reader, fields: Fields) -> None:
    """A step of a blueprint that stands under a journey."""
    if fields.get("step"):
        _judge_repeated(reader, fields)
    else:
        message = "This step has neither `step` nor `title`"
        cure = "Write `step:` and a step of the journey, or `title:` for a step of our own"
        _judge_titled(reader, fields, message, cure)


def judge_own_step(reader: Reader, fields: Fields) -> None:
    """A step of a blueprint that stands on phases of its own."""
    if not fields.get("step"):
        cure = "Add `title:`, what the customer does, in short"
        _judge_titled(reader, fields, "This step has no `title`", cure)
    judge_order(reader, fields)


def judge_order(reader: Reader, fields: Fields) -> None:
    """A step, or a phase that is one column, where nothing stands but phases."""
    for name in ("after", "before"):
        if reader.says(fields, name):
            message = f"`{name}` has no effect in phases, whose steps stand in the order typed"
            cure = f"Move the step to its place, and delete `{name}`"
            reader.report(rules.MISPLACED_KEY, fields.keys[name], message, cure)


def _judge_titled(reader: Reader, fields: Fields, message: str, cure: str) -> None:
    if "title" not in fields.values and not reader.is_blamed(fields, "step", "title"):
        place = min(fields.keys.values(), default=fields.span)
        reader.report(rules.MISSING_KEY, place, message, cure)


def _judge_repeated(reader: Reader, fields: Fields) -> None:
    for name in _FROM_JOURNEY:
        if reader.says(fields, name):
            reader.forget_in(fields.spans[name])
            reader.report(
                rules.REPEATED_JOURNEY_TEXT,
                fields.keys[name],
                f"`{name}` of this step comes from the journey",
                "Delete it here, and change it in the journey",
            )
    for name in ("after", "before"):
        if reader.says(fields, name):
            reader.report(
                rules.MISPLACED_KEY,
                fields.keys[name],
                f"`{name}` is for steps of our own; this one stands where the journey has it",
                f"Delete `{name}`",
            )
