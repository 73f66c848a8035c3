"""A tour: its stops in order, why each, and how long it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cjm_site.model import KINDS, Atlas, Stop, Tour
from cjm_site.views.base import Link, Place, RichText
from cjm_site.views.below import Below, below
from cjm_site.views.edition import Edition
from cjm_site.views.facts import Bit, Fact, facts, linked
from cjm_site.views.head import Top, page_facts, top
from cjm_site.views.inline import reference_link, rich
from cjm_site.views.parts import part_name
from cjm_site.views.words import counted, listed


class TourGlance(NamedTuple):
    """A tour in a list."""

    link: Link
    words: str
    """`6 stops, 40 min, for Night rides and Safety`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopView:
    """One stop."""

    link: Link
    kind: str
    """Name of the page's kind; empty where the page is missing."""
    where: str
    """`Journey map, step 4`."""
    note: RichText
    minutes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TourPage:
    """The page of a tour."""

    top: Top
    page: str
    lead: RichText
    audience: tuple[Link, ...]
    summary: str
    facts: tuple[Fact, ...]
    stops: tuple[StopView, ...]
    below: Below
    retired: bool
    template: str = "cjm/tour.html"


def tour_page(atlas: Atlas, tour: Tour, edition: Edition) -> TourPage:
    """The page of a tour."""
    audience = tuple(reference_link(reference, atlas, tour.id) for reference in tour.audience)
    bits = [Bit(linked(link)) for link in audience]
    return TourPage(
        top=top(atlas, tour),
        page=tour.id,
        lead=rich(tour.description, atlas, tour.id) if tour.description else (),
        audience=audience,
        summary=summary(tour),
        facts=facts([("For", bits), *page_facts(atlas, tour, edition)]),
        stops=tuple(_stop(atlas, tour, stop) for stop in tour.stops),
        below=below(atlas, tour, edition),
        retired=tour.is_retired,
    )


def tour_glances(atlas: Atlas) -> tuple[TourGlance, ...]:
    """All tours that are not retired."""
    return tuple(
        TourGlance(Link(tour.title.value, Place(tour.id)), f"{summary(tour)}{_for_whom(atlas, tour)}")
        for tour in atlas.tours
        if not tour.is_retired
    )


def _for_whom(atlas: Atlas, tour: Tour) -> str:
    names = [reference_link(each, atlas, tour.id).label for each in tour.audience]
    return f", for {listed(names)}" if names else ""


def summary(tour: Tour) -> str:
    """`6 stops, 40 min`; without the time where a stop has none."""
    minutes = [stop.minutes for stop in tour.stops]
    stops = counted(len(tour.stops), "stop")
    known = [each for each in minutes if each is not None]
    return f"{stops}, {_minutes(sum(known))}" if known and len(known) == len(minutes) else stops


def _stop(atlas: Atlas, tour: Tour, stop: Stop) -> StopView:
    target = atlas.resolve(stop.page, tour.id)
    page = atlas.pages.get(target.id) if target else None
    part = part_name(atlas, page, target.part) if target and page and target.part else ""
    where = [KINDS[page.kind].title, part] if page else []
    return StopView(
        link=reference_link(stop.page, atlas, tour.id),
        kind=page.kind if page else "",
        where=", ".join(word for word in where if word),
        note=rich(stop.note, atlas, tour.id) if stop.note else (),
        minutes=_minutes(stop.minutes) if stop.minutes is not None else "",
    )


def _minutes(number: float) -> str:
    return f"{number:g}\N{NO-BREAK SPACE}min"
