"""One Markdown file of the maps folder: a map, a persona, a tour, an ordinary page, or what is left of one."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping as ReadMapping
from typing import Any

from cjm_site.findings import nearest
from cjm_site.loader.columns import Names, phases_of, steps_of, write_ids
from cjm_site.loader.reader import Fields, Reader, check_id, read_record
from cjm_site.loader.rules import values as rules
from cjm_site.loader.texts import body_references
from cjm_site.model import KINDS, Evidence, Lane, Map, Page, Persona, Stop, Text, Tour, Weblink, lanes_of
from cjm_site.model.format import MAP_ONLY_KEYS, page_value
from cjm_site.model.kinds import Kind
from cjm_site.source import Mapping, Scalar, Span, Trouble
from cjm_site.source.body import body_marks
from cjm_site.source.frontmatter import Frontmatter, split
from cjm_site.source.yaml import read_yaml

PAGE = "page"
"""The kind of an ordinary page."""
_SALVAGED = re.compile(r"^(kind|id|title):[ \t]*['\"]?([^'\"\n#]+)", re.MULTILINE)
_GUESSES = (
    ("steps", "blueprint"),
    ("covers", "blueprint"),
    ("stops", "tour"),
    ("empathy", "persona"),
    ("phases", "journey"),
    ("parent", "journey"),
    ("persona", "journey"),
)


def read_page(reader: Reader, trouble: Trouble | None) -> Page:
    """The page that a file holds. What is wrong is reported to the reader, and the rest stands."""
    source = reader.source
    if trouble:
        reader.report_trouble(trouble)
        return salvaged(reader)
    front = split(source)
    if isinstance(front, Trouble):
        reader.report_trouble(front)
        return salvaged(reader)
    if front is None:
        return _ordinary(reader, 0)
    reading = read_yaml(source, front.start, front.end, reader.settings.limits.nesting)
    for warning in reading.warnings:
        reader.report_trouble(warning)
    if reading.trouble:
        reader.report_trouble(reading.trouble)
        return salvaged(reader)
    root = reading.root
    if root is None:
        return _ordinary(reader, front.body)
    if not isinstance(root, Mapping):
        reader.report(
            rules.INVALID_VALUE,
            root.span,
            "The frontmatter is no mapping",
            "Write `key: value` on each line, such as `title: Getting home`",
        )
        return salvaged(reader)
    return _from_mapping(reader, root, front)


def _from_mapping(reader: Reader, root: Mapping, front: Frontmatter) -> Page:
    kind = _kind(reader, root)
    if kind is None:
        if not any(key in root or key == "kind" for key in _kind_keys(root)):
            return _ordinary(reader, front.body)
        return salvaged(reader)
    lanes = lanes_of(kind.name, reader.settings.lanes) if kind.is_map else ()
    fields = read_record(reader, page_value(kind.name, lanes), root)
    assert fields is not None
    return _BUILDERS[kind.name](reader, fields, kind, lanes, front)


def _kind_keys(root: Mapping) -> tuple[str, ...]:
    return tuple(key for key in ("kind", *MAP_ONLY_KEYS) if key in root)


def _kind(reader: Reader, root: Mapping) -> Kind | None:
    node = root.get("kind")
    words = ", ".join(f"`{name}`" for name in KINDS)
    if isinstance(node, Scalar) and node.value in KINDS:
        return KINDS[node.value]
    if node is not None:
        typed = node.value if isinstance(node, Scalar) else node.span.text
        match = nearest(typed, KINDS)
        key = next(pair for pair in root.pairs if pair.key.value == "kind")
        reader.report(
            rules.INVALID_VALUE,
            key.span,
            f"`{typed[:40]}` is no kind of page",
            f"Did you mean `{match}`?" if match else f"Kinds are {words}",
        )
        return None
    found = _kind_keys(root)
    if found:
        key = next(pair.key for pair in root.pairs if pair.key.value == found[0])
        reader.report(
            rules.MISSING_KIND,
            key.span,
            f"Which kind of page is this? It has `{found[0]}` and no `kind`",
            f"Add `kind:` with one of {words}",
        )
    return None


def _ordinary(reader: Reader, start: int) -> Page:
    text = body_of(reader, start)
    return Page(
        kind=PAGE,
        id=reader.path,
        title=Text(posixpath.basename(reader.path), reader.source.line_span(1)),
        source=reader.source,
        span=reader.source.line_span(1),
        path=reader.path,
        body=text,
    )


def salvaged(reader: Reader) -> Page:
    """A page for a file that could not be read: as much of its name as can be found."""
    found = dict(reversed(_SALVAGED.findall(reader.source.text[:20_000])))
    kind = found.get("kind", "").strip()
    if kind not in KINDS:
        kind = next(
            (name for key, name in _GUESSES if re.search(rf"^{key}:", reader.source.text, re.M)), "journey"
        )
    page_id = found.get("id", "").strip() or stem_id(reader.path)
    span = reader.source.line_span(1)
    title = Text(found.get("title", "").strip() or page_id, span)
    return _CLASSES[kind](
        kind=kind, id=page_id, title=title, source=reader.source, span=span, path=reader.path, broken=True
    )


_CLASSES: dict[str, type[Map] | type[Persona] | type[Tour]] = {
    name: Map if kind.is_map else {"persona": Persona, "tour": Tour}[name] for name, kind in KINDS.items()
}


def stem_id(path: str) -> str:
    """The id that a file's name gives; `index.md` gives its folder's name."""
    folder, name = posixpath.split(path)
    stem = name.rsplit(".", 1)[0]
    return posixpath.basename(folder) if stem == "index" and folder else stem


def body_of(reader: Reader, start: int) -> Text | None:
    """The Markdown from an offset on, with its references."""
    source = reader.source
    value = source.text[start:]
    if not value.strip():
        return None
    marks = body_marks(source, start, reader.settings.html)
    return Text(value, Span(source, start, len(source.text)), body_references(reader, marks))


def _common(reader: Reader, fields: Fields, kind: Kind, front: Frontmatter) -> dict[str, Any]:
    for name in ("title",):
        if name not in fields.values and not _reported(reader, fields, name):
            reader.report(
                rules.MISSING_KEY,
                fields.keys["kind"],
                f"This {kind.title.lower()} has no `{name}`",
                f"Add `{name}:` under `kind:`",
            )
    page_id = fields.get("id") or _file_id(reader, fields)
    extras, page_keys = _split_extras(fields.extras)
    title = fields.get("title") or Text(page_id, fields.keys["kind"])
    return {
        "kind": kind.name,
        "id": page_id,
        "title": title,
        "source": reader.source,
        "span": fields.spans.get("id") or title.span,
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
        "body": body_of(reader, front.body),
        **{
            name: fields.values[name]
            for name in ("order", "description", "owner", "status", "reviewed", "review_every")
            if name in fields.values
        },
    }


def _reported(reader: Reader, fields: Fields, name: str) -> bool:
    place = fields.spans.get(name)
    return place is not None and any(finding.span == place for finding in reader.findings)


def _file_id(reader: Reader, fields: Fields) -> str:
    name = stem_id(reader.path)
    if "id" not in fields.keys:
        # The name of the file stands nowhere in it: the finding is on the line that an id would follow.
        check_id(reader, Scalar(name, fields.keys["kind"]))
    return name


def _split_extras(typed: ReadMapping[str, object]) -> tuple[dict[str, object], dict[str, object]]:
    own = {name: value for name, value in typed.items() if name.startswith("x-")}
    return own, {name: value for name, value in typed.items() if name not in own}


def _weblink(fields: Fields) -> Weblink:
    title = fields.get("title")
    url: str = fields.values["url"]
    return Weblink(title.value if title else url, url, fields.span)


def _sources(fields: Fields) -> tuple[Evidence, ...]:
    table = fields.get("sources") or {}
    return tuple(
        Evidence(
            name,
            source.get("title") or Text(name, span),
            span,
            source.get("type"),
            source.get("date"),
            source.get("participants"),
            source.get("url"),
        )
        for name, (source, span) in table.items()
    )


def _map(reader: Reader, fields: Fields, kind: Kind, lanes: tuple[Lane, ...], front: Frontmatter) -> Map:
    names = Names(reader)
    phases = [phase for phase in fields.many("phases") if isinstance(phase, Fields)]
    steps = [step for step in fields.many("steps") if isinstance(step, Fields)]
    write_ids(names, [*phases, *steps], lanes)
    common = _common(reader, fields, kind, front)
    _judge_columns(reader, fields, kind)
    joined = kind.name == "blueprint" and "parent" in fields.keys
    built_phases = () if joined else phases_of(reader, phases, lanes, names)
    built_steps = steps_of(reader, steps, lanes, names)
    _judge_size(reader, fields, len(built_steps) or sum(len(phase.steps) for phase in built_phases))
    return Map(
        **common,
        phases=built_phases,
        steps=built_steps,
        covers=fields.many("covers"),
        connections=tuple(each for item in fields.many("connections") for each in item),
        persona=fields.many("persona"),
        expectations=fields.many("expectations"),
        goals=fields.many("goals") or fields.many("goal"),
        state="future" if fields.get("future_of") else fields.get("state"),
        **{
            name: fields.get(name)
            for name in ("parent", "actor", "scenario", "timescale", "future_of", "type")
        },
    )


def _judge_columns(reader: Reader, fields: Fields, kind: Kind) -> None:
    blueprint = kind.name == "blueprint"
    if blueprint and "parent" in fields.keys:
        if "phases" in fields.keys:
            reader.report(
                rules.MISPLACED_KEY,
                fields.keys["phases"],
                "The phases of this blueprint are its parent's",
                "Delete `phases`, and describe the parent's steps under `steps`",
            )
        return
    if blueprint and "steps" in fields.keys and "phases" not in fields.keys:
        reader.report(
            rules.MISPLACED_KEY,
            fields.keys["steps"],
            "This blueprint has no `parent`, so its steps stand in phases",
            "Add the journey that it delivers as `parent`, or put the steps under `phases`",
        )
        return
    if "phases" not in fields.keys or (not fields.many("phases") and not _reported_under(reader, fields)):
        place = fields.keys.get("phases") or fields.keys["kind"]
        reader.report(
            rules.MISSING_KEY,
            place,
            f"This {kind.title.lower()} has no phases",
            "Add `phases:` with a list of phases, each with a `title` and its `steps`",
        )


def _reported_under(reader: Reader, fields: Fields) -> bool:
    place = fields.spans["phases"]
    return any(place.start <= finding.span.start < place.end for finding in reader.findings)


def _judge_size(reader: Reader, fields: Fields, count: int) -> None:
    most = reader.settings.limits.steps
    if count > most:
        place = fields.keys.get("phases") or fields.keys["steps"]
        reader.report(
            rules.OVERSIZED_MAP,
            place,
            f"This map has {count} steps; at most {most} can be shown",
            "Split it into a broader map and several that detail its phases",
        )


def _persona(
    reader: Reader, fields: Fields, kind: Kind, lanes: tuple[Lane, ...], front: Frontmatter
) -> Persona:
    empathy = fields.get("empathy") or Fields(fields.span)
    facts = fields.get("demographics") or {}
    return Persona(
        **_common(reader, fields, kind, front),
        demographics=tuple((label, text) for label, (text, _) in facts.items()),
        **{name: fields.get(name) for name in ("role", "segment", "photo", "quote")},
        **{
            name: fields.many(name)
            for name in ("goals", "needs", "motivations", "frustrations", "channels", "devices")
        },
        **{name: empathy.many(name) for name in ("says", "thinks", "does", "feels")},
    )


def _tour(reader: Reader, fields: Fields, kind: Kind, lanes: tuple[Lane, ...], front: Frontmatter) -> Tour:
    if "stops" not in fields.keys:
        reader.report(
            rules.MISSING_KEY,
            fields.keys["kind"],
            "This tour has no `stops`",
            "Add `stops:` with a list of pages to read",
        )
    stops = tuple(_stop(stop) for stop in fields.many("stops") if stop.get("map"))
    return Tour(**_common(reader, fields, kind, front), audience=fields.many("audience"), stops=stops)


def _stop(fields: Fields) -> Stop:
    page = fields.values["map"]
    step = fields.get("step")
    return Stop(
        page=page._replace(part=step.target) if step else page,
        span=step.span if step else page.span,
        note=fields.get("note"),
        minutes=fields.get("minutes"),
    )


_BUILDERS = {
    name: _map if kind.is_map else {"persona": _persona, "tour": _tour}[name] for name, kind in KINDS.items()
}
