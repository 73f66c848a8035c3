"""The cells of a step: entries from what was typed under a lane."""

from __future__ import annotations

from collections.abc import Sequence

from cjm_site.loader import rules
from cjm_site.loader.measures import ReadMeasure
from cjm_site.loader.reader import Fields, Reader
from cjm_site.model import Lane
from cjm_site.model.maps import Entry
from cjm_site.model.values import Reference, Text

SINGLE = ("emotion", "time", "remark", "milestone")
"""Forms of lanes that are an attribute of the step."""
_NOT_THE_SAME = ("text", "id")
"""Keys of an entry that are read here; all others are attributes of the same name."""
_NO_EXTRAS: dict[str, object] = {}


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
        built = (build(lane, item, f"{step_id}--{lane.id}-{n}") for n, item in enumerate(_flat(typed), 1))
        entries = tuple(entry for entry in built if entry)
        if entries:
            cells[lane.id] = entries
            _judge_number(reader, fields, lane, len(entries))
    return cells


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
    values = typed.values
    # An entry without a text is a finding already; it stays, for others may refer to it.
    text: Text | Reference = values.get("text") or Text(values.get("id") or "", typed.span)
    subject = text if isinstance(text, Reference) else _whole_reference(lane, text)
    return Entry(
        lane=lane.id,
        anchor=values.get("id") or anchor,
        id=values.get("id"),
        text=Text(text.label or text.typed, text.span) if isinstance(text, Reference) else text,
        subject=subject,
        span=typed.span,
        id_span=typed.spans.get("id"),
        aliases_span=typed.spans.get("aliases"),
        extras=typed.extras or _NO_EXTRAS,
        **{name: value for name, value in values.items() if name not in _NOT_THE_SAME},
    )


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
