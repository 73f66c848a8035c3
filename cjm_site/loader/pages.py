"""One Markdown file of the maps folder: a map, a persona, a tour, an ordinary page, or what is left of it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

from cjm_site.findings import nearest
from cjm_site.loader import rules
from cjm_site.loader.bodies import read_body
from cjm_site.loader.heads import head_of
from cjm_site.loader.maps import read_map
from cjm_site.loader.others import read_persona, read_tour
from cjm_site.loader.reader import Reader
from cjm_site.loader.records import read_record
from cjm_site.loader.salvage import PAGE, salvaged
from cjm_site.loader.theme_keys import judge_theme_keys
from cjm_site.model import KINDS, Page, Text, lanes_of
from cjm_site.model.format import KEY_NAMES, MAP_ONLY_KEYS, page_value
from cjm_site.model.kinds import Kind
from cjm_site.source import Mapping, Node, Pair, Scalar, Sequence, Span, Trouble
from cjm_site.source.frontmatter import Frontmatter, split
from cjm_site.source.wording import named
from cjm_site.source.yaml import read_yaml

_BUILDERS: dict[str, Callable[..., Page]] = {
    name: read_map if kind.is_map else {"persona": read_persona, "tour": read_tour}[name]
    for name, kind in KINDS.items()
}
_HEADING = re.compile(r"^# .*$", re.MULTILINE)
_KIND_WORDS = ", ".join(f"`{name}`" for name in KINDS)


def read_page(reader: Reader, trouble: Trouble | None) -> Page:
    """The page that a file holds. What is wrong is reported to the reader, and the rest stands."""
    front = trouble or split(reader.source, KINDS)
    if front is None:
        return _ordinary(reader, 0)
    if isinstance(front, Trouble):
        reader.report_trouble(front)
        return salvaged(reader)
    root = _mapping(reader, front)
    return salvaged(reader) if root is None else _from_mapping(reader, root, front.body)


def _mapping(reader: Reader, front: Frontmatter) -> Mapping | None:
    """The frontmatter; None when it is reported that there is none to read on."""
    reading = read_yaml(reader.source, front.start, front.end, reader.settings.limits.nesting, KEY_NAMES)
    for trouble in (reading.trouble, *reading.warnings):
        if trouble:
            reader.report_trouble(trouble)
    if isinstance(reading.root, Mapping) or reading.trouble:
        return reading.root if isinstance(reading.root, Mapping) else None
    place, what = reader.source.line_span(1), "is empty"
    if reading.root is not None:
        place, what = (
            reading.root.span,
            "is a list" if isinstance(reading.root, Sequence) else "is only a text",
        )
    reader.report(
        rules.INVALID_VALUE,
        place,
        f"A mapping is expected between the lines of `---`, and what stands there {what}",
        "Write `key: value` on each line, such as `title: Getting home`",
    )
    return None


def _from_mapping(reader: Reader, root: Mapping, body: int) -> Page:
    judge_theme_keys(reader, root)
    kind = _kind(reader, root)
    if kind is None:
        return salvaged(reader) if _telling_key(root) else _ordinary(reader, body, root.get("title"))
    lanes = lanes_of(kind.name, reader.settings.lanes) if kind.is_map else ()
    fields = read_record(reader, page_value(kind.name, lanes), root)
    assert fields is not None
    return _BUILDERS[kind.name](reader, fields, kind, lanes, head_of(reader, fields, kind, body))


def _telling_key(root: Mapping) -> Scalar | None:
    """The key that makes a page of the wiki of a file."""
    keys = {pair.key.value.lower(): pair.key for pair in root.pairs}
    kind = next((pair.key for pair in root.pairs if _says_kind(pair)), None)
    return kind or next((keys[name] for name in MAP_ONLY_KEYS if name in keys), None)


def _says_kind(pair: Pair) -> bool:
    """A key `Kind` may be another program's: it counts where one of our kinds follows it."""
    if pair.key.value == "kind":
        return True
    is_ours = isinstance(pair.value, Scalar) and pair.value.value.lower() in KINDS
    return pair.key.value.lower() == "kind" and is_ours


def _kind(reader: Reader, root: Mapping) -> Kind | None:
    """The kind of a page; None for an ordinary one, and where a finding says that it cannot be told."""
    key = _telling_key(root)
    pair = next((pair for pair in root.pairs if pair.key is key), None)
    if key is None or pair is None:
        return None
    if key.value.lower() != "kind":
        reader.report(
            rules.MISSING_KIND,
            key.span,
            f"Which kind of page is this? It has `{key.value}` and no `kind`",
            f"Add `kind:` with one of {_KIND_WORDS}",
        )
        return None
    typed = pair.value.value if isinstance(pair.value, Scalar) else pair.value.span.text
    if typed not in KINDS:
        match = nearest(typed, KINDS)
        help_ = f"Did you mean `{match}`?" if match else f"Kinds are {_KIND_WORDS}"
        what = f"{named(typed)} is no kind of page" if typed.strip() else "`kind` is empty"
        reader.report(rules.INVALID_VALUE, pair.span, what, help_)
    return KINDS.get(typed)


def _ordinary(reader: Reader, start: int, title: Node | None = None) -> Page:
    place = reader.source.line_span(1)
    name = Text(posixpath.basename(reader.path), place)
    if isinstance(title, Scalar) and title.value.strip():
        name = Text(title.value, title.span)
    elif heading := _HEADING.search(reader.source.text, start):
        words = heading.group().strip("# \t")
        name = Text(words or name.value, Span(reader.source, heading.start(), heading.end()))
    empty = not reader.source.text.strip()
    if empty:
        reader.report(
            rules.INVALID_VALUE,
            place,
            "This file is empty",
            "Write `---`, then `kind:` and `title:`, then `---` again; or delete the file",
        )
    return Page(
        kind=PAGE,
        id=reader.path,
        title=name,
        source=reader.source,
        span=place,
        path=reader.path,
        broken=empty,
        body=read_body(reader, start),
    )
