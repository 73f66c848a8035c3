"""Names that are typed as keys, `Book: …`: one finding, and what was meant is read on."""

from __future__ import annotations

from typing import TypeAlias

from cjm_site.loader import rules
from cjm_site.loader.meant import homes_of, key_meant
from cjm_site.loader.reader import Reader
from cjm_site.loader.unknown_keys import a_record
from cjm_site.model.ids import is_id
from cjm_site.model.keys import RecordValue, ValueType
from cjm_site.source import Mapping, Node, Pair, Scalar, Sequence
from cjm_site.source.quoting import in_one_piece
from cjm_site.source.wording import code, named

_HOLDERS = {"phase": "steps", "step": "", "link": "url"}
"""Records that people write as `Name: …` → the key that what follows the name is for; empty for none."""
_Named: TypeAlias = tuple[Pair, tuple[Pair, ...]]


def items_meant(reader: Reader, kind: ValueType, items: tuple[Node, ...]) -> tuple[Node, ...]:
    """The items of a list, those apart that are typed as `Name: …` instead of behind a key."""
    if not isinstance(kind, RecordValue) or kind.name not in _HOLDERS:
        return items
    meant: list[Node] = []
    for item in items:
        named_pairs = _named_pairs(kind, item) if isinstance(item, Mapping) else ()
        if named_pairs:
            _report_names(reader, kind, named_pairs)
        meant += [_as_item(kind, *each) for each in named_pairs] or [item]
    return tuple(meant)


def _named_pairs(kind: RecordValue, node: Mapping) -> tuple[_Named, ...]:
    """Each name with the keys that belong to it; nothing where the mapping is not made of names."""
    if len(node.pairs) > 1 and _is_empty(node.pairs[0].value):
        return _first_named(kind, node)
    # A phase may well be called `Need`: one name that is no key makes names of its neighbours.
    are_names = not all(_is_known(kind, pair) for pair in node.pairs)
    if are_names and all(_holds(kind, pair) for pair in node.pairs):
        return tuple((pair, ()) for pair in node.pairs)
    return ()


def _first_named(kind: RecordValue, node: Mapping) -> tuple[_Named, ...]:
    """A name with nothing behind its colon, and beside it the keys that belong to it."""
    first, *others = node.pairs
    if _is_known(kind, first) or node.get(_name_key(kind, first.key.value)) is not None:
        return ()
    return ((first, tuple(others)),) if all(_is_known(kind, pair) for pair in others) else ()


def _is_known(kind: RecordValue, pair: Pair) -> bool:
    """True for a key, and for what was probably meant as one."""
    typed = pair.key.value
    return bool(typed.startswith("x-") or key_meant(kind, typed) or homes_of(kind, typed))


def _holds(kind: RecordValue, pair: Pair) -> bool:
    """True where what is typed as a key can be a name, and what follows it is what such a record has."""
    if pair.key.value in kind.by_name or pair.key.value.startswith("x-"):
        return False
    if isinstance(pair.value, Mapping):
        return any(inner.key.value in kind.by_name for inner in pair.value.pairs)
    if kind.name == "link":
        return isinstance(pair.value, Scalar) and "://" in pair.value.value
    return isinstance(pair.value, Sequence) and bool(_HOLDERS[kind.name])


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.empty


def _name_key(kind: RecordValue, name: str) -> str:
    """The key that a name stands behind: a step of the parent is named by its id, all else by its title."""
    return "step" if "step" in kind.by_name and is_id(name) else "title"


def _as_item(kind: RecordValue, pair: Pair, others: tuple[Pair, ...]) -> Mapping:
    name = Pair(pair.key._replace(value=_name_key(kind, pair.key.value)), pair.key)
    if isinstance(pair.value, Mapping):
        others = pair.value.pairs
    elif not _is_empty(pair.value):
        others = (Pair(pair.key._replace(value=_HOLDERS[kind.name]), pair.value),)
    return Mapping((name, *others), pair.key.span)


def _report_names(reader: Reader, kind: RecordValue, found: tuple[_Named, ...]) -> None:
    pair, others = found[0]
    key = _name_key(kind, pair.key.value)
    cure = f"Write {code(f'- {key}: {in_one_piece(pair.key.value)}')}{_rest(kind, pair, others)}"
    more = f"; so with each {kind.name}" if len(found) > 1 else ""
    message = f"{a_record(kind)} has no key {named(pair.key.value)}; a name stands behind `{key}:`"
    reader.report(rules.UNKNOWN_KEY, pair.key.span, message, cure + more)


def _rest(kind: RecordValue, pair: Pair, others: tuple[Pair, ...]) -> str:
    """What to do with all that belongs to a name."""
    if others and pair.key.span.source.line(pair.key.span.line).lstrip().startswith("- "):
        return ""  # the keys stand below it already
    if others or isinstance(pair.value, Mapping):
        return " and its keys below, two spaces further in than the `-`"
    typed = "" if "\n" in pair.value.span.text or _is_below(pair) else f" {pair.value.span.text}"
    return f" and on the next line {code(f'  {_HOLDERS[kind.name]}:{typed}')}"


def _is_below(pair: Pair) -> bool:
    return pair.value.span.line != pair.key.span.line
