"""Arrows between steps and entries: `a -> b`, `a <-> b`, with a label after a colon."""

from __future__ import annotations

import re

from cjm_site.loader import rules
from cjm_site.loader.emotions import within
from cjm_site.loader.meant import key_meant
from cjm_site.loader.reader import Reader, reads
from cjm_site.loader.records import read_record
from cjm_site.loader.texts import references_in
from cjm_site.model.keys import ConnectionsValue, FlagValue, Key, RecordValue, ReferenceValue, TextValue
from cjm_site.model.maps import Connection
from cjm_site.model.values import Reference, Text
from cjm_site.source import Mapping, Node, Scalar, Sequence, Span
from cjm_site.source.quoting import quote
from cjm_site.source.wording import code, named

_TEXT = TextValue()
_PART = ReferenceValue(("part",), part=True)
_WRONG_ARROW = re.compile(r"<--+>|<=+>|↔|⇔|⟷|<—>|--+>|=+>|→|⇒|⟶|—>|–>")
_NOTATION = "Write `a -> b` or `a <-> b`, with a label after a colon; ends are steps, entries or `step.lane`"
_CONNECTION = RecordValue(
    "connection",
    (
        Key("from", _PART, "A step, an entry, or `step.lane`.", required=True),
        Key("to", _PART, "Where it leads.", required=True),
        Key("both", FlagValue(), "Each needs the other."),
        Key("label", _TEXT, "What passes between them."),
    ),
)


@reads(ConnectionsValue)
def read_connections(reader: Reader, _: ConnectionsValue, node: Node) -> tuple[Connection, ...] | None:
    """One item of `connections`: a text, a mapping from arrows to labels, or `{from, to, both, label}`."""
    if isinstance(node, Sequence):
        reader.report(rules.INVALID_CONNECTION, node.span, "A list is no connection", _NOTATION)
        return None
    if isinstance(node, Scalar):
        found = [_arrow(reader, node.value, node.span, None)]
    elif not any("->" in pair.key.value or _WRONG_ARROW.search(pair.key.value) for pair in node.pairs):
        found = [_long_form(reader, node)]
    else:
        found = [_arrow(reader, pair.key.value, pair.key.span, pair.value) for pair in node.pairs]
    return tuple(each for each in found if each) or None


def _long_form(reader: Reader, node: Mapping) -> Connection | None:
    if not any(key_meant(_CONNECTION, pair.key.value) in ("from", "to") for pair in node.pairs):
        message = f"{named(node.span.text)} is no connection"
        reader.report(rules.INVALID_CONNECTION, node.span, message, _NOTATION)
        return None
    fields = read_record(reader, _CONNECTION, node)
    start, end = (fields.get("from"), fields.get("to")) if fields else (None, None)
    if not (fields and start and end):
        return None
    return _judged(reader, Connection(start, end, fields.span, bool(fields.get("both")), fields.get("label")))


def _arrow(reader: Reader, typed: str, span: Span, label: Node | None) -> Connection | None:
    wrong = _WRONG_ARROW.search(typed)
    left, arrow, right = typed.partition("->")
    goal, _, words = right.partition(":")
    both = left.endswith("<")
    start, end = left.removesuffix("<").strip(), goal.strip()
    second_colon = label is not None and words.strip()
    if wrong or second_colon or not (arrow and start and end):
        _report_arrow(reader, typed, span, wrong, label)
        return None
    text = reader.value(_TEXT, label) if label is not None else _label(reader, words.strip(), span)
    behind = within(span, arrow)._replace(end=span.end)
    return _judged(reader, Connection(_end(span, start), _end(behind, end), span, both, text))


def _label(reader: Reader, words: str, span: Span) -> Text | None:
    if not words:
        return None
    place = within(span, words)
    return Text(words, place, references_in(reader, words, place))


def _report_arrow(
    reader: Reader, typed: str, span: Span, wrong: re.Match[str] | None, label: Node | None
) -> None:
    words = f": {label.span.text}" if isinstance(label, Scalar) and not label.empty else ""
    if wrong:
        arrow = "<->" if wrong.group()[0] in "<↔⇔⟷" else "->"
        meant = f"- {typed[: wrong.start()].strip()} {arrow} {typed[wrong.end() :].strip()}{words}"
        message, cure = f"`{wrong.group()}` is no arrow here", f"Write {code(meant)}"
    elif typed.count("->") == 1 and ":" in typed:
        ends, _, rest = typed.partition(":")
        meant = f"- {ends.strip()}: {quote(rest.strip() + words)}"
        message, cure = "A second colon ends the label", f"Put quotes around the label: {code(meant)}"
    else:
        message = f"{named(typed)} is no connection"
        cure = _NOTATION
    reader.report(rules.INVALID_CONNECTION, span, message, cure)


def _end(span: Span, typed: str) -> Reference:
    page, hash_, part = typed.rpartition("#")
    return Reference(page if hash_ else "", within(span, typed), part.strip(), ("part",), None, typed)


def _judged(reader: Reader, connection: Connection) -> Connection | None:
    for side in (connection.start, connection.end):
        if "#" in side.typed.strip("[]"):
            reader.report(
                rules.INVALID_CONNECTION,
                side.span,
                f"{named(side.typed)} is on another map",
                "Connect steps and entries of this map; refer to the other one in a text with `[[…]]`",
            )
            return None
    return connection
