"""The pictures of a wiki: their files, and every place that names one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjm_site.model.atlas import Atlas
from cjm_site.model.links import ASSET, IMAGE, picture_path
from cjm_site.model.maps import Map, Page, Persona
from cjm_site.model.values import Image, Reference
from cjm_site.source import Span

ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".avif")
EDGES: dict[str, int] = {"photo": 320, "image": 960, "body": 2_400, "link": 2_400}
"""How a picture is used → the longest side, in pixels, that a sharp screen or paper shows of it."""


class NamedPicture(NamedTuple):
    """One place that names a picture."""

    path: str
    """In the maps folder; no file need be there."""
    use: str
    """A key of `EDGES`."""
    typed: str
    span: Span


def named_pictures(atlas: Atlas) -> Iterator[NamedPicture]:
    """Every picture that a page names, file by file."""
    for page in atlas.pages.values():
        for use, image in _images_of(page):
            yield NamedPicture(picture_path(atlas, page, image), use, image.src, image.span)
    for mention in atlas.mentions:
        reference = mention.reference
        if use := _use_of(reference):
            path = atlas.file_at(reference.target) or reference.target
            yield NamedPicture(path, use, reference.typed, reference.span)


def places_by_path(atlas: Atlas) -> dict[str, list[NamedPicture]]:
    """Path in the maps folder → the places that name the picture there, the first of them first."""
    places: dict[str, list[NamedPicture]] = {}
    for each in named_pictures(atlas):
        places.setdefault(each.path, []).append(each)
    return places


def _images_of(page: Page) -> Iterator[tuple[str, Image]]:
    if isinstance(page, Persona) and page.photo:
        yield "photo", page.photo
    for step in page.own_steps if isinstance(page, Map) else ():
        if step.image:
            yield "image", step.image
        yield from (("image", each.image) for cell in step.cells.values() for each in cell if each.image)


def _use_of(reference: Reference) -> str:
    if reference.kinds == (IMAGE,):
        return "body"
    is_picture = reference.kinds == (ASSET,) and reference.target.lower().endswith(ENDINGS)
    return "link" if is_picture else ""
