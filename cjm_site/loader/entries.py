"""The cells of a step: entries from what was typed under a lane."""

from __future__ import annotations

from collections.abc import Sequence

from cjm_site.loader.reader import Fields, Reader
from cjm_site.loader.rules import values as rules
from cjm_site.loader.special import ReadMeasure
from cjm_site.model import Lane
from cjm_site.model.maps import Entry
from cjm_site.model.values import Reference, Text

SINGLE = ("emotion", "time", "remark", "milestone")
"""Forms of lanes that are an attribute of the step."""
_ONE = ("severity", "owner", "impact", "effort", "status", "url", "time", "fail", "wait", "decision", "image")
_MANY = ("aliases", "sources", "solves", "metric", "by", "team", "system", "channel", "policy")


def cells_of(
    reader: Reader, fields: Fields, lanes: Sequence[Lane], step_id: str
) -> dict[str, tuple[Entry, ...]]:
    """Lane → entries, for the lanes that were typed and are not empty."""
    cells: dict[str, tuple[Entry, ...]] = {}
    for lane in lanes:
        typed = fields.get(lane.id)
        if not typed or lane.form in SINGLE:
            continue
        build = _measured if lane.form == "metric" else _entry
        entries = (build(lane, item, f"{step_id}--{lane.id}-{n}") for n, item in enumerate(_flat(typed), 1))
        cells[lane.id] = tuple(entry for entry in entries if entry)
        _judge_number(reader, fields, lane, len(cells[lane.id]))
    return {lane: entries for lane, entries in cells.items() if entries}


def _flat(typed: tuple[object, ...]) -> list[object]:
    # Items of `metrics` are each several measures.
    return [each for item in typed for each in (item if type(item) is tuple else (item,))]


def _judge_number(reader: Reader, fields: Fields, lane: Lane, number: int) -> None:
    most = reader.settings.limits.entries
    if number > most:
        reader.report(
            rules.OVERSIZED_TEXT,
            fields.keys[lane.id],
            f"This cell has {number} entries; at most {most} can be read",
            "Split the step, or put the list into a page that the step links to",
        )


def _entry(lane: Lane, typed: object, anchor: str) -> Entry | None:
    if not isinstance(typed, Fields):
        return None
    text = typed.get("text")
    if text is None:
        return None
    subject = text if isinstance(text, Reference) else None
    return Entry(
        lane=lane.id,
        anchor=typed.get("id") or anchor,
        id=typed.get("id"),
        text=Text(text.label or text.typed, text.span) if isinstance(text, Reference) else text,
        subject=subject or _whole_reference(lane, text),
        span=typed.span,
        assumption=typed.get("assumption"),
        extras=typed.extras or _NO_EXTRAS,
        **{name: typed.values[name] for name in _ONE if name in typed.values},
        **{name: typed.values[name] for name in _MANY if name in typed.values},
    )


_NO_EXTRAS: dict[str, object] = {}


def _whole_reference(lane: Lane, text: Text) -> Reference | None:
    """An actor is a persona where its text is a persona's id."""
    if lane.form != "actor" or text.references:
        return None
    return Reference(text.value, text.span, None, ("persona",), None, text.value)


def _measured(lane: Lane, typed: object, anchor: str) -> Entry | None:
    if not isinstance(typed, ReadMeasure):
        return None
    return Entry(
        lane=lane.id,
        anchor=anchor,
        text=typed.text,
        subject=typed.measure.metric,
        span=typed.span,
        sources=typed.sources,
        measure=typed.measure,
    )
