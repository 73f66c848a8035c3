"""Tables in another shape: a list of what they hold, or one record without its id.

What was meant is read on, and one finding has the lines to write.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.loader import rules
from cjm_site.loader.reader import Reader
from cjm_site.model.ids import make_id
from cjm_site.model.keys import RecordValue, TableValue
from cjm_site.source import Mapping, Node, Pair, Scalar, Sequence
from cjm_site.source.quoting import in_one_piece
from cjm_site.source.wording import code

_SHOWN = 3
_ID = "id"


def table_meant(reader: Reader, kind: TableValue, node: Node) -> Node:
    """The mapping that was meant by a list, or by one record; any other node as it is."""
    if isinstance(node, Sequence):
        if not node.items:
            return Mapping((), node.span)
        items, message = node.items, "A list stands here"
    elif not (isinstance(node, Mapping) and _is_record(kind, node)):
        return node
    else:
        items, message = (node,), "No id stands before these keys"
    pairs = tuple(_pairs(kind, items))
    wanted = "name" if kind.labels else "id"
    message = f"{message}, where a mapping from {wanted}s is wanted"
    first = items[0].pairs[0].key.span if isinstance(items[0], Mapping) and items[0].pairs else items[0].span
    reader.report(rules.INVALID_VALUE, first, message, _cure(wanted, pairs))
    return Mapping(pairs, node.span)


def _is_record(kind: TableValue, node: Mapping) -> bool:
    """True for keys of a record with single values behind them: the title is one of them."""
    if not isinstance(kind.of, RecordValue) or node.get(kind.of.short) is None:
        return False
    known = (*kind.of.by_name, _ID)
    return all(pair.key.value in known and isinstance(pair.value, Scalar) for pair in node.pairs)


def _pairs(kind: TableValue, items: tuple[Node, ...]) -> Iterator[Pair]:
    for number, item in enumerate(items, 1):
        if isinstance(item, Mapping) and not (isinstance(kind.of, RecordValue) and _is_record(kind, item)):
            yield from item.pairs
        elif isinstance(item, Mapping) and isinstance(kind.of, RecordValue):
            typed = item.get(_ID) or item.get(kind.of.short)
            kept = tuple(pair for pair in item.pairs if pair.key.value != _ID)
            yield Pair(_id(typed, item, number), item._replace(pairs=kept))
        elif isinstance(item, Scalar) and not item.empty and not kind.labels:
            yield Pair(_id(item, item, number), item)


def _id(typed: Node | None, item: Node, number: int) -> Scalar:
    name = make_id(typed.value) if isinstance(typed, Scalar) else ""
    return Scalar(name or f"source-{number}", item.span)


def _cure(wanted: str, pairs: tuple[Pair, ...]) -> str:
    if not pairs:
        return f"Write a line for each, its {wanted} and a colon before it, without `- `"
    each = "a line for each" if len(pairs) > 1 else "one line"
    more = " and so on" if len(pairs) > _SHOWN else ""
    return f"Write {each}, {wanted} first and without `- `: {', '.join(map(_line, pairs[:_SHOWN]))}{more}"


def _line(pair: Pair) -> str:
    if isinstance(pair.value, Mapping):
        inner = (f"{each.key.value}: {_typed(each.value)}" for each in pair.value.pairs)
        return code(f"{pair.key.value}: {{{', '.join(inner)}}}")
    return code(f"{pair.key.value}: {_typed(pair.value)}")


def _typed(node: Node) -> str:
    """A value as it can be typed again in braces."""
    if isinstance(node, Scalar) and node.plain:
        return in_one_piece(" ".join(node.value.split()))
    return " ".join(node.span.text.split())
