"""What every kind of page has: its names, its dates, its sources, its body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cjm_site.loader import rules
from cjm_site.loader.bodies import read_body
from cjm_site.loader.identifiers import judge_file_name
from cjm_site.loader.reader import Fields, Reader
from cjm_site.loader.salvage import stem_id
from cjm_site.model import Evidence, Text, Weblink
from cjm_site.model.kinds import Kind
from cjm_site.source import Scalar, Span

_SAME = ("order", "description", "owner", "status", "reviewed", "review_every")
"""Keys that are attributes of the same name."""


def head_of(reader: Reader, fields: Fields, kind: Kind, body: int) -> dict[str, Any]:
    """The attributes of `Page`, from the frontmatter and from the Markdown that starts at `body`."""
    title: Text | None = fields.get("title")
    if title is None and not reader.has_findings_in(fields.spans.get("title", _nowhere(reader))):
        _report_missing_title(reader, fields, kind)
    page_id = fields.get("id") or _file_id(reader, fields)
    extras, page_keys = _split_extras(fields.extras)
    name = title or Text(page_id, fields.keys["kind"])
    return {
        "kind": kind.name,
        "id": page_id,
        "title": name,
        "source": reader.source,
        "span": fields.spans.get("id") or name.span,
        "path": reader.path,
        "aliases": fields.many("aliases"),
        "moved_from": fields.many("moved_from"),
        "contributors": fields.many("contributors"),
        "tags": tuple(tag.value for tag in fields.many("tags")),
        "links": tuple(_weblink(link) for link in fields.many("links") if link.get("url")),
        "sources": _sources(fields),
        "extras": extras,
        "page_keys": page_keys,
        "positions": fields.spans,
        "body": read_body(reader, body, has_map=kind.is_map),
        **{key: fields.values[key] for key in _SAME if key in fields.values},
    }


def _nowhere(reader: Reader) -> Span:
    return Span(reader.source, 0, 0)


def _report_missing_title(reader: Reader, fields: Fields, kind: Kind) -> None:
    place = fields.keys.get("title") or fields.keys["kind"]
    message = f"The `title` of this {kind.title.lower()} is empty"
    if "title" not in fields.keys:
        message = f"This {kind.title.lower()} has no `title`"
    reader.report(rules.MISSING_KEY, place, message, "Write what the page is called: `title: Getting home`")


def _file_id(reader: Reader, fields: Fields) -> str:
    name = stem_id(reader.path)
    # The name of the file stands nowhere in it: the finding is on the line that an id would follow.
    return name if "id" in fields.keys else judge_file_name(reader, name, Scalar(name, fields.keys["kind"]))


def _split_extras(typed: Mapping[str, object]) -> tuple[dict[str, object], dict[str, object]]:
    own = {name: value for name, value in typed.items() if name.startswith("x-")}
    return own, {name: value for name, value in typed.items() if name not in own}


def _weblink(fields: Fields) -> Weblink:
    title = fields.get("title")
    url: str = fields.values["url"]
    return Weblink(title.value if title else url, url, fields.span)


def _sources(fields: Fields) -> tuple[Evidence, ...]:
    table: dict[str, tuple[Fields, Span]] = fields.get("sources") or {}
    return tuple(_evidence(name, source, span) for name, (source, span) in table.items())


def _evidence(name: str, source: Fields, span: Span) -> Evidence:
    title = source.get("title") or Text(name, span)
    others = (source.get(key) for key in ("type", "date", "participants", "url"))
    return Evidence(name, title, span, *others)
