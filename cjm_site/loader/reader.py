"""Nodes to values, by the declared format: what is wrong on the way is a finding, and the rest is read on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from cjm_site.findings import Finding, Related, Rule, nearest
from cjm_site.loader.rules import BY_NAME
from cjm_site.loader.rules import values as rules
from cjm_site.model.format import THEME_KEYS
from cjm_site.model.ids import MOST, is_id, make_id
from cjm_site.model.keys import Key, RecordValue, TableValue, ValueType
from cjm_site.model.kinds import KINDS
from cjm_site.model.settings import Settings
from cjm_site.source import Mapping, Node, Pair, Scalar, Sequence, Source, Span, Trouble
from cjm_site.source.decode import character_name
from cjm_site.source.quoting import quoted_item, quoted_line

PLURAL_HINT = "Give one value, without `- `"


@dataclass(slots=True)
class Fields:
    """What a mapping said, key by key. Keys that were empty or wrong are not in it."""

    span: Span
    values: dict[str, Any] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)
    """Every known key that was typed, to its own place."""
    spans: dict[str, Span] = field(default_factory=dict)
    """Every known key that was typed, to its value's place."""
    extras: dict[str, object] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        return self.values.get(name, default)

    def many(self, name: str) -> tuple[Any, ...]:
        """The values of a key that takes one or a list."""
        found: tuple[Any, ...] = self.values.get(name, ())
        return found


@dataclass(slots=True)
class Reader:
    """Reads one file."""

    source: Source
    path: str
    """Relative to the maps folder."""
    settings: Settings
    findings: list[Finding] = field(default_factory=list)

    def report(self, rule: Rule, span: Span, message: str, help: str = "", *related: Related) -> None:
        self.findings.append(rule.at(span, message, help, related))

    def report_trouble(self, trouble: Trouble) -> None:
        related = tuple(Related(span, message) for span, message in trouble.related)
        self.report(BY_NAME[trouble.rule], trouble.span, trouble.message, trouble.help, *related)

    def value(self, kind: ValueType, node: Node) -> Any:
        """A value of a declared type, or None when the node is empty or wrong."""
        if isinstance(node, Scalar) and node.empty:
            return None
        return _READERS[type(kind)](self, kind, node)

    def line(self, span: Span) -> str:
        return self.source.line(span.line)

    def needs_quotes(self, node: Node, message: str, item: bool = False) -> None:
        """Report a text in which YAML has read something else, with the line to paste."""
        line = self.line(node.span)
        paste = quoted_item(line) if item else quoted_line(line)
        self.report(BY_NAME["unquoted-text"], node.span, message, f"Put quotes around the text: `{paste}`")


_READERS: dict[type, Callable[[Reader, Any, Node], Any]] = {}


def reads(kind: type) -> Callable[[Callable[[Reader, Any, Node], Any]], Callable[[Reader, Any, Node], Any]]:
    """Register the function that reads a type of value."""

    def register(function: Callable[[Reader, Any, Node], Any]) -> Callable[[Reader, Any, Node], Any]:
        _READERS[kind] = function
        return function

    return register


def items_of(node: Node) -> tuple[Node, ...]:
    """One or many: the items of a list, or the one value."""
    if isinstance(node, Sequence) and not is_reference_text(node):
        return node.items
    return (node,)


def is_reference_text(node: Node) -> bool:
    """True for `[[…]]`, which YAML takes for a list in a list."""
    if not (isinstance(node, Sequence) and node.flow):
        return False
    typed = node.span.text
    return typed.startswith("[[") and typed.endswith("]]") and "\n" not in typed


def read_many(reader: Reader, key: Key, node: Node) -> tuple[Any, ...]:
    """All values of a key that takes one or a list."""
    found = (reader.value(key.value, item) for item in items_of(node))
    return tuple(value for value in found if value is not None)


