"""Values with a notation of their own: emotions, measures, connections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cjm_site.loader.reader import Fields, Reader, items_of, read_record, reads, shortened
from cjm_site.loader.rules import BY_NAME
from cjm_site.loader.rules import values as rules
from cjm_site.loader.scalars import number, scalar
from cjm_site.loader.texts import references_in
from cjm_site.model.format import ENTRY_KEYS
from cjm_site.model.keys import (
    ConnectionsValue,
    DateValue,
    EmotionValue,
    FlagValue,
    Key,
    MeasuresValue,
    NumberValue,
    RecordValue,
    ReferenceValue,
    TextValue,
)
from cjm_site.model.maps import Connection
from cjm_site.model.values import Emotion, Measure, Reference, Text
from cjm_site.source import Mapping, Node, Pair, Scalar, Sequence, Span
from cjm_site.source.quoting import quote

_TEXT = TextValue()
_ALLOWED = {key.name: key for key in ENTRY_KEYS}
_SCORE = re.compile(r"([-+−]?\d{1,15}(?:\.\d{1,15})?)(?:\s*[:,]?\s+(.*)|\s*)", re.DOTALL)
_EMOTION = RecordValue(
    "emotion",
    (
        Key("score", TextValue(inline=False), "The number.", required=True),
        Key("label", _TEXT, "In a word or two."),
        _ALLOWED["sources"],
        _ALLOWED["assumption"],
    ),
    short="score",
)


@reads(EmotionValue)
def read_emotion(reader: Reader, kind: EmotionValue, node: Node) -> Emotion | None:
    """`-1`, `-1 Unsure about the price`, or `{score, label}`."""
    if isinstance(node, Mapping):
        fields = read_record(reader, _EMOTION, node)
        typed = fields.get("score") if fields else None
        return _emotion(reader, typed.value, typed.span, fields) if typed and fields else None
    found = scalar(reader, node, "A score, alone or with words")
    return _emotion(reader, found.value, found.span, None) if found else None


def _emotion(reader: Reader, typed: str, span: Span, fields: Fields | None) -> Emotion | None:
    low, high = reader.settings.emotion_scale
    match = _SCORE.fullmatch(typed.strip())
    score = number(match[1]) if match else None
    if match is None or score is None or not low <= score <= high:
        reader.report(
            rules.INVALID_VALUE,
            span,
            f"`{shortened(typed)}` has no score from {low:g} to {high:g}",
            f"Start with the number: `emotion: {max(low, -1):g} {shortened(typed) if match is None else 'Unsure'}`",
        )
        return None
    label = fields.get("label") if fields else _label(reader, match[2], span)
    sources = fields.many("sources") if fields else ()
    return Emotion(score, match[1], label, span, sources, fields.get("assumption") if fields else None)


def _label(reader: Reader, words: str | None, span: Span) -> Text | None:
    if not words or not words.strip():
        return None
    return Text(words, span, references_in(reader, words, span))


class ReadMeasure(NamedTuple):
    """A measure with what an entry has besides."""

    measure: Measure
    text: Text
    span: Span
    sources: tuple[Reference, ...]


_MEASURE = RecordValue(
    "measure",
    (
        Key("value", TextValue(inline=False), "The number.", required=True),
        Key("target", NumberValue(), "Where it should be, if it is not the catalog's."),
        Key("date", DateValue(month=True), "When it was measured: a day, or a month."),
        _ALLOWED["sources"],
    ),
    short="value",
)


@reads(MeasuresValue)
def read_measures(reader: Reader, kind: MeasuresValue, node: Node) -> tuple[ReadMeasure, ...] | None:
    """Metric → value, `{value, target, date, sources}`, or a list of those."""
    found: list[ReadMeasure] = []
    for item in items_of(node):
        if isinstance(item, Mapping):
            for pair in item.pairs:
                found.extend(_measures(reader, pair))
        elif not (isinstance(item, Scalar) and item.empty):
            reader.report(
                rules.INVALID_VALUE, item.span, "A metric is its id and a value", "Write `median-wait: 8.6`"
            )
    return tuple(found) or None


def _measures(reader: Reader, pair: Pair) -> Iterator[ReadMeasure]:
    metric = Reference(pair.key.value, pair.key.span, None, ("metric",), None, pair.key.value)
    for item in items_of(pair.value):
        fields = None if isinstance(item, Scalar) and item.empty else read_record(reader, _MEASURE, item)
        text = fields.get("value") if fields else None
        if fields is None or text is None:
            continue
        value = number(text.value)
        if value is None:
            reader.report(
                rules.UNCHARTED_METRIC,
                text.span,
                f"`{shortened(text.value)}` is no number, so it is not charted",
                "Write the number alone, with a decimal point; the unit stands in the catalog",
            )
        day: date | None = fields.get("date")
        yield ReadMeasure(
            Measure(metric, value, text.value, fields.get("target"), day, _typed_day(fields)),
            text,
            text.span,
            fields.many("sources"),
        )


def _typed_day(fields: Fields) -> str:
    return fields.spans["date"].text.strip("'\"") if fields.get("date") else ""


_ARROW = re.compile(r"(.+?)\s*(<->|->)\s*([^:]+?)\s*(?::\s*(.*))?", re.DOTALL)
_WRONG_ARROW = re.compile(r"\s*(?:<--+>|<=+>|↔|⇔|⟷|<—>)\s*|\s*(?:--+>|=+>|→|⇒|⟶|—>|–>)\s*")
_CONNECTION = RecordValue(
    "connection",
    (
        Key("from", ReferenceValue(("part",), part=True), "A step, an entry, or `step.lane`.", required=True),
        Key("to", ReferenceValue(("part",), part=True), "Where it leads.", required=True),
        Key("both", FlagValue(), "Each needs the other."),
        Key("label", _TEXT, "What passes between them."),
    ),
)


@reads(ConnectionsValue)
def read_connections(reader: Reader, kind: ConnectionsValue, node: Node) -> tuple[Connection, ...] | None:
    """One item of `connections`: a text, a mapping from arrows to labels, or `{from, to, both, label}`."""
    if isinstance(node, Mapping):
        if "from" in node or "to" in node:
            found = _long_form(reader, node)
            return (found,) if found else None
        pairs = [_arrow(reader, pair.key.value, pair.key.span, pair.value) for pair in node.pairs]
        return tuple(each for each in pairs if each) or None
    if isinstance(node, Sequence):
        reader.needs_quotes(node, "YAML reads a list here, where a connection is wanted")
        return None
    one = _arrow(reader, node.value, node.span, None)
    return (one,) if one else None


def _long_form(reader: Reader, node: Mapping) -> Connection | None:
    fields = read_record(reader, _CONNECTION, node)
    start, end = (fields.get("from"), fields.get("to")) if fields else (None, None)
    if not (fields and start and end):
        return None
    return _judged(reader, Connection(start, end, fields.span, bool(fields.get("both")), fields.get("label")))


def _arrow(reader: Reader, typed: str, span: Span, label: Node | None) -> Connection | None:
    wrong = _WRONG_ARROW.search(typed)
    match = None if wrong else _ARROW.fullmatch(typed.strip())
    if match is None:
        _report_arrow(reader, typed, span, wrong, label)
        return None
    text = reader.value(_TEXT, label) if label is not None else _label(reader, match[4], span)
    start, end = (_end(span, match[group]) for group in (1, 3))
    return _judged(reader, Connection(start, end, span, match[2] == "<->", text))


def _report_arrow(
    reader: Reader, typed: str, span: Span, wrong: re.Match[str] | None, label: Node | None
) -> None:
    words = f": {label.span.text}" if isinstance(label, Scalar) and not label.empty else ""
    if wrong:
        arrow = "<->" if wrong.group().strip()[0] in "<↔⇔⟷" else "->"
        plain = f"{typed[: wrong.start()]} {arrow} {typed[wrong.end() :]}{words}"
        reader.report(
            rules.INVALID_CONNECTION,
            span,
            f"`{wrong.group().strip()}` is no arrow here",
            f"Write `- {plain}`",
        )
        return
    if typed.count("->") == 1 and ":" in typed:
        arrow_part, _, rest = typed.partition(":")
        reader.report(
            rules.INVALID_CONNECTION,
            span,
            "A second colon ends the label",
            f"Put quotes around the label: `- {arrow_part.strip()}: {quote(rest.strip() + words)}`",
        )
        return
    reader.report(
        rules.INVALID_CONNECTION,
        span,
        f"`{shortened(typed)}` is no connection",
        "Write `a -> b` or `a <-> b`, with a label after a colon; ends are steps, entries or `step.lane`",
    )


def _end(span: Span, typed: str) -> Reference:
    at = span.text.find(typed)
    place = Span(span.source, span.start + at, span.start + at + len(typed)) if at >= 0 else span
    page, hash_, part = typed.rpartition("#")
    return Reference(page if hash_ else "", place, part.strip(), ("part",), None, typed)


def _judged(reader: Reader, connection: Connection) -> Connection | None:
    start, end = (each.typed or each.target for each in (connection.start, connection.end))
    if start == end:
        reader.report(
            rules.INVALID_CONNECTION,
            connection.span,
            f"`{start}` is connected to itself",
            "Name two different ends, or delete the line",
        )
        return None
    for side in (connection.start, connection.end):
        if "#" in side.typed:
            reader.report(
                BY_NAME["invalid-connection"],
                side.span,
                f"`{side.typed}` is on another map",
                "Connect steps and entries of this map; refer to the other one in a text with `[[…]]`",
            )
            return None
    return connection
