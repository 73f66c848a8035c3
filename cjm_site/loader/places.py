"""What a map stands on: phases of its own, or a parent whose steps are its columns."""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.loader import rules
from cjm_site.loader.reader import Fields, Reader
from cjm_site.loader.steps import judge_joining_step, judge_order, judge_own_step
from cjm_site.model import BLUEPRINT, KINDS
from cjm_site.model.kinds import Kind
from cjm_site.source import Span
from cjm_site.source.wording import with_article

_ADD_ONE = "Add the journey that it delivers as `parent`, or "
_NEED_A_PARENT = {
    "covers": ("`covers` names parts of a parent, and this blueprint has none", "delete `covers`"),
    "steps": ("This blueprint has no `parent`, so its steps stand in phases", "put the steps under `phases`"),
    "step": (
        "`step` names a step of the parent, and this blueprint has none",
        "write `title:` for a step of our own",
    ),
}
"""Keys that a blueprint has for its parent's steps: what is wrong without one, and what to do."""


def has_parent(reader: Reader, fields: Fields) -> bool:
    """True where a parent is named, be it wrongly; an empty key names none."""
    return reader.says(fields, "parent")


def joins(reader: Reader, fields: Fields, kind: Kind) -> bool:
    """True for a blueprint whose columns are its parent's steps."""
    return kind.name == BLUEPRINT and has_parent(reader, fields)


def lost_columns(reader: Reader, fields: Fields, kind: Kind) -> bool:
    """True where steps are typed in a place where they are not read, or none are: nothing can name one."""
    if joins(reader, fields, kind):
        return reader.says(fields, "phases")
    return not (fields.many("phases") or fields.many("steps"))


def judge_place(reader: Reader, fields: Fields, kind: Kind) -> None:
    """`parent`, `phases` or `steps`: which of them a map must have, and must not have."""
    if joins(reader, fields, kind):
        if reader.says(fields, "phases"):
            message = "The phases of this blueprint are its parent's"
            cure = "Delete `phases`, and describe the parent's steps under `steps`"
            reader.forget_in(fields.spans["phases"])
            reader.report(rules.MISPLACED_KEY, fields.keys["phases"], message, cure)
        for step in fields.many("steps"):
            judge_joining_step(reader, step)
        return
    if kind.parents and not has_parent(reader, fields):
        _report_no_parent(reader, fields, kind)
    if not fields.many("phases") and "steps" not in fields.keys and not reader.is_blamed(fields, "phases"):
        place = fields.keys.get("phases") or fields.keys["kind"]
        message = f"This {kind.title.lower()} has no phases"
        cure = "Add `phases:` with a list of phases, each with a `title` and its `steps`"
        reader.report(rules.MISSING_KEY, place, message, cure)
    if kind.name == BLUEPRINT:
        for phase in fields.many("phases"):
            judge_order(reader, phase)
            for step in phase.many("steps"):
                judge_own_step(reader, step)


def _report_no_parent(reader: Reader, fields: Fields, kind: Kind) -> None:
    """One finding: the key that is empty, else the first that needs a parent, else that there is none."""
    name, need = next(_keys_in_need(fields), ("", None))
    title = kind.title.lower()
    wanted = " or ".join(with_article(KINDS[above].title.lower()) for above in kind.parents)
    if "parent" in fields.keys:
        message, cure = f"The `parent` of this {title} is empty", f"Write the id of {wanted} after it"
        reader.report(rules.MISSING_PARENT, fields.keys["parent"], message, cure)
    elif need is not None:
        message, other = _NEED_A_PARENT[name]
        reader.report(rules.MISPLACED_KEY, need, message, f"{_ADD_ONE}{other}")
    else:
        message, cure = f"This {title} has no `parent`", f"Add `parent:` with the id of {wanted}"
        reader.report(rules.MISSING_PARENT, fields.spans["kind"], message, cure)


def _keys_in_need(fields: Fields) -> Iterator[tuple[str, Span]]:
    yield from ((name, fields.keys[name]) for name in ("steps", "covers") if name in fields.keys)
    yield from (("step", step.keys["step"]) for step in _steps_in_phases(fields) if "step" in step.keys)


def _steps_in_phases(fields: Fields) -> Iterator[Fields]:
    for phase in fields.many("phases"):
        yield from phase.many("steps") or (phase,)
