"""Who a map is about: personas by reference, by inheritance, or an actor in words."""

from __future__ import annotations

import posixpath
from typing import NamedTuple

from cjm_site.model import Atlas, Image, Map, Page, Persona
from cjm_site.views.base import Link, Place
from cjm_site.views.words import initials


class Picture(NamedTuple):
    """A picture in the maps folder."""

    path: str
    """Relative to the maps folder, with `/`."""
    alt: str


class Avatar(NamedTuple):
    """What stands for a person: a photo, else two letters."""

    initials: str
    photo: Picture | None = None


class Who(NamedTuple):
    """One actor of a map."""

    link: Link
    role: str = ""
    """In words, after the name."""
    avatar: Avatar | None = None


def picture(atlas: Atlas, page: Page, image: Image | None) -> Picture | None:
    """A picture that a page names; None when the maps folder has no such file."""
    if image is None:
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), image.src))
    return Picture(path, image.alt) if path in atlas.assets else None


def avatar(atlas: Atlas, persona: Persona) -> Avatar:
    """A persona's photo, else their initials."""
    return Avatar(initials(persona.title.value), picture(atlas, persona, persona.photo))


def actors(atlas: Atlas, subject: Map) -> tuple[Who, ...]:
    """The personas that a map names; a blueprint's are those of the journey that it delivers."""
    named = tuple(_who(atlas, persona_id) for persona_id in persona_ids(atlas, subject))
    if named:
        return named
    return (Who(Link(subject.actor.value)),) if subject.actor else ()


def persona_ids(atlas: Atlas, subject: Map) -> tuple[str, ...]:
    """Ids of a map's personas; those of its parent for a map whose columns are the parent's."""
    above = atlas.parents.get(subject.id)
    parent = atlas.map(above.id) if above and not subject.phases else None
    bearer = subject if subject.persona or parent is None else parent
    targets = (atlas.resolve(reference, bearer.id) for reference in bearer.persona)
    return tuple(dict.fromkeys(target.id for target in targets if target))


def _who(atlas: Atlas, persona_id: str) -> Who:
    page = atlas.pages[persona_id]
    link = Link(page.title.value, Place(persona_id))
    if not isinstance(page, Persona):
        return Who(link)
    return Who(link, page.role.value if page.role else "", avatar(atlas, page))
