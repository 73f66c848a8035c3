"""The head of a page: what it is, who it is about, what for, and the facts to judge it by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjm_site.model import KINDS, Atlas, Map, Page, Text
from cjm_site.views.base import HOME, Link, Place, RichText
from cjm_site.views.columns import NOT_DESCRIBED
from cjm_site.views.crew import crew
from cjm_site.views.edition import Edition
from cjm_site.views.evidence import share
from cjm_site.views.facts import Bit, Fact, facts, linked, said
from cjm_site.views.inline import reference_link, rich
from cjm_site.views.parts import page_anchor
from cjm_site.views.people import Avatar, Who, actors
from cjm_site.views.points import open_points, points
from cjm_site.views.review import review_of, status_bit
from cjm_site.views.spark import Spark, spark
from cjm_site.views.tree import ancestors, covered_numbers, described_numbers, nearest
from cjm_site.views.words import day, steps

HOME_CRUMB = Link("Atlas", Place(HOME))


class Top(NamedTuple):
    """What stands above the head of every page."""

    kind: str
    """What the page is, in words: `Journey map`."""
    title: str
    crumbs: tuple[Link, ...]
    """From the home down to the page above this one."""
    source: str = ""
    """`Source.path` of the file; empty for pages that are made."""
    badge: str = ""
    """`Draft`; empty for none."""


class Choice(NamedTuple):
    """One state of a journey: today, or a future."""

    label: str
    place: Place
    current: bool


class Delivery(NamedTuple):
    """What a blueprint delivers."""

    label: str
    """`Delivers steps 3 to 7 of`."""
    journey: Link
    curve: Spark | None
    """The journey's curve, the delivered part strong."""
    note: str = ""
    """What is covered without a word on it: `Step 7 is not yet described`."""


class Brief(NamedTuple):
    """A labelled list in the head: expectations, or the goal."""

    label: str
    items: tuple[RichText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a map page."""

    avatar: Avatar | None
    who: tuple[Who, ...]
    who_note: str
    """Where the persona comes from, when another map names it."""
    lead: RichText
    brief: Brief | None
    delivery: Delivery | None
    facts: tuple[Fact, ...]
    crew: tuple[Fact, ...]
    """Blueprints: teams, systems and firms outside, with the number of their entries."""


def top(atlas: Atlas, page: Page) -> Top:
    """Breadcrumb, kind and title of a page that somebody wrote."""
    badge = "Draft" if page.status == "draft" else ""
    kind = KINDS[page.kind].title if page.kind in KINDS else "Page"
    return Top(kind, page.title.value, (HOME_CRUMB, *_above(atlas, page)), page.source.path, badge)


def _above(atlas: Atlas, page: Page) -> tuple[Link, ...]:
    """The maps above a map; for other pages the page of their kind, which is there only if one was read."""
    if isinstance(page, Map):
        above, left_out = nearest(ancestors(atlas, page))
        links = [Link(each.title.value, Place(each.id)) for each in above]
        return (*links[:1], Link("…"), *links[1:]) if left_out else tuple(links)
    if not any(other.kind == page.kind for other in atlas.pages.values()):
        return ()
    kind = KINDS[page.kind]
    return (Link(kind.plural_title, Place(kind.page)),)


def head(atlas: Atlas, subject: Map, edition: Edition) -> Head:
    """The head of a map."""
    who = actors(atlas, subject)
    inherited = bool(who) and not subject.persona and subject.actor is None
    lead = subject.scenario or subject.description
    return Head(
        avatar=next((each.avatar for each in who if each.avatar), None),
        who=who,
        who_note="through the journey that this delivers" if inherited else "",
        lead=rich(lead, atlas, subject.id) if lead else (),
        brief=_brief(atlas, subject),
        delivery=_delivery(atlas, subject),
        facts=map_facts(atlas, subject, edition),
        crew=crew(atlas, subject),
    )


def choices(atlas: Atlas, subject: Map) -> tuple[Choice, ...]:
    """The states of a journey to choose from; empty for a journey without another state."""
    target = atlas.resolve(subject.future_of, subject.id) if subject.future_of else None
    today = atlas.map(target.id) if target else subject
    futures = [atlas.map(future) for future in atlas.futures.get(today.id, ())] if today else []
    if not today or not futures:
        return ()
    named = [future for future in futures if future]
    first = Choice("Today", Place(today.id), today.id == subject.id)
    return (first, *(_future(future, subject, alone=len(named) == 1) for future in named))


def page_facts(atlas: Atlas, page: Page, edition: Edition) -> list[tuple[str, list[Bit | None]]]:
    """Owner, status, review and last change of any page."""
    owner = Bit(linked(reference_link(page.owner, atlas, page.id))) if page.owner else None
    changed = edition.changed.get(page.id)
    return [
        ("Owner", [owner]),
        ("Status", [status_bit(page)]),
        ("Reviewed", _reviewed(atlas, page, edition)),
        ("Changed", [said(day(changed)) if changed else None]),
    ]


def map_facts(atlas: Atlas, subject: Map, edition: Edition) -> tuple[Fact, ...]:
    """The facts beside a map's title."""
    evidence = ("Evidence", [_evidence(subject)])
    open_ones = open_points(points(atlas, subject))
    wrong = Place(subject.id, page_anchor(subject.id, "points"))
    risks = Bit(linked(Link(open_ones, wrong))) if open_ones else None
    return facts([*page_facts(atlas, subject, edition), evidence, ("Open points", [risks])])


def brief_of(atlas: Atlas, page: Page, label: str, texts: Iterable[Text]) -> Brief | None:
    """A labelled list; None for an empty one."""
    items = tuple(rich(text, atlas, page.id) for text in texts)
    return Brief(label, items) if items else None


def _brief(atlas: Atlas, subject: Map) -> Brief | None:
    expected = brief_of(atlas, subject, "Expects", subject.expectations)
    return expected or brief_of(atlas, subject, "Goal", subject.goals)


def _delivery(atlas: Atlas, subject: Map) -> Delivery | None:
    target = atlas.parents.get(subject.id)
    journey = atlas.map(target.id) if target and not subject.phases else None
    if journey is None:
        return None
    numbers = described_numbers(atlas, subject)
    covered = covered_numbers(atlas, subject)
    label = f"Covers {steps(covered)} of" if covered else "Delivers"
    return Delivery(
        f"Delivers {steps(numbers)} of" if numbers else label,
        Link(journey.title.value, Place(journey.id)),
        spark(atlas, journey, strong=numbers),
        _not_described([number for number in covered if number not in numbers]),
    )


def _not_described(numbers: Sequence[int]) -> str:
    is_one = len(numbers) == 1
    return f"{steps(numbers).capitalize()} {'is' if is_one else 'are'} {NOT_DESCRIBED}" if numbers else ""


def _future(future: Map, subject: Map, *, alone: bool) -> Choice:
    label = "Future" if alone else future.title.value
    return Choice(label, Place(future.id), future.id == subject.id)


def _reviewed(atlas: Atlas, page: Page, edition: Edition) -> list[Bit | None]:
    review = review_of(page, atlas.settings, edition)
    when = said(day(page.reviewed)) if page.reviewed else None
    return [when, said(review.words, review.tone, review.mark) if review else None]


def _evidence(subject: Map) -> Bit | None:
    total = share(subject.own_steps)
    if not total.entries:
        return None
    place = Place(subject.id, page_anchor(subject.id, "evidence"))
    words = f"{total.percent} of entries"
    return Bit(linked(Link(words, place))) if subject.sources or total.assumed else said(words)
