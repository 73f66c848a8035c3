"""A persona: who this is, all their journeys on one scale, and their empathy map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cjm_site.model import JOURNEY, Atlas, Map, Persona, Text
from cjm_site.views.base import Link, Place, RichText
from cjm_site.views.below import Below, below
from cjm_site.views.edition import Edition
from cjm_site.views.facts import Bit, Fact, facts, linked
from cjm_site.views.head import Brief, Top, brief_of, page_facts, top
from cjm_site.views.inline import reference_link, rich
from cjm_site.views.journeys import JourneyCurve, journey_curve, scale_words
from cjm_site.views.parts import page_anchor
from cjm_site.views.people import Avatar, avatar, persona_ids
from cjm_site.views.words import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaPage:
    """The page of a persona."""

    top: Top
    page: str
    avatar: Avatar
    role: RichText
    quote: RichText
    demographics: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    scale: str
    """`3 journeys on one scale, from +2 down to −2`; empty without journeys."""
    journeys: tuple[JourneyCurve, ...]
    empathy: tuple[Brief, ...]
    wants: tuple[Brief, ...]
    """Goals, needs, motivations and frustrations."""
    below: Below
    retired: bool
    template: str = "cjm/persona.html"


def persona_page(atlas: Atlas, persona: Persona, edition: Edition) -> PersonaPage:
    """The page of a persona."""
    journeys = journeys_of(atlas, persona)
    return PersonaPage(
        top=top(atlas, persona),
        page=persona.id,
        avatar=avatar(atlas, persona),
        role=_rich(atlas, persona, persona.role),
        quote=_rich(atlas, persona, persona.quote),
        demographics=_demographics(atlas, persona),
        facts=_facts(atlas, persona, edition),
        scale=scale_words(atlas, len(journeys)),
        journeys=tuple(journey_curve(atlas, each) for each in journeys),
        empathy=_empathy(atlas, persona),
        wants=_wants(atlas, persona),
        below=below(atlas, persona, edition, described=False),
        retired=persona.is_retired,
    )


def journeys_of(atlas: Atlas, persona: Persona) -> tuple[Map, ...]:
    """The journeys that a persona takes."""
    return tuple(each for each in atlas.maps(JOURNEY) if persona.id in persona_ids(atlas, each))


def _demographics(atlas: Atlas, persona: Persona) -> tuple[Fact, ...]:
    typed = [(label, [Bit(rich(text, atlas, persona.id))]) for label, text in persona.demographics]
    labels = {label.casefold() for label, _ in typed}
    devices = [Bit(rich(text, atlas, persona.id)) for text in persona.devices]
    channels = [Bit(linked(reference_link(each, atlas, persona.id))) for each in persona.channels]
    more = [("Devices" if "devices" not in labels else "Carries", devices), ("Channels", channels)]
    return facts([*typed, *more])


def _facts(atlas: Atlas, persona: Persona, edition: Edition) -> tuple[Fact, ...]:
    segment = Bit(rich(persona.segment, atlas, persona.id)) if persona.segment else None
    number = len(persona.sources)
    place = Place(persona.id, page_anchor(persona.id, "evidence"))
    sources = Bit(linked(Link(counted(number, "source"), place))) if number else None
    return facts(
        [
            ("Segment", [segment]),
            *page_facts(atlas, persona, edition),
            ("Evidence", [sources]),
        ]
    )


def _empathy(atlas: Atlas, persona: Persona) -> tuple[Brief, ...]:
    return _briefs(
        atlas,
        persona,
        [
            ("Says", persona.says),
            ("Thinks", persona.thinks),
            ("Does", persona.does),
            ("Feels", persona.feels),
        ],
    )


def _wants(atlas: Atlas, persona: Persona) -> tuple[Brief, ...]:
    return _briefs(
        atlas,
        persona,
        [
            ("Goals", persona.goals),
            ("Needs", persona.needs),
            ("Motivations", persona.motivations),
            ("Frustrations", persona.frustrations),
        ],
    )


def _briefs(
    atlas: Atlas, persona: Persona, lists: Iterable[tuple[str, tuple[Text, ...]]]
) -> tuple[Brief, ...]:
    made = (brief_of(atlas, persona, label, texts) for label, texts in lists)
    return tuple(brief for brief in made if brief)


def _rich(atlas: Atlas, persona: Persona, text: Text | None) -> RichText:
    return rich(text, atlas, persona.id) if text else ()
