"""Who a map is about: personas by reference, by inheritance, or an actor in words."""

from __future__ import annotations

from typing import NamedTuple

from cjm_site.model import Atlas, Image, Map, Page, Persona
from cjm_site.model.links import picture_path
from cjm_site.views.base import Link, Place
from cjm_site.views.words import initials


class Picture(NamedTuple):
    """A picture in the maps folder."""

    path: str
    """Relative to the maps folder, with `/`."""
    alt: str
    width: int = 0
    """In pixels; 0 for a picture that cannot be shown."""
    height: int = 0


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
    """A picture that a page names; None where it names none."""
    if image is None:
        return None
    path = picture_path(atlas, page, image)
    found = atlas.pictures.get(path)
    return Picture(path, image.alt, found.width, found.height) if found else Picture(path, image.alt)


def avatar(atlas: Atlas, persona: Persona) -> Avatar:
    """A persona's photo, else their initials."""
    photo = picture(atlas, persona, persona.photo)
    return Avatar(initials(persona.title.value), photo if photo and photo.width else None)


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
