"""What metrics say on a step: metric → value, `{value, target, date, sources}`, or a list of those."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjm_site.loader import rules
from cjm_site.loader.reader import Fields, Reader, items_of, reads
from cjm_site.loader.records import read_record
from cjm_site.loader.scalars import number
from cjm_site.model.format import ENTRY_KEYS
from cjm_site.model.keys import DateValue, Key, MeasuresValue, NumberValue, RecordValue, TextValue
from cjm_site.model.values import Measure, Reference, Text
from cjm_site.source import Mapping, Node, Pair, Scalar, Span
from cjm_site.source.wording import code, named

_SOURCES = next(key for key in ENTRY_KEYS if key.name == "sources")
_MEASURE = RecordValue(
    "measure",
    (
        Key("value", TextValue(inline=False), "The number.", required=True),
        Key("target", NumberValue(), "Where it should be, if it is not the catalog's."),
        Key("date", DateValue(month=True), "When it was measured: a day, or a month."),
        _SOURCES,
    ),
    short="value",
)
_NAMING = ("metric", "id", "name")
"""Keys that people type to name the metric of a measure."""
_KEYS = (*_NAMING, *_MEASURE.by_name)


class ReadMeasure(NamedTuple):
    """A measure with what an entry has besides."""

    measure: Measure
    text: Text
    span: Span
    sources: tuple[Reference, ...]


@reads(MeasuresValue)
def read_measures(reader: Reader, _: MeasuresValue, node: Node) -> tuple[ReadMeasure, ...] | None:
    """All measures of one cell."""
    found: list[ReadMeasure] = []
    for item in items_of(node):
        if isinstance(item, Mapping) and (stray := _stray_key(item)):
            _report_stray_key(reader, item, stray)
        elif isinstance(item, Mapping):
            for pair in item.pairs:
                found.extend(_measures(reader, pair))
        elif not (isinstance(item, Scalar) and item.empty):
            message = "A metric is its id and a value"
            cure = "Write the id, a colon and the value, such as `median-wait: 8.6`"
            reader.report(rules.INVALID_VALUE, item.span, message, cure)
    return tuple(found) or None


def _stray_key(item: Mapping) -> Pair | None:
    """The first key of a measure that stands where ids of metrics do."""
    return next((pair for pair in item.pairs if pair.key.value in _KEYS), None)


def _report_stray_key(reader: Reader, item: Mapping, stray: Pair) -> None:
    metric, measure = "median-wait", {"value": "8.6"}
    for pair in item.pairs:
        if pair.key.value in _NAMING and isinstance(pair.value, Scalar):
            metric = pair.value.value
        elif pair.key.value in _MEASURE.by_name:
            measure[pair.key.value] = pair.value.span.text
        elif isinstance(pair.value, Scalar):
            metric, measure["value"] = pair.key.value, pair.value.span.text
    listed = ", ".join(f"{key}: {value}" for key, value in measure.items())
    written = f"{metric}: {{{listed}}}" if len(measure) > 1 else f"{metric}: {measure['value']}"
    reader.report(
        rules.INVALID_VALUE,
        stray.key.span,
        f"{named(stray.key.value)} stands where the id of a metric is wanted",
        f"Write the id before the colon: {code(written)}",
    )


def _measures(reader: Reader, pair: Pair) -> Iterator[ReadMeasure]:
    metric = Reference(pair.key.value, pair.key.span, None, ("metric",), None, pair.key.value)
    for item in items_of(pair.value):
        fields = None if isinstance(item, Scalar) and item.empty else read_record(reader, _MEASURE, item)
        text: Text | None = fields.get("value") if fields else None
        if fields is not None and text is not None:
            yield ReadMeasure(_measure(reader, metric, fields, text), text, text.span, fields.many("sources"))


def _measure(reader: Reader, metric: Reference, fields: Fields, text: Text) -> Measure:
    value = number(text.value)
    if value is None:
        reader.report(
            rules.UNCHARTED_METRIC,
            text.span,
            f"{named(text.value)} is no number, so it is not charted",
            "Write the number alone, with a decimal point; the unit stands in the catalog",
        )
    day = fields.get("date")
    when = fields.spans["date"].text.strip("'\"") if day else ""
    return Measure(metric, value, text.value, fields.get("target"), day, when)