@reads(RecordValue)
def read_record(reader: Reader, kind: RecordValue, node: Node) -> Fields | None:
    """A mapping with known keys, or the bare text that stands for one of them."""
    fields = Fields(node.span)
    if isinstance(node, Mapping):
        if reads_as_text(kind, node):
            _report_hidden_key(reader, node.pairs[0])
            return None
        _read_pairs(reader, kind, node, fields)
    elif kind.short and not (isinstance(node, Sequence) and not is_reference_text(node)):
        _read_short(reader, kind, node, fields)
    elif kind.short and not isinstance(node, Scalar):
        reader.needs_quotes(node, f"A list stands where one {kind.name} is wanted")
        return None
    else:
        reader.report(
            rules.INVALID_VALUE, node.span, f"A {kind.name} is a mapping with keys", _keys_help(kind)
        )
        return None
    return fields


def reads_as_text(kind: RecordValue, node: Mapping) -> bool:
    """True when the first key of a mapping is the start of a text with `: ` in it."""
    first = node.pairs[0].key
    known = [key.name for key in kind.keys]
    if not kind.short or first.value in known or first.value.startswith("x-") or node.flow:
        return False
    words = any(not (char.isalnum() or char in "_-") for char in first.value)
    return words or (len(node.pairs) == 1 and nearest(first.value, known) is None)


def _report_hidden_key(reader: Reader, pair: Pair) -> None:
    reader.needs_quotes(
        pair.key,
        f"`: ` after `{shortened(pair.key.value)}` makes a key of it, where a text is wanted",
        item=True,
    )


def shortened(text: str, most: int = 40) -> str:
    """A text for a message."""
    return text if len(text) <= most else text[: most - 1] + "…"


def _keys_help(kind: RecordValue) -> str:
    return f"Its keys are {', '.join(f'`{key.name}`' for key in kind.keys[:12])}"


def _read_short(reader: Reader, kind: RecordValue, node: Node, fields: Fields) -> None:
    key = next(key for key in kind.keys if key.name == kind.short)
    fields.keys[key.name] = fields.spans[key.name] = node.span
    value = reader.value(key.value, node)
    if value is not None:
        fields.values[key.name] = (value,) if key.many else value


def _read_pairs(reader: Reader, kind: RecordValue, node: Mapping, fields: Fields) -> None:
    known = {key.name: key for key in kind.keys}
    for pair in node.pairs:
        name = pair.key.value
        key = known.get(name)
        if key is not None:
            fields.keys[name], fields.spans[name] = pair.key.span, pair.span
            _read_pair(reader, key, pair, fields)
        elif name.startswith("x-"):
            fields.extras[name] = plain_data(pair.value)
        elif not passes(reader, kind, pair, fields):
            report_unknown_key(reader, kind, pair.key, tuple(known))
    for key in kind.keys:
        if key.required and key.name not in fields.keys and kind.name not in KINDS:
            reader.report(
                rules.MISSING_KEY,
                first_line(reader, node),
                f"This {kind.name} has no `{key.name}`",
                f"Add `{key.name}:`; it is {lower_first(key.meaning)}",
            )


def lower_first(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].rstrip(".")


def first_line(reader: Reader, node: Mapping) -> Span:
    return node.pairs[0].key.span if node.pairs else node.span


def passes(reader: Reader, kind: RecordValue, pair: Pair, fields: Fields) -> bool:
    """Keys of the theme's, on pages only: kept as they are."""
    if kind.name in KINDS and pair.key.value in (*THEME_KEYS, *reader.settings.page_keys):
        fields.extras[pair.key.value] = plain_data(pair.value)
        return True
    return False


def report_unknown_key(reader: Reader, kind: RecordValue, key: Scalar, known: tuple[str, ...]) -> None:
    """One finding for a key that cannot stand where it does."""
    name = key.value
    if any(not (char.isalnum() or char in "_-.") for char in name):
        reader.needs_quotes(key, f"`{shortened(name)}` is read as a key, because `: ` follows it", item=True)
        return
    if any(lane.id == name for lane in reader.settings.lanes):
        reader.report(
            rules.UNKNOWN_KEY,
            key.span,
            f"The lane `{name}` is not one of this kind of map",
            "Add the kind to the lane's `kinds` in mkdocs.yml, or delete the key",
        )
        return
    lowered = name.lower().replace("-", "_")
    match = lowered if lowered in known else nearest(name, known)
    if match and match.lower() == name.lower():
        reader.report(
            rules.UNKNOWN_KEY, key.span, f"Keys are in lower case, and `{name}` is not", f"Write `{match}`"
        )
        return
    help_ = f"Did you mean `{match}`?" if match else f"{_keys_help(kind)}; keys of your own start with `x-`"
    reader.report(rules.UNKNOWN_KEY, key.span, f"A {kind.name} has no key `{shortened(name)}`", help_)


