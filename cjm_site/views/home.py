"""The atlas' home: every map in its tree, what needs care, where to start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from cjm_site.model import CATALOGS, EXPERIENCE, KINDS, Atlas, Map
from cjm_site.views.base import HOME, Link, Place, RichText, plain
from cjm_site.views.care import Care, needs_care
from cjm_site.views.edition import Edition
from cjm_site.views.evidence import total_share
from cjm_site.views.glance import Glance, current_maps, glance
from cjm_site.views.head import Top
from cjm_site.views.review import NOT_REVIEWED, review_of
from cjm_site.views.tour import TourGlance, tour_glances
from cjm_site.views.tree import MAP_KINDS, children_of, every_map, roots
from cjm_site.views.troubles import Trouble, troubles
from cjm_site.views.words import counted


class Count(NamedTuple):
    """A figure of the whole wiki."""

    number: str
    words: str
    tone: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A tree of maps under a rule of its own."""

    title: str
    """Empty for the tree of an experience map, whose first row is its title."""
    rows: tuple[Glance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """The home."""

    top: Top
    lead: RichText
    counts: tuple[Count, ...]
    total: str
    branches: tuple[Branch, ...]
    care: tuple[Care, ...]
    tours: tuple[TourGlance, ...]
    lists: tuple[Link, ...]
    """Pages of kinds and catalogs."""
    troubles: tuple[Trouble, ...]
    """What is wrong in the maps folder's own page."""
    template: str = "cjm/home.html"


def home(atlas: Atlas, edition: Edition) -> HomePage:
    """The home of the whole wiki."""
    branches = tuple(_branches(atlas, edition))
    return HomePage(
        top=Top("Atlas", edition.title, ()),
        lead=plain(edition.description) if edition.description else (),
        counts=tuple(_counts(atlas, edition)),
        total=counted(sum(len(branch.rows) for branch in branches), "map"),
        branches=branches,
        care=needs_care(atlas, edition),
        tours=tour_glances(atlas),
        lists=tuple(_lists(atlas)),
        troubles=troubles(edition.findings.get(HOME, ())),
    )


def _branches(atlas: Atlas, edition: Edition) -> Iterator[Branch]:
    highest = roots(atlas)
    for root in highest:
        if root.kind == EXPERIENCE:
            yield Branch(title="", rows=tuple(_rows(atlas, root, edition)))
    loose = [row for root in highest if root.kind != EXPERIENCE for row in _rows(atlas, root, edition)]
    if loose:
        yield Branch(title="With nothing above them", rows=tuple(loose))


def _rows(atlas: Atlas, root: Map, edition: Edition) -> Iterator[Glance]:
    waiting = [(root, 0)]
    seen: set[str] = set()
    while waiting:
        subject, depth = waiting.pop()
        if subject.id in seen:
            continue
        seen.add(subject.id)
        yield glance(atlas, subject, edition, depth)
        waiting += [(child, depth + 1) for child in reversed(children_of(atlas, subject.id))]


def _counts(atlas: Atlas, edition: Edition) -> Iterator[Count]:
    for name in MAP_KINDS:
        number = len(current_maps(atlas.maps(name)))
        if number:
            kind = KINDS[name]
            words = name if number == 1 else kind.plural
            yield Count(f"{number:,}", words, place=Place(kind.page))
    yield from _review_counts(atlas, edition)
    share = total_share(current_maps(every_map(atlas)))
    if share.entries:
        yield Count(share.percent, "of entries rest on a source")


def _review_counts(atlas: Atlas, edition: Edition) -> Iterator[Count]:
    found = [review_of(page, atlas.settings, edition) for page in atlas.pages.values()]
    reviews = [review for review in found if review]
    overdue = sum(review.is_over for review in reviews)
    if overdue:
        yield Count(f"{overdue:,}", "overdue", "fail")
    waiting = sum(review.left is None for review in reviews)
    if waiting:
        yield Count(f"{waiting:,}", NOT_REVIEWED)


def _lists(atlas: Atlas) -> Iterator[Link]:
    for kind in KINDS.values():
        if any(page.kind == kind.name for page in atlas.pages.values()):
            yield Link(kind.plural_title, Place(kind.page))
    for catalog in CATALOGS.values():
        if atlas.catalogs.get(catalog.name):
            yield Link(catalog.title, Place(catalog.page))
