"""Which view each page of the wiki gets, and which pages are made that nobody wrote."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from cjm_site.model import Atlas, Page
from cjm_site.views.edition import Edition


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
    view: Callable[[Edition], PageView]


def page_view(atlas: Atlas, page: Page, edition: Edition) -> PageView:
    """The view of a page that somebody wrote: a map, persona or tour, or one that could not be read."""
    raise NotImplementedError


def made_pages(atlas: Atlas) -> tuple[MadePage, ...]:
    """The home first, then kinds that have pages, then catalogs that have entries."""
    raise NotImplementedError
