"""A page for each kind: all maps, personas or tours of it, in a list."""

from __future__ import annotations

from dataclasses import dataclass

from cjm_site.model import Atlas, Kind, Map, Page, Persona, Tour
from cjm_site.views.base import Link, Place, RichText, plain
from cjm_site.views.edition import Edition
from cjm_site.views.facts import Bit
from cjm_site.views.glance import covers, undescribed
from cjm_site.views.head import HOME_CRUMB, Top
from cjm_site.views.inline import reference_link, rich
from cjm_site.views.people import Avatar, Who, actors, avatar
from cjm_site.views.persona import journeys_of
from cjm_site.views.review import review_of, status_bit
from cjm_site.views.spark import Spark, spark
from cjm_site.views.tour import summary as tour_summary
from cjm_site.views.words import counted

SIZES = {"persona": "Takes", "tour": "Length"}
"""Kind → what the size of its pages is called, where that is not the steps they cover."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """One page in the list."""

    link: Link
    avatar: Avatar | None = None
    description: RichText
    covers: str
    """`7 steps`, `3 journeys`, `6 stops, 40 min`."""
    undescribed: str = ""
    """Of a map: `1 not yet described`."""
    curve: Spark | None = None
    who: tuple[Who, ...] = ()
    owner: Link | None
    status: Bit | None
    review: Bit | None
    retired: bool
    broken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KindPage:
    """The page of a kind."""

    top: Top
    column: str
    """Heading of the first column: what one page of the kind is called."""
    size: str
    """Heading of the second: what their size is counted in."""
    lead: RichText
    total: str
    rows: tuple[IndexRow, ...]
    has_curve: bool
    has_who: bool
    template: str = "cjm/kind.html"


def kind_page(atlas: Atlas, kind: Kind, edition: Edition) -> KindPage:
    """The list of all pages of a kind."""
    pages = (page for page in atlas.pages.values() if page.kind == kind.name)
    rows = tuple(_row(atlas, page, edition) for page in pages)
    current = sum(not row.retired for row in rows)
    return KindPage(
        top=Top("Atlas", kind.plural_title, (HOME_CRUMB,)),
        column=kind.title,
        size=SIZES.get(kind.name, "Covers"),
        lead=plain(kind.meaning),
        total=counted(current, kind.title.lower(), kind.plural_title.lower()),
        rows=rows,
        has_curve=any(row.curve for row in rows),
        has_who=any(row.who for row in rows),
    )


def _row(atlas: Atlas, page: Page, edition: Edition) -> IndexRow:
    review = review_of(page, atlas.settings, edition)
    return IndexRow(
        link=Link(page.title.value, Place(page.id)),
        avatar=avatar(atlas, page) if isinstance(page, Persona) else None,
        description=rich(page.description, atlas, page.id) if page.description else (),
        covers=_size(atlas, page),
        undescribed=undescribed(atlas, page) if isinstance(page, Map) else "",
        curve=spark(atlas, page) if isinstance(page, Map) else None,
        who=actors(atlas, page) if isinstance(page, Map) else (),
        owner=reference_link(page.owner, atlas, page.id) if page.owner else None,
        status=status_bit(page),
        review=review.bit if review else None,
        retired=page.is_retired,
        broken=page.broken,
    )


def _size(atlas: Atlas, page: Page) -> str:
    match page:
        case Map():
            return covers(atlas, page)
        case Persona():
            return counted(len(journeys_of(atlas, page)), "journey")
        case Tour():
            return tour_summary(page)
        case _:
            return ""
