"""A persona: who this is, all their journeys on one scale, and their empathy map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjm_site.model import JOURNEY, Atlas, Column, Map, Persona, Text
from cjm_site.views.base import Link, Place, RichText, html_id, words_of
from cjm_site.views.below import Below, below
from cjm_site.views.curve import STEPS_OF_SCALE, Sparkline, level_of, sparkline
from cjm_site.views.edition import Edition
from cjm_site.views.facts import Bit, Fact, facts, linked
from cjm_site.views.glance import summary
from cjm_site.views.head import Brief, Top, brief_of, page_facts, top
from cjm_site.views.inline import reference_link, rich
from cjm_site.views.parts import page_anchor
from cjm_site.views.people import Avatar, avatar, persona_ids
from cjm_site.views.review import is_retired, status_bit
from cjm_site.views.words import counted

LOW = 50.0
"""Points further down have their words below them, in percent from the top."""
MINUS = "\N{MINUS SIGN}"


class CurvePoint(NamedTuple):
    """One step of a journey."""

    title: str
    place: Place
    x: float
    """Where its point stands, in percent of the picture."""
    y: float | None
    """From the top; None without a score."""
    label: str
    """The words of the highest and lowest steps and of moments of truth; empty for the others."""
    below: bool
    """The words stand under the point."""
    score: str
    moment: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyCurve:
    """One journey of the persona."""

    link: Link
    summary: str
    status: Bit | None
    points: tuple[CurvePoint, ...]
    curve: Sparkline | None
    """None for a journey without any score."""


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
        scale=_scale(atlas, len(journeys)),
        journeys=tuple(_journey(atlas, each) for each in journeys),
        empathy=_empathy(atlas, persona),
        wants=_wants(atlas, persona),
        below=below(atlas, persona, edition, described=False),
        retired=is_retired(persona),
    )


def journeys_of(atlas: Atlas, persona: Persona) -> tuple[Map, ...]:
    """The journeys that a persona takes, retired ones last."""
    taken = [each for each in atlas.maps(JOURNEY) if persona.id in persona_ids(atlas, each)]
    return tuple(sorted(taken, key=is_retired))


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
    return facts([
        ("Segment", [segment]), *page_facts(atlas, persona, edition), ("Evidence", [sources]),
    ])


def _scale(atlas: Atlas, number: int) -> str:
    if not number:
        return ""
    low, high = atlas.settings.emotion_scale
    what = "On a scale" if number == 1 else f"{counted(number, 'journey')} on one scale,"
    return f"{what} from {_signed(high)} down to {_signed(low)}"


def _journey(atlas: Atlas, subject: Map) -> JourneyCurve:
    columns = atlas.columns.get(subject.id, ())
    scores = [column.emotion.score if column.emotion else None for column in columns]
    highest, lowest = _ends(scores)
    drawn = sparkline(scores, atlas.settings.emotion_scale) if highest is not None else None
    return JourneyCurve(
        link=Link(subject.title.value, Place(subject.id)),
        summary=summary(atlas, subject),
        status=status_bit(subject),
        points=tuple(
            _point(atlas, subject, column, marked=index in (highest, lowest), lowest=index == lowest)
            for index, column in enumerate(columns)
        ),
        curve=drawn,
    )


def _ends(scores: Sequence[float | None]) -> tuple[int, int] | tuple[None, None]:
    """Where the curve is highest and where it is lowest, each for the first time."""
    known = [score for score in scores if score is not None]
    return (scores.index(max(known)), scores.index(min(known))) if known else (None, None)


def _point(
    atlas: Atlas, subject: Map, column: Column, *, marked: bool, lowest: bool
) -> CurvePoint:
    emotion, step = column.emotion, column.title_step
    moment = step.moment_of_truth is not None
    label = emotion.label if emotion and (marked or moment) else None
    scale = atlas.settings.emotion_scale
    height = level_of(emotion.score, scale) * 100 / STEPS_OF_SCALE if emotion else None
    return CurvePoint(
        title=step.title.value,
        place=Place(subject.id, html_id(subject.id, column.id)),
        x=round(100 * (column.number - 0.5) / len(atlas.columns[subject.id]), 2),
        y=height,
        label=words_of(rich(label, atlas, subject.id)) if label else "",
        below=height is not None and (lowest or height > LOW),
        score=_signed(emotion.score) if emotion else "",
        moment=moment and emotion is not None,
    )


def _empathy(atlas: Atlas, persona: Persona) -> tuple[Brief, ...]:
    return _briefs(atlas, persona, [
        ("Says", persona.says), ("Thinks", persona.thinks),
        ("Does", persona.does), ("Feels", persona.feels),
    ])


def _wants(atlas: Atlas, persona: Persona) -> tuple[Brief, ...]:
    return _briefs(atlas, persona, [
        ("Goals", persona.goals), ("Needs", persona.needs),
        ("Motivations", persona.motivations), ("Frustrations", persona.frustrations),
    ])


def _briefs(
    atlas: Atlas, persona: Persona, lists: Iterable[tuple[str, tuple[Text, ...]]]
) -> tuple[Brief, ...]:
    made = (brief_of(atlas, persona, label, texts) for label, texts in lists)
    return tuple(brief for brief in made if brief)


def _rich(atlas: Atlas, persona: Persona, text: Text | None) -> RichText:
    return rich(text, atlas, persona.id) if text else ()


def _signed(score: float) -> str:
    return f"{score:+g}".replace("-", MINUS) if score else "0"


