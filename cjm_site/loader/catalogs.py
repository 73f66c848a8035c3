"""The catalog files: a mapping from id to a title, or to what is known of the thing."""

from __future__ import annotations

from cjm_site.findings import Related
from cjm_site.loader.reader import Fields, Reader, check_id, read_record
from cjm_site.loader.rules import values as rules
from cjm_site.model import CatalogEntry, CatalogKind
from cjm_site.model.format import catalog_value
from cjm_site.model.ids import fold
from cjm_site.source import Mapping, Scalar, Span, Trouble
from cjm_site.source.yaml import read_yaml


def read_catalog(
    reader: Reader, kind: CatalogKind, trouble: Trouble | None
) -> dict[str, CatalogEntry] | None:
    """The entries of one file by id, or None when it cannot be read."""
    if trouble:
        reader.report_trouble(trouble)
        return None
    reading = read_yaml(reader.source, 0, len(reader.source.text), reader.settings.limits.nesting)
    for warning in reading.warnings:
        reader.report_trouble(warning)
    if reading.trouble:
        reader.report_trouble(reading.trouble)
        return None
    if reading.root is None:
        return {}
    if not isinstance(reading.root, Mapping):
        reader.report(
            rules.INVALID_VALUE,
            reading.root.span,
            "A catalog is a mapping from ids to titles, not a list or a text",
            f"Write one line for each {kind.entry}: `its-id: Its title`, without `- `",
        )
        return None
    return _entries(reader, kind, reading.root)


def _entries(reader: Reader, kind: CatalogKind, root: Mapping) -> dict[str, CatalogEntry]:
    entries: dict[str, CatalogEntry] = {}
    taken: dict[str, Span] = {}
    for pair in root.pairs:
        if not check_id(reader, pair.key):
            continue
        empty = isinstance(pair.value, Scalar) and pair.value.empty
        fields = Fields(pair.key.span) if empty else read_record(reader, catalog_value(kind.name), pair.value)
        if fields is None:
            continue
        entry = _entry(kind, pair.key, fields)
        for name, span in (
            (entry.id, pair.key.span),
            *((alias, fields.spans["aliases"]) for alias in entry.aliases),
        ):
            _take(reader, taken, name, span)
        entries.setdefault(entry.id, entry)
    return entries


def _take(reader: Reader, taken: dict[str, Span], name: str, span: Span) -> None:
    first = taken.setdefault(fold(name), span)
    if first is not span:
        reader.report(
            rules.DUPLICATE_ID,
            span,
            f"The id `{name}` is taken by line {first.line}",
            "Give one of them another id, or delete the alias",
            Related(first, "first typed here"),
        )


def _entry(kind: CatalogKind, key: Scalar, fields: Fields) -> CatalogEntry:
    title = fields.get("title")
    return CatalogEntry(
        catalog=kind.name,
        id=key.value,
        title=title.value if title else key.value,
        span=key.span,
        aliases=fields.many("aliases"),
        tags=tuple(tag.value for tag in fields.many("tags")),
        icon=fields.values["icon"].value if "icon" in fields.values else None,
        external=bool(fields.get("external")),
        unit=fields.values["unit"].value if "unit" in fields.values else "",
        extras=fields.extras,
        **{name: fields.get(name) for name in ("description", "owner", "url", "target", "better")},
    )
