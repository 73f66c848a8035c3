"""What needs care: reviews that are over, journeys that nobody delivers, pain that nobody answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjm_site.findings import Severity
from cjm_site.model import JOURNEY, Atlas, Entry, Map, Page, Target
from cjm_site.views.base import Link, Place, html_id
from cjm_site.views.edition import Edition
from cjm_site.views.glance import current_maps
from cjm_site.views.review import review_of
from cjm_site.views.words import counted, listed

MOST = 8


class Care(NamedTuple):
    """One thing to look after."""

    mark: str
    """Its glyph."""
    tone: str
    """`fail`; empty for what is only waiting."""
    link: Link
    words: str
    """Why: `5 weeks overdue, no blueprint`."""
    weight: int


def needs_care(atlas: Atlas, edition: Edition) -> tuple[Care, ...]:
    """The most pressing things, the worst first."""
    pages = [_page_care(atlas, page, edition) for page in atlas.pages.values()]
    answered = frozenset(_answered(atlas))
    pains = [_pain_care(each, answered) for each in current_maps(atlas.maps(JOURNEY))]
    found = [care for care in (*pages, *pains) if care]
    return tuple(sorted(found, key=lambda care: -care.weight)[:MOST])


def _page_care(atlas: Atlas, page: Page, edition: Edition) -> Care | None:
    if page.broken:
        return Care("broken", "fail", _link(page), "cannot be read", 1_000_000)
    errors = sum(finding.severity == Severity.ERROR for finding in edition.findings.get(page.source.path, ()))
    reasons = [counted(errors, "error")] if errors else []
    review = review_of(page, atlas.settings, edition)
    is_fault = bool(errors or (review and review.is_over))
    reasons += [review.words] if review and (review.is_over or review.left is None) else []
    if not reasons:
        return None
    reasons += ["no blueprint"] if _is_undelivered(atlas, page) else []
    # Whatever waits for its first review comes after all that is overdue.
    weight = min(-review.left, 100_000) if review and review.left is not None else 0
    mark, tone = ("review-over", "fail") if is_fault else ("review-none", "")
    return Care(mark, tone, _link(page), listed(reasons), weight + 200_000 * errors)


def _is_undelivered(atlas: Atlas, page: Page) -> bool:
    return page.kind == JOURNEY and not any(atlas.delivered.get(page.id, {}).values())


def _pain_care(subject: Map, answered: frozenset[tuple[str, str]]) -> Care | None:
    painful = [
        entry
        for entry in _entries(subject, "pain_points")
        if entry.severity == "high" and (subject.id, entry.anchor) not in answered
    ]
    if not painful:
        return None
    place = Place(subject.id, html_id(subject.id, painful[0].anchor))
    number = counted(len(painful), "high pain point")
    return Care("high", "fail", Link(number, place), f"without an opportunity: {subject.title.value}", 1)


def _answered(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """Pain points that some opportunity solves, as page and anchor."""
    for page in atlas.pages.values():
        if isinstance(page, Map):
            for entry in _entries(page, "opportunities"):
                targets = (atlas.resolve(reference, page.id) for reference in entry.solves)
                yield from (_key(target) for target in targets if target)


def _key(target: Target) -> tuple[str, str]:
    return target.id, target.part or ""


def _entries(subject: Map, lane: str) -> Iterator[Entry]:
    for step in subject.own_steps:
        yield from step.cells.get(lane, ())


def _link(page: Page) -> Link:
    return Link(page.title.value, Place(page.id))
