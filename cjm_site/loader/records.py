"""Mappings with known keys: what is wrong with one key is a finding, and the others are read on."""

from __future__ import annotations

from typing import Any

from cjm_site.findings import nearest
from cjm_site.loader import rules
from cjm_site.loader.meant import key_of_word
from cjm_site.loader.reader import Fields, Reader, is_reference_text, items_of, reads
from cjm_site.loader.required import judge_required
from cjm_site.loader.shapes import items_meant
from cjm_site.loader.unknown_keys import a_record, is_word, keys_help, other_key
from cjm_site.model.keys import (
    AnyValue,
    ConnectionsValue,
    Key,
    MeasuresValue,
    RecordValue,
    RemarkValue,
    TableValue,
    TextValue,
)
from cjm_site.source import Mapping, Node, Pair, Scalar, Sequence, Span
from cjm_site.source.wording import named

_TAKES_LISTS = (MeasuresValue, ConnectionsValue, TableValue, AnyValue)
_TEXTS = (TextValue, RemarkValue)


@reads(RecordValue)
def read_record(reader: Reader, kind: RecordValue, node: Node) -> Fields | None:
    """A mapping with known keys, or the bare text that stands for one of them."""
    if isinstance(node, Mapping):
        return (
            _read_hidden_text(reader, kind, node) if _reads_as_text(kind, node) else _read(reader, kind, node)
        )
    if not kind.short:
        reader.report(
            rules.INVALID_VALUE, node.span, f"{a_record(kind)} is a mapping with keys", keys_help(kind)
        )
        return None
    if isinstance(node, Scalar) or is_reference_text(node):
        return _read_short(reader, kind, node)
    reader.needs_quotes(node, f"A list stands where one {kind.name} is wanted")
    return None


def _reads_as_text(kind: RecordValue, node: Mapping) -> bool:
    """True when the first key of a mapping is the start of a text with `: ` in it."""
    first = node.pairs[0].key if node.pairs else None
    if first is None or not kind.short or first.value in kind.by_name or first.value.startswith("x-"):
        return False
    if not is_word(first.value):
        return True
    if len(node.pairs) > 1 or node.span.text.startswith("{"):
        return False
    # `name: …` is a key with another name, and `Name: …` the start of a sentence.
    return not nearest(first.value, kind.by_name) and not (
        first.value.islower() and key_of_word(kind, first.value)
    )


def _read_hidden_text(reader: Reader, kind: RecordValue, node: Mapping) -> Fields | None:
    """The text in which YAML saw a key: a finding, and the text is read on as it was meant."""
    first = node.pairs[0]
    reader.needs_quotes(
        node, f"`: ` after {named(first.key.value)} makes a key of it, where a text is wanted", kind.short
    )
    typed = Span(node.span.source, first.key.span.start, max(first.key.span.end, first.value.span.end))
    if not isinstance(kind.by_name[kind.short].value, TextValue) or "\n" in typed.text:
        return None
    text = Scalar(typed.text, typed, '"')
    meant = Pair(first.key._replace(value=kind.short), text)
    return _read(reader, kind, node._replace(pairs=(meant, *node.pairs[1:])))


def _read_short(reader: Reader, kind: RecordValue, node: Node) -> Fields | None:
    key = kind.by_name[kind.short]
    value = reader.value(key.value, node)
    if value is None:
        return None
    place = {key.name: node.span}
    return Fields(node.span, {key.name: (value,) if key.many else value}, place, place)


def _read(reader: Reader, kind: RecordValue, node: Mapping) -> Fields:
    fields = Fields(node.span)
    for index, pair in enumerate(node.pairs):
        key = kind.by_name.get(pair.key.value)
        if key is not None:
            _read_pair(reader, key, pair, fields)
        elif meant := other_key(reader, kind, node, index, fields):
            said = len(reader.findings)
            _read_pair(reader, *meant, fields)
            # The key is what is wrong; its value was meant for another place, perhaps.
            del reader.findings[said:]
    judge_required(reader, kind, node, fields)
    return fields


def _read_pair(reader: Reader, key: Key, pair: Pair, fields: Fields) -> None:
    fields.keys[key.name], fields.spans[key.name] = pair.key.span, pair.span
    value: Any
    if key.many:
        found = (reader.value(key.value, item) for item in _items(reader, key, pair.value))
        value = tuple(each for each in found if each is not None) or None
    elif isinstance(pair.value, Sequence) and _is_unwanted_list(key, pair.value):
        value = _read_single_list(reader, key, pair.value)
    else:
        value = reader.value(key.value, pair.value)
    if value is not None:
        fields.values[key.name] = value


def _items(reader: Reader, key: Key, node: Node) -> tuple[Node, ...]:
    return items_meant(reader, key.value, items_of(node))


def _is_unwanted_list(key: Key, node: Sequence) -> bool:
    return not isinstance(key.value, _TAKES_LISTS) and not is_reference_text(node)


def _read_single_list(reader: Reader, key: Key, node: Sequence) -> Any:
    """A list where one value is wanted: its only item, or a finding."""
    if node.flow and isinstance(key.value, _TEXTS):
        reader.needs_quotes(node, f"`{key.name}` takes one text, and brackets make a list")
        return None
    if len(node.items) == 1:
        return reader.value(key.value, node.items[0])
    if node.items:
        span = Span(node.span.source, node.items[0].span.start, node.items[-1].span.end)
        message = f"`{key.name}` takes one value, and {len(node.items)} stand here"
        reader.report(rules.INVALID_VALUE, span, message, "Keep one of them")
    return None
