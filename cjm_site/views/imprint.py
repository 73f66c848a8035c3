"""The line at the foot of each printed sheet: what it shows, whose it is, and of which day."""

from __future__ import annotations

from typing import NamedTuple

from cjm_site.model import Atlas, Page
from cjm_site.views.edition import Edition
from cjm_site.views.inline import reference_link
from cjm_site.views.review import STATUS_WORDS
from cjm_site.views.words import day


class Imprint(NamedTuple):
    """The foot of a printed page; its address is known only to whoever renders it."""

    title: str
    """`Atlas · Ride home`."""
    facts: str
    """`Night rides · in review · as of 22 Nov 2026`."""


def imprint(atlas: Atlas, page: Page, edition: Edition) -> Imprint:
    """The foot of a page: names, owner and status where there are any, and the day of the build."""
    owner = reference_link(page.owner, atlas, page.id).label if page.owner else ""
    status = STATUS_WORDS.get(page.status, page.status).lower() if page.status else ""
    facts = (owner, status, f"as of {day(edition.today)}")
    return Imprint(f"{edition.title} · {page.title.value}", " · ".join(filter(None, facts)))
