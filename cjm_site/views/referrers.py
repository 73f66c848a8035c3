"""Who refers to a page or a catalog entry, and from where on their page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cjm_site.model import CATALOGS, KINDS, Atlas, Backlink, Origin, Page, Tour
from cjm_site.views.base import HOME, Link, Place, html_id, reader_place
from cjm_site.views.parts import part_link, stop_name

MOST = 50
MOST_PLACES = 8

ROLES = {
    "body": "its story",
    "parent": "details it",
    "persona": "its actor",
    "owner": "its owner",
    "future_of": "its future state",
    "covers": "what it covers",
    "description": "its description",
    "scenario": "its scenario",
    "audience": "its audience",
    "channels": "its channels",
    "sources": "its sources",
}
"""Key that a reference was typed under → where that is, when it is no step or entry."""


class Referrer(NamedTuple):
    """One page that refers to this one."""

    kind: str
    link: Link
    places: tuple[Link, ...]
    """`step 4`, `Backstage 5`, `its story`: where the references stand, the first eight."""
    folded: tuple[Link, ...] = ()
    """The other places on that page."""


class Referrers(NamedTuple):
    """Pages that refer to this one, at most fifty."""

    rows: tuple[Referrer, ...]
    more: int = 0
    """How many more pages there are."""


def referrers(atlas: Atlas, kind: str, target_id: str) -> Referrers:
    """All that refers to a page or catalog entry, in the order of the wiki."""
    grouped: dict[tuple[str, str], list[Backlink]] = {}
    for backlink in atlas.backlinks.get((kind, target_id), ()):
        grouped.setdefault((backlink.origin.kind, backlink.origin.id), []).append(backlink)
    ordered = sorted(grouped.items(), key=lambda pair: _order(pair[0][0]))
    rows = [row for origin, links in ordered[:MOST] if (row := _row(atlas, origin, links))]
    return Referrers(tuple(rows), max(len(grouped) - MOST, 0))


def _order(kind: str) -> int:
    kinds = (*KINDS, *CATALOGS)
    return kinds.index(kind) if kind in kinds else len(kinds)


def _row(atlas: Atlas, origin: tuple[str, str], backlinks: Iterable[Backlink]) -> Referrer | None:
    kind, origin_id = origin
    if kind in CATALOGS:
        return _catalog_row(atlas, kind, origin_id, backlinks)
    page = atlas.pages.get(origin_id)
    if page is None:
        return _reader_row(atlas, origin_id)
    named = (_place(atlas, page, backlink) for backlink in backlinks)
    # Several entries of one cell have one name: the first of them will do.
    places = tuple({place.label: place for place in reversed(list(named)) if place.label}.values())[::-1]
    return Referrer(
        KINDS[kind].name.capitalize(),
        Link(page.title.value, Place(page.id)),
        places[:MOST_PLACES],
        places[MOST_PLACES:],
    )


def _catalog_row(atlas: Atlas, kind: str, entry_id: str, backlinks: Iterable[Backlink]) -> Referrer | None:
    entry = atlas.catalogs.get(kind, {}).get(entry_id)
    if entry is None:
        return None
    catalog = CATALOGS[kind].page
    roles = dict.fromkeys(_role(backlink.origin) for backlink in backlinks)
    link = Link(entry.title, Place(catalog, html_id(catalog, entry_id)))
    return Referrer(CATALOGS[kind].entry.capitalize(), link, tuple(Link(role) for role in roles if role))


def _reader_row(atlas: Atlas, path: str) -> Referrer | None:
    """An ordinary page of the maps folder, or the introduction of the home."""
    page = atlas.readers.get(path)
    if page is None:
        return None
    place = reader_place(path)
    return Referrer("Page", Link("Atlas" if place.page == HOME else page.title.value, place), ())


def _place(atlas: Atlas, page: Page, backlink: Backlink) -> Link:
    part = part_link(atlas, page, backlink.origin.part)
    if part:
        return part
    stop = stop_name(page, backlink.reference) if isinstance(page, Tour) else ""
    return Link(stop or _role(backlink.origin))


def _role(origin: Origin) -> str:
    return ROLES.get(origin.role, origin.role.replace("_", " "))
