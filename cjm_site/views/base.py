"""What all views share: places that links lead to, and inline text with everything resolved.

A view holds places, never URLs: whoever renders passes `url_for`, so the same view serves both URL
styles, exports and tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from cjm_site.model import CATALOGS, Target
from cjm_site.model.addresses import ROOT, address_of

HOME = ""
"""The page key of the atlas' home."""
_NOT_IN_ANCHORS = re.compile(r'[\s"#%/<>\\^`{|}]+')


class Place(NamedTuple):
    """Somewhere in the wiki."""

    page: str
    """The id of a page; `HOME`; a page made for a kind or catalog, such as `_journeys`, `_systems`; an
    ordinary page or other file of the maps folder, its path with `#` behind it, which no id has; or a file
    beside the maps folder, its path from there, such as `../docs/guide.md`."""
    anchor: str = ""
    """An HTML id on that page; empty for its top."""
    query: str = ""
    """What somebody typed behind a `?`."""


class Link(NamedTuple):
    """Words, and where they lead: a place in the wiki, or an address outside. With neither, only words."""

    label: str
    place: Place | None = None
    url: str = ""
    title: str = ""
    """What was typed in quotes behind its address."""


class Piece(NamedTuple):
    """A piece of inline text: `text`, `code`, `break`, `missing` (a reference without a target) have
    `text`; `strong`, `em` have `pieces`; `link` has `pieces` and `link`."""

    form: str
    text: str = ""
    pieces: tuple[Piece, ...] = ()
    link: Link | None = None


RichText = tuple[Piece, ...]
"""Inline text in order, ready to print."""


def html_id(page: str, anchor: str) -> str:
    """The id of a phase, step or entry in HTML: prefixed by its page's, so that none can clash."""
    return f"{page}--{anchor}"


def anchor_prefix(page: str) -> str:
    """What ids of HTML start with on a page: its id, or what is left of the path of one that has none."""
    return _NOT_IN_ANCHORS.sub("-", page)


def former_ids(page: str, aliases: Iterable[str], present: str) -> tuple[str, ...]:
    """The ids in HTML of the names that something had, without the one that it has."""
    return tuple(html_id(page, each) for each in dict.fromkeys(aliases) if each != present)


def plain(text: str) -> RichText:
    """Words without any mark."""
    return (Piece("text", text),)


def words_of(text: RichText) -> str:
    """Inline text without its marks."""
    return "".join(" " if piece.form == "break" else piece.text + words_of(piece.pieces) for piece in text)


def reader_place(path: str) -> Place:
    """An ordinary page or another file of the maps folder, which has a path instead of an id.

    The folder itself, and its own page, are the home.
    """
    return Place(f"{path}#" if path != ROOT and address_of(path) else HOME)


def target_place(target: Target) -> Place:
    """Where a target is shown."""
    if target.kind in CATALOGS:
        page = CATALOGS[target.kind].page
        return Place(page, html_id(page, target.id))
    return Place(target.id, html_id(target.id, target.part) if target.part else "")