def _read_pair(reader: Reader, key: Key, pair: Pair, fields: Fields) -> None:
    if key.many:
        values = read_many(reader, key, pair.value)
        if values:
            fields.values[key.name] = values
        return
    if isinstance(pair.value, Sequence) and not is_reference_text(pair.value) and not _takes_lists(key.value):
        _read_single_list(reader, key, pair, fields)
        return
    value = reader.value(key.value, pair.value)
    if value is not None:
        fields.values[key.name] = value


def _takes_lists(kind: ValueType) -> bool:
    return type(kind).__name__ in ("MeasuresValue", "ConnectionsValue", "AnyValue")


def _read_single_list(reader: Reader, key: Key, pair: Pair, fields: Fields) -> None:
    items = pair.value.items if isinstance(pair.value, Sequence) else ()
    if not items:
        return
    if len(items) == 1 and isinstance(pair.value, Sequence) and not pair.value.flow:
        value = reader.value(key.value, items[0])
        if value is not None:
            fields.values[key.name] = value
        return
    if isinstance(pair.value, Sequence) and pair.value.flow:
        reader.needs_quotes(pair.value, f"`{key.name}` takes one value, and brackets make a list")
        return
    reader.report(
        rules.INVALID_VALUE, pair.value.span, f"`{key.name}` takes one value, not a list", PLURAL_HINT
    )


@reads(TableValue)
def read_table(reader: Reader, kind: TableValue, node: Node) -> dict[str, tuple[Any, Span]] | None:
    """A mapping from ids or labels to values, each with the place of its key."""
    if not isinstance(node, Mapping):
        reader.report(rules.INVALID_VALUE, node.span, "A mapping is wanted here, `name: value` on each line")
        return None
    table: dict[str, tuple[Any, Span]] = {}
    for pair in node.pairs:
        if kind.labels or check_id(reader, pair.key):
            value = reader.value(kind.of, pair.value)
            if value is not None:
                table[pair.key.value] = (value, pair.key.span)
    return table


def check_id(reader: Reader, key: Scalar) -> bool:
    """Judge a key or value as an id; the finding says what is wrong with it."""
    if is_id(key.value):
        return True
    pasted = _INVISIBLE.search(key.value)
    if pasted:
        reader.report(
            BY_NAME["pasted-character"],
            key.span,
            f"The id `{shortened(key.value)}` has {character_name(pasted.group())} in it",
            "Delete it and type the id by hand",
        )
        return False
    made = make_id(key.value)
    help_ = f"Write `{made}`" if made else "Write words of small letters and digits, joined by `-`"
    cause = f"it has more than {MOST} characters" if len(key.value) > MOST else _ID_FORM
    reader.report(rules.INVALID_ID, key.span, f"`{shortened(key.value)}` cannot be an id: {cause}", help_)
    return False


_ID_FORM = "ids are words of small letters and digits, joined by `-`"
_INVISIBLE = re.compile("[\u2018-\u201f\u00a0\u200b-\u200f\u2060\ufeff]")


def plain_data(node: Node) -> object:
    """A node as plain values: mappings, lists and texts as typed, `true` and `false` as flags."""
    if isinstance(node, Mapping):
        return {pair.key.value: plain_data(pair.value) for pair in node.pairs}
    if isinstance(node, Sequence):
        return [plain_data(item) for item in node.items]
    if node.empty:
        return None
    return {"true": True, "false": False}.get(node.value, node.value) if node.plain else node.value


def each_pair(node: Node) -> Iterator[Pair]:
    """The pairs of a mapping, or of a list of mappings."""
    for item in items_of(node):
        if isinstance(item, Mapping):
            yield from item.pairs
