"""Keys that a mapping cannot do without: one finding for each that is missing, or that nothing follows."""

from __future__ import annotations

from cjm_site.loader import rules
from cjm_site.loader.reader import Fields, Reader
from cjm_site.model.keys import Key, RecordValue
from cjm_site.model.kinds import KINDS
from cjm_site.source import Mapping, Pair, Scalar
from cjm_site.source.wording import named


def judge_required(reader: Reader, kind: RecordValue, node: Mapping, fields: Fields) -> None:
    """Look for the required keys in what was read of a mapping; pages look for their own."""
    for key in kind.required if kind.name not in KINDS else ():
        if key.name not in fields.keys:
            _report_missing(reader, kind, key, node)
        elif key.name not in fields.values and not reader.is_blamed(fields, key.name):
            reader.report(
                rules.MISSING_KEY,
                fields.keys[key.name],
                f"The `{key.name}` of this {kind.name} is empty",
                f"Write after `{key.name}:` {_meaning(key)}, or delete the whole {kind.name}",
            )


def judge_entry(reader: Reader, kind: RecordValue, pair: Pair) -> None:
    """Look at an entry of a table whose records have a required key: a name alone says nothing."""
    value = pair.value
    if kind.required and isinstance(value, Scalar) and (value.empty or not value.value.strip()):
        reader.report(
            rules.MISSING_KEY,
            pair.key.span,
            f"The {kind.name} {named(pair.key.value)} is empty",
            f"Write after its colon {_meaning(kind.required[0])}, or delete the line",
        )


def _report_missing(reader: Reader, kind: RecordValue, key: Key, node: Mapping) -> None:
    reader.report(
        rules.MISSING_KEY,
        node.pairs[0].key.span if node.pairs else node.span,
        f"This {kind.name} has no `{key.name}`",
        f"Add `{key.name}:`; it is {_meaning(key)}",
    )


def _meaning(key: Key) -> str:
    return key.meaning[:1].lower() + key.meaning[1:].rstrip(".")
