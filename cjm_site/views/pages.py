"""Which view each page of the wiki gets, and which pages are made that nobody wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, Protocol

from cjm_site.model import CATALOGS, KINDS, Atlas, Map, Page, Persona, Tour
from cjm_site.views.base import HOME
from cjm_site.views.catalog import catalog_page
from cjm_site.views.edition import Edition
from cjm_site.views.home import home
from cjm_site.views.index import kind_page
from cjm_site.views.map_page import broken_page, map_page
from cjm_site.views.persona import persona_page
from cjm_site.views.tour import tour_page


class PageView(Protocol):
    """What every view of a whole page has."""

    @property
    def template(self) -> str:
        """Name of its template, under `cjm/`."""


class MadePage(NamedTuple):
    """A page that is made: the home, a page for a kind, a page for a catalog."""

    key: str
    """As in `Place.page`, and its folder's name below the maps folder: `_journeys`; empty for the home."""
    title: str
    """Of the home empty: it is the edition's."""
    view: Callable[[Edition], PageView]


def page_view(atlas: Atlas, page: Page, edition: Edition) -> PageView:
    """The view of a page that somebody wrote: a map, persona or tour, or one that could not be read."""
    match page:
        case Page(broken=True):
            return broken_page(atlas, page, edition)
        case Map():
            return map_page(atlas, page, edition)
        case Persona():
            return persona_page(atlas, page, edition)
        case Tour():
            return tour_page(atlas, page, edition)
    return broken_page(atlas, page, edition)


def made_pages(atlas: Atlas) -> tuple[MadePage, ...]:
    """The home first, then kinds that have pages, then catalogs that have entries."""
    return (MadePage(HOME, "", partial(home, atlas)), *_kinds(atlas), *_catalogs(atlas))


def _kinds(atlas: Atlas) -> Iterator[MadePage]:
    present = {page.kind for page in atlas.pages.values()}
    for kind in KINDS.values():
        if kind.name in present:
            yield MadePage(kind.page, kind.plural_title, partial(kind_page, atlas, kind))


def _catalogs(atlas: Atlas) -> Iterator[MadePage]:
    for kind in CATALOGS.values():
        if atlas.catalogs.get(kind.name):
            yield MadePage(kind.page, kind.title, partial(catalog_page, atlas, kind))
