"""The catalog files: a mapping from id to a title, or to what is known of the thing."""

from __future__ import annotations

from cjm_site.findings import Related
from cjm_site.loader import rules
from cjm_site.loader.identifiers import judged_id
from cjm_site.loader.reader import Fields, Reader
from cjm_site.loader.records import read_record
from cjm_site.model import CatalogEntry, CatalogKind
from cjm_site.model.catalog import is_icon
from cjm_site.model.format import catalog_value
from cjm_site.model.ids import fold, is_id
from cjm_site.source import Mapping, Pair, Scalar, Span, Trouble
from cjm_site.source.wording import named
from cjm_site.source.yaml import read_yaml

_SAME = ("description", "owner", "url", "target", "better")
"""Keys that are attributes of the same name."""


def read_catalog(
    reader: Reader, kind: CatalogKind, trouble: Trouble | None
) -> dict[str, CatalogEntry] | None:
    """The entries of one file by id, or None when it cannot be read."""
    if trouble:
        reader.report_trouble(trouble)
        return None
    text = reader.source.text
    reading = read_yaml(reader.source, 0, len(text), reader.settings.limits.nesting)
    for each in (reading.trouble, *reading.warnings):
        if each:
            reader.report_trouble(each)
    if reading.trouble:
        return None
    if isinstance(reading.root, Mapping):
        return _entries(reader, kind, reading.root)
    place = reading.root.span if reading.root else reader.source.line_span(1)
    what = "and not a list or a text" if reading.root else "and this file has none"
    reader.report(
        rules.INVALID_VALUE,
        place,
        f"A mapping from ids to titles is expected in a catalog, {what}",
        f"Write one line for each {kind.entry}, `its-id: Its title`, without `- `",
    )
    return None


def _entries(reader: Reader, kind: CatalogKind, root: Mapping) -> dict[str, CatalogEntry]:
    entries: dict[str, CatalogEntry] = {}
    taken: dict[str, Span] = {}
    # What was meant by an id that is none takes no other's.
    for pair in sorted(root.pairs, key=lambda pair: not is_id(pair.key.value)):
        entry_id = judged_id(reader, pair.key)
        fields = _fields(reader, kind, pair)
        if entry_id is None or fields is None:
            continue
        _judge_icon(reader, fields)
        entry = _entry(kind, entry_id, pair.key.span, fields)
        for name, span in _names(entry, fields):
            _take(reader, taken, name, span)
        entries.setdefault(entry.id, entry)
    return entries


def _fields(reader: Reader, kind: CatalogKind, pair: Pair) -> Fields | None:
    if isinstance(pair.value, Scalar) and pair.value.empty:
        return Fields(pair.key.span)
    return read_record(reader, catalog_value(kind.name), pair.value) or Fields(pair.key.span)


def _judge_icon(reader: Reader, fields: Fields) -> None:
    icon = fields.get("icon")
    if icon and not is_icon(icon.value):
        message = f"{named(icon.value)} cannot be an icon of the theme"
        cure = "Write its path in the theme's folder `.icons`, without `.svg`: `material/cellphone`"
        reader.report(rules.INVALID_VALUE, icon.span, message, cure)


def _names(entry: CatalogEntry, fields: Fields) -> list[tuple[str, Span]]:
    return [(entry.id, entry.span), *((alias, fields.spans["aliases"]) for alias in entry.aliases)]


def _take(reader: Reader, taken: dict[str, Span], name: str, span: Span) -> None:
    first = taken.setdefault(fold(name), span)
    if first is not span:
        reader.report_instead(
            rules.DUPLICATE_ID,
            span,
            f"The id {named(name)} is taken by line {first.line}",
            "Give one of them another id, or delete the alias",
            Related(first, "first typed here"),
        )


def _entry(kind: CatalogKind, entry_id: str, span: Span, fields: Fields) -> CatalogEntry:
    title, icon, unit = (fields.get(name) for name in ("title", "icon", "unit"))
    return CatalogEntry(
        catalog=kind.name,
        id=entry_id,
        title=title.value if title else entry_id,
        span=span,
        aliases=fields.many("aliases"),
        tags=tuple(tag.value for tag in fields.many("tags")),
        icon=icon.value if icon else None,
        icon_span=icon.span if icon else None,
        external=bool(fields.get("external")),
        unit=unit.value if unit else "",
        extras=fields.extras,
        **{name: fields.get(name) for name in _SAME},
    )
