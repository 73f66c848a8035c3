"""Mappings whose keys the team chooses: tables of values, and what is kept as it is."""

from __future__ import annotations

from typing import Any

from cjm_site.loader import rules
from cjm_site.loader.identifiers import judged_id
from cjm_site.loader.listed_tables import table_meant
from cjm_site.loader.reader import Reader, reads
from cjm_site.loader.required import judge_entry
from cjm_site.model.keys import AnyValue, RecordValue, TableValue
from cjm_site.source import Mapping, Node, Sequence, Span


@reads(TableValue)
def read_table(reader: Reader, kind: TableValue, node: Node) -> dict[str, tuple[Any, Span]] | None:
    """A mapping from ids or labels to values, each with the place of its key."""
    node = table_meant(reader, kind, node)
    if not isinstance(node, Mapping):
        message = "A mapping is wanted here, `name: value` on each line"
        reader.report(rules.INVALID_VALUE, node.span, message, "Write a name and a colon before each value")
        return None
    table: dict[str, tuple[Any, Span]] = {}
    for pair in node.pairs:
        name = pair.key.value if kind.labels else judged_id(reader, pair.key)
        value = reader.value(kind.of, pair.value)
        if isinstance(kind.of, RecordValue):
            judge_entry(reader, kind.of, pair)
        if name and value is not None:
            table[name] = (value, pair.key.span)
    return table


@reads(AnyValue)
def read_any(_: Reader, __: AnyValue, node: Node) -> object:
    """Whatever the team writes."""
    return plain_data(node)


def plain_data(node: Node) -> object:
    """A node as plain values: mappings, lists and texts as typed, `true` and `false` as flags."""
    if isinstance(node, Mapping):
        return {pair.key.value: plain_data(pair.value) for pair in node.pairs}
    if isinstance(node, Sequence):
        return [plain_data(item) for item in node.items]
    if node.empty:
        return None
    return {"true": True, "false": False}.get(node.value, node.value) if node.plain else node.value
