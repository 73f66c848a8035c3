"""What a search of the site finds: one entry a phase, step or catalog entry, leading to its place.

Search plugins read the finished HTML of a page. A map's table says little to them and costs much, so
they are shown a stub instead: a heading with the step's anchor, and what stands on the step as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any, NamedTuple

from cjm_site.model import CATALOGS, Atlas, Column, JoinedConnection, Map, Target
from cjm_site.plugin.texts import texts_in
from cjm_site.plugin.wiki import WikiPage
from cjm_site.views.base import html_id, target_place

BOOST = 2
"""How much more a page of the wiki counts than an ordinary page of the site that says the same."""
_CATALOG_PAGES = {kind.page: kind.name for kind in CATALOGS.values()}


class Section(NamedTuple):
    """One thing to be found: its place on the page, what it is called, and its words."""

    anchor: str
    title: str
    words: tuple[str, ...]


def search_stub(page: WikiPage, atlas: Atlas, body: str) -> str:
    """HTML that holds what is to be found on a page, its body included."""
    head = f"<h1>{escape(page.title)}</h1>"
    # The body comes first: what stands above its first heading is the page's, and not the last step's.
    return head + _paragraphs(_lead(page, atlas)) + body + "".join(map(_section_html, sections(page, atlas)))


def search_meta(meta: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of a page as a search is to see them.

    Without its tags, which are among its words: Material's search gives each step of the page the tags of
    all of it, and holds one of them for more than every word of another step.
    """
    search = meta.get("search") or {}
    kept = {key: value for key, value in meta.items() if key != "tags"}
    return {**kept, "search": {"boost": BOOST, **search} if isinstance(search, Mapping) else search}


def _paragraphs(texts: Iterable[str]) -> str:
    # Words that a blueprint has from its journey may be typed again; once suffices.
    return "".join(f"<p>{escape(each)}</p>" for each in dict.fromkeys(texts) if each)


def _lead(page: WikiPage, atlas: Atlas) -> Iterator[str]:
    yield page.description
    yield from texts_in(page.written, atlas, page.key)
    written = page.written
    if isinstance(written, Map):
        # Of a connection without an end there is no step to lead to.
        drawn = {id(joined.connection) for joined in atlas.connections.get(page.key, ())}
        loose = (each.label for each in written.connections if id(each) not in drawn)
        yield from texts_in(tuple(loose), atlas, page.key)


def _section_html(section: Section) -> str:
    return f'<h2 id="{escape(section.anchor)}">{escape(section.title)}</h2>{_paragraphs(section.words)}'


def sections(page: WikiPage, atlas: Atlas) -> Iterator[Section]:
    """The parts of a page that are found each for itself."""
    if isinstance(page.written, Map):
        yield from _phases(page.written, atlas)
        for column in atlas.columns.get(page.key, ()):
            yield _step(page.written, column, atlas)
    for entry in atlas.catalogs.get(_CATALOG_PAGES.get(page.key, ""), {}).values():
        place = target_place(Target(entry.catalog, entry.id))
        yield Section(place.anchor, entry.title, tuple(texts_in(entry, atlas, "")))


def _phases(subject: Map, atlas: Atlas) -> Iterator[Section]:
    for phase in subject.phases:
        if not phase.is_column:
            words = tuple(texts_in(phase, atlas, subject.id))
            yield Section(html_id(subject.id, phase.id), phase.title.value, words)


def _step(subject: Map, column: Column, atlas: Atlas) -> Section:
    phase = column.phase if column.phase and column.phase.is_column and not column.inherited else None
    labels = [each.connection.label for each in atlas.connections.get(subject.id, ()) if _at(each, column)]
    said = (column.customer_actions, column.step, column.inherited and column.emotion, phase, *labels)
    words = tuple(texts_in(said, atlas, subject.id))
    return Section(html_id(subject.id, column.id), column.title_step.title.value, words)


def _at(joined: JoinedConnection, column: Column) -> bool:
    """Whether an arrow starts or ends in a column."""
    anchors = {column.id, column.step.id}
    anchors.update(entry.anchor for entries in column.step.cells.values() for entry in entries)
    return bool(anchors & {joined.start, joined.end})
