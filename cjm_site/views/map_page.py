"""The page of a map: its head, its grid, and all that stands below."""

from __future__ import annotations

from dataclasses import dataclass

from cjm_site.model import Atlas, Map, Page
from cjm_site.views.base import Link, Place, anchor_prefix
from cjm_site.views.below import Below, below_map
from cjm_site.views.edition import Edition
from cjm_site.views.grid import GridView, grid_view
from cjm_site.views.head import Choice, Head, Top, choices, head, top
from cjm_site.views.imprint import Imprint, imprint
from cjm_site.views.points import Point, points
from cjm_site.views.troubles import Trouble, troubles


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """The page of a map."""

    top: Top
    page: str
    """The map's id: the prefix of every HTML id on the page."""
    kind: str
    head: Head
    choices: tuple[Choice, ...]
    grid: GridView
    points: tuple[Point, ...]
    below: Below
    retired: bool
    unread: Link | None
    """The map above, where its file cannot be read: what comes from there is missing here."""
    imprint: Imprint
    template: str = "cjm/map.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenPage:
    """The page of a file that could not be read: what is wrong with it."""

    top: Top
    page: str
    troubles: tuple[Trouble, ...]
    template: str = "cjm/broken.html"


def map_page(atlas: Atlas, subject: Map, edition: Edition) -> MapPage:
    """The page of a map."""
    return MapPage(
        top=top(atlas, subject),
        page=subject.id,
        kind=subject.kind,
        head=head(atlas, subject, edition),
        choices=choices(atlas, subject),
        grid=grid_view(atlas, subject),
        points=points(atlas, subject),
        below=below_map(atlas, subject, edition),
        retired=subject.is_retired,
        unread=_unread(atlas, subject),
        imprint=imprint(atlas, subject, edition),
    )


def _unread(atlas: Atlas, subject: Map) -> Link | None:
    above = atlas.parents.get(subject.id)
    parent = atlas.pages.get(above.id) if above else None
    return Link(parent.title.value, Place(parent.id)) if parent and parent.broken else None


def broken_page(atlas: Atlas, page: Page, edition: Edition) -> BrokenPage:
    """What is wrong with a file, in place of what it should show."""
    return BrokenPage(
        top=top(atlas, page),
        page=anchor_prefix(page.id),
        troubles=troubles(edition.findings.get(page.source.path, ())),
    )
