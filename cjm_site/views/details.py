"""Whatever else was typed in a page's head, so that nothing is lost: the section at its end."""

from __future__ import annotations

from collections.abc import Iterable

from cjm_site.model import Atlas, Map, Page, Reference, Text
from cjm_site.views.base import Link
from cjm_site.views.facts import Bit, Fact, extra_facts, facts, linked, said
from cjm_site.views.inline import reference_link, rich

STATES = {"current": "As it is today", "future": "As it shall be"}


def details(atlas: Atlas, page: Page, *, described: bool = True) -> tuple[Fact, ...]:
    """Tags, links, contributors and the team's own keys of any page.

    `described`: the page shows its description elsewhere.
    """
    return (
        *facts(
            [
                ("Description", [] if described else _texts(atlas, page, _one(page.description))),
                ("Contributors", _texts(atlas, page, page.contributors)),
                ("Tags", [said(tag) for tag in page.tags]),
                ("Formerly", [said(alias) for alias in page.aliases]),
            ]
        ),
        *_stacked("Links", [Bit(linked(Link(link.title, url=link.url))) for link in page.links]),
        *extra_facts(page.extras),
    )


def map_details(atlas: Atlas, subject: Map) -> tuple[Fact, ...]:
    """What only maps have, before what all pages have."""
    goals = _texts(atlas, subject, subject.goals if subject.expectations else ())
    own = facts(
        [
            ("Takes", _texts(atlas, subject, _one(subject.timescale))),
            ("State", [said(STATES.get(subject.state, subject.state))] if subject.state else []),
            ("Future of", _links(atlas, subject, [subject.future_of] if subject.future_of else [])),
            ("Type", [said(subject.type.replace("-", " ").capitalize())] if subject.type else []),
            ("Actor", _texts(atlas, subject, _one(subject.actor if subject.persona else None))),
        ]
    )
    return (*_stacked("Goals", goals), *own, *details(atlas, subject, described=subject.scenario is None))


def _stacked(label: str, bits: list[Bit]) -> tuple[Fact, ...]:
    return (Fact(label, tuple(bits), stacked=True),) if bits else ()


def _texts(atlas: Atlas, page: Page, texts: Iterable[Text]) -> list[Bit]:
    return [Bit(rich(text, atlas, page.id)) for text in texts]


def _links(atlas: Atlas, page: Page, references: Iterable[Reference]) -> list[Bit]:
    return [Bit(linked(reference_link(reference, atlas, page.id))) for reference in references]


def _one(text: Text | None) -> tuple[Text, ...]:
    return (text,) if text else ()
