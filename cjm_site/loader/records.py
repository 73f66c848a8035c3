"""Mappings with known keys: what is wrong with one key is a finding, and the others are read on."""

from __future__ import annotations

from typing import Any

from cjm_site.findings import nearest
from cjm_site.loader import rules
from cjm_site.loader.reader import Fields, Reader, is_reference_text, items_of, reads
from cjm_site.loader.tables import plain_data
from cjm_site.model.format import THEME_KEYS
from cjm_site.model.keys import (
    AnyValue,
    ConnectionsValue,
    Key,
    MeasuresValue,
    RecordValue,
    RemarkValue,
    TextValue,
)
from cjm_site.model.kinds import KINDS
from cjm_site.source import Mapping, Node, Pair, Scalar, Sequence, Span
from cjm_site.source.quoting import quoted_part
from cjm_site.source.wording import code, named, with_article

_TAKES_LISTS = (MeasuresValue, ConnectionsValue, AnyValue)
_TEXTS = (TextValue, RemarkValue)


@reads(RecordValue)
def read_record(reader: Reader, kind: RecordValue, node: Node) -> Fields | None:
    """A mapping with known keys, or the bare text that stands for one of them."""
    if isinstance(node, Mapping):
        return (
            _read_hidden_text(reader, kind, node) if _reads_as_text(kind, node) else _read(reader, kind, node)
        )
    if not kind.short:
        reader.report(rules.INVALID_VALUE, node.span, f"{_a(kind)} is a mapping with keys", keys_help(kind))
        return None
    if isinstance(node, Scalar) or is_reference_text(node):
        return _read_short(reader, kind, node)
    reader.needs_quotes(node.span, f"A list stands where one {kind.name} is wanted")
    return None


def _reads_as_text(kind: RecordValue, node: Mapping) -> bool:
    """True when the first key of a mapping is the start of a text with `: ` in it."""
    first = node.pairs[0].key if node.pairs else None
    if first is None or node.flow or not kind.short:
        return False
    if first.value in kind.by_name or first.value.startswith("x-"):
        return False
    return not _is_word(first.value) or (len(node.pairs) == 1 and nearest(first.value, kind.by_name) is None)


def _is_word(key: str) -> bool:
    return all(char.isalnum() or char in "_-." for char in key)


def _read_hidden_text(reader: Reader, kind: RecordValue, node: Mapping) -> Fields | None:
    """The text in which YAML saw a key: a finding, and the text is read on as it was meant."""
    first = node.pairs[0].key
    reader.needs_quotes(
        first.span, f"`: ` after {named(first.value)} makes a key of it, where a text is wanted", item=True
    )
    if isinstance(kind.by_name[kind.short].value, TextValue) and "\n" not in node.span.text:
        return _read_short(reader, kind, Scalar(node.span.text, node.span, '"'))
    return None


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
        elif meant := _other_key(reader, kind, node, index, fields):
            said = len(reader.findings)
            _read_pair(reader, meant, pair, fields)
            # The key is what is wrong; its value was meant for another place, perhaps.
            del reader.findings[said:]
    for key in kind.required:
        if key.name not in fields.keys and kind.name not in KINDS:
            reader.report(
                rules.MISSING_KEY,
                node.pairs[0].key.span if node.pairs else node.span,
                f"This {kind.name} has no `{key.name}`",
                f"Add `{key.name}:`; it is {key.meaning[:1].lower()}{key.meaning[1:].rstrip('.')}",
            )
    return fields


def _other_key(reader: Reader, kind: RecordValue, node: Mapping, index: int, fields: Fields) -> Key | None:
    """What was probably meant by a key that the format does not know; None for the team's and the theme's."""
    pair = node.pairs[index]
    name = pair.key.value
    passed = kind.name in KINDS and name in (*THEME_KEYS, *reader.settings.page_keys)
    if passed or name.startswith("x-"):
        fields.extras[name] = plain_data(pair.value)
        return None
    meant = _report_unknown_key(reader, kind, node, index)
    return kind.by_name[meant] if meant and meant not in node else None


def _report_unknown_key(reader: Reader, kind: RecordValue, node: Mapping, index: int) -> str | None:
    """One finding for a key that cannot stand where it does, and the known key that was probably meant."""
    key = node.pairs[index].key
    if not _is_word(key.value):
        _report_key_of_words(reader, node, index)
        return None
    if any(lane.id == key.value for lane in reader.settings.lanes):
        reader.report(
            rules.UNKNOWN_KEY,
            key.span,
            f"The lane {named(key.value)} is not one of this kind of map",
            "Add the kind to the lane's `kinds` in mkdocs.yml, or delete the key",
        )
        return None
    match = nearest(key.value, kind.by_name)
    if match and match == key.value.lower():
        message = f"Keys are in lower case, and {named(key.value)} is not"
        reader.report(rules.UNKNOWN_KEY, key.span, message, f"Write `{match}`")
    else:
        cure = f"Did you mean `{match}`?" if match else f"{keys_help(kind)}; keys of your own start with `x-`"
        reader.report(rules.UNKNOWN_KEY, key.span, f"{_a(kind)} has no key {named(key.value)}", cure)
    return match


def _report_key_of_words(reader: Reader, node: Mapping, index: int) -> None:
    """A text with `: ` in it; in braces it may have started before a comma."""
    key = node.pairs[index].key
    message = f"{named(key.value)} is read as a key, because `: ` follows it"
    if not (node.flow and index):
        reader.needs_quotes(key.span, message, item=True)
        return
    start, end = node.pairs[index - 1].value.span, node.pairs[index].span.end
    line = reader.source.line(start.line)
    paste = quoted_part(line, start.column - 1, reader.source.position(end)[1] - 1)
    reader.report(rules.UNQUOTED_TEXT, key.span, message, f"Put quotes around the text: {code(paste)}")


def _a(kind: RecordValue) -> str:
    return with_article(kind.name).capitalize()


def keys_help(kind: RecordValue) -> str:
    """The known keys, as a sentence."""
    return f"Its keys are {', '.join(f'`{key.name}`' for key in kind.keys[:12])}"


def _read_pair(reader: Reader, key: Key, pair: Pair, fields: Fields) -> None:
    fields.keys[key.name], fields.spans[key.name] = pair.key.span, pair.span
    value: Any
    if key.many:
        found = (reader.value(key.value, item) for item in items_of(pair.value))
        value = tuple(each for each in found if each is not None) or None
    elif isinstance(pair.value, Sequence) and _is_unwanted_list(key, pair.value):
        value = _read_single_list(reader, key, pair.value)
    else:
        value = reader.value(key.value, pair.value)
    if value is not None:
        fields.values[key.name] = value


def _is_unwanted_list(key: Key, node: Sequence) -> bool:
    return not isinstance(key.value, _TAKES_LISTS) and not is_reference_text(node)


def _read_single_list(reader: Reader, key: Key, node: Sequence) -> Any:
    """A list where one value is wanted: its only item, or a finding."""
    if node.flow and isinstance(key.value, _TEXTS):
        reader.needs_quotes(node.span, f"`{key.name}` takes one text, and brackets make a list")
        return None
    if len(node.items) == 1:
        return reader.value(key.value, node.items[0])
    if node.items:
        span = Span(node.span.source, node.items[0].span.start, node.items[-1].span.end)
        message = f"`{key.name}` takes one value, and {len(node.items)} stand here"
        reader.report(rules.INVALID_VALUE, span, message, "Keep one of them")
    return None
