"""Where links to files lead: to a page, to another file that is on the site, or nowhere and why."""

from __future__ import annotations

import posixpath
from enum import Enum
from urllib.parse import unquote

from cjm_site.model.addresses import ROOT, is_published
from cjm_site.model.atlas import Atlas, Beside, Shown
from cjm_site.model.maps import Page
from cjm_site.model.values import Image, Reference
from cjm_site.source.headings import page_anchors

FILE = "file"
"""The kind of a reference that names a Markdown file, by its path in the maps folder."""
ASSET = "asset"
"""The kind of a reference that names another file or a folder, by its path in the maps folder."""
IMAGE = "image"
"""The kind of a reference to a picture in a body, by its path in the maps folder."""
OUTSIDE = "outside"
"""The kind of a reference to a file beside the maps folder, by its path from there."""
LINKS = frozenset({FILE, ASSET, IMAGE, OUTSIDE})


class Trouble(Enum):
    """Why a link to a file leads nowhere."""

    MISSING = "missing"
    FOLDER = "folder"
    UNPUBLISHED = "unpublished"
    LEFT_OUT = "left out"
    """It lies in the docs folder, and the site is built without it."""
    ELSEWHERE = "elsewhere"
    """It lies outside the docs folder, and no code host shows it."""
    ANCHOR = "anchor"
    UNREAD = "unread"
    """A Markdown file whose name keeps it from being read, or a picture that cannot be shown: each has a
    finding of its own."""


_NOT_SHOWN = {Shown.LEFT_OUT: Trouble.LEFT_OUT, Shown.NOWHERE: Trouble.ELSEWHERE}


def is_link(reference: Reference) -> bool:
    """True for a link to a file, and false for a name."""
    return bool(reference.kinds) and reference.kinds[0] in LINKS


def leads_to_page(atlas: Atlas, reference: Reference, page_id: str) -> bool:
    """True for a link that names a map, persona or tour, or a Markdown file that is not there."""
    if not reference.target:
        return page_id in atlas.pages
    path = atlas.file_at(reference.target)
    return path in atlas.files or (path is None and reference.kinds == (FILE,))


def is_broken(atlas: Atlas, reference: Reference, page_id: str) -> bool:
    """True for a link that leads nowhere."""
    if leads_to_page(atlas, reference, page_id):
        return atlas.resolve(reference, page_id) is None
    return link_trouble(atlas, reference, page_id) is not None


def link_trouble(atlas: Atlas, reference: Reference, page_id: str) -> Trouble | None:
    """Why a link that leads to no map, persona or tour leads nowhere; None where it leads somewhere.

    `page_id` is the page it stands on, for links to an anchor there: of an ordinary page its path.
    """
    if reference.kinds == (OUTSIDE,):
        return _beside_trouble(atlas.outside.get(reference.target), reference.part)
    path = atlas.file_at(reference.target) if reference.target else page_id
    if path is None:
        return Trouble.MISSING
    if path in atlas.readers:
        return Trouble.ANCHOR if _lacks(anchors_at(atlas, path), reference.part) else None
    if path in atlas.strays or reference.target == ROOT:
        return None
    if not path:
        return Trouble.FOLDER
    if path in atlas.pictures and atlas.pictures[path].trouble:
        return Trouble.UNREAD
    if is_published(path):
        return None
    return Trouble.UNREAD if reference.kinds == (FILE,) else Trouble.UNPUBLISHED


def picture_path(atlas: Atlas, page: Page, image: Image) -> str:
    """Where a picture of the frontmatter lies in the maps folder, typed as a path or as an address."""
    folder = posixpath.dirname(page.path)
    typed, decoded = (
        posixpath.normpath(posixpath.join(folder, src)) for src in (image.src, unquote(image.src))
    )
    return atlas.file_at(typed) or atlas.file_at(decoded) or decoded


def anchors_at(atlas: Atlas, path: str) -> frozenset[str] | None:
    """What a link may name on an ordinary page; None where that is not known."""
    if path in atlas.outside:
        return atlas.outside[path].anchors
    page = atlas.readers.get(path)
    if page is None or page.broken:
        return None
    return page_anchors(page.body.value if page.body else "", atlas.settings.own_anchors)


def _beside_trouble(found: Beside | None, part: str | None) -> Trouble | None:
    if found is None:
        return Trouble.MISSING
    if not found.path:
        return Trouble.FOLDER
    if found.shown in _NOT_SHOWN:
        return _NOT_SHOWN[found.shown]
    return Trouble.ANCHOR if _lacks(found.anchors, part) else None


def _lacks(anchors: frozenset[str] | None, part: str | None) -> bool:
    return bool(part) and anchors is not None and part not in anchors
