"""Texts as they are shown: marks read, references and links led to where they point."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import unquote

from cjm_site.model import CATALOGS, KINDS, Atlas, Page, Reference, Target, Text
from cjm_site.model.ids import fold
from cjm_site.source import Span
from cjm_site.source.inline import Mark, parse_inline
from cjm_site.source.links import is_external
from cjm_site.views.base import Link, Piece, Place, RichText, html_id, plain, target_place
from cjm_site.views.parts import part_name

PLURALS: dict[str, str] = {name: kind.plural for name, kind in CATALOGS.items()}
"""Kind of catalog → its plural, as in the key of its page."""

_PREFIXES = (*KINDS, *CATALOGS)


def rich(text: Text, atlas: Atlas, page_id: str) -> RichText:
    """A text's pieces, its references resolved as seen from the page it was typed on."""
    return _pieces(parse_inline(text.value), _Reader(atlas, page_id, text.span))


def target_link(target: Target, atlas: Atlas) -> Link:
    """A link to a target under its own name: its title, or `Map: step` for a part."""
    return Link(target_title(target, atlas), target_place(target, PLURALS))


def target_title(target: Target, atlas: Atlas) -> str:
    """The title of a page or catalog entry; of a part `Map: step`."""
    if target.kind in CATALOGS:
        return atlas.catalogs[target.kind][target.id].title
    page = atlas.pages[target.id]
    name = _part_title(atlas, page, target.part) if target.part else ""
    return f"{page.title.value}: {name}" if name else page.title.value


def reference_link(reference: Reference, atlas: Atlas, page_id: str) -> Link:
    """What a key refers to. Words alone where nothing has that name."""
    target = atlas.resolve(reference, page_id)
    if target is None:
        return Link(reference.label or reference.typed or reference.target)
    return target_link(target, atlas)


def _part_title(atlas: Atlas, page: Page, anchor: str) -> str:
    for column in atlas.columns.get(page.id, ()):
        if anchor in (column.id, column.step.id):
            return column.title_step.title.value
    return part_name(atlas, page, anchor)


class _Reader(NamedTuple):
    """From where a text is read."""

    atlas: Atlas
    page_id: str
    span: Span


def _pieces(marks: tuple[Mark, ...], reader: _Reader) -> RichText:
    return tuple(_FORMS[mark.form](mark, reader) for mark in marks)


def _same(mark: Mark, _reader: _Reader) -> Piece:
    return Piece(mark.form, mark.text)


def _nested(mark: Mark, reader: _Reader) -> Piece:
    return Piece(mark.form, pieces=_pieces(mark.marks, reader))


def _typed(mark: Mark, _reader: _Reader) -> Piece:
    return Piece("text", mark.text)


def _link(mark: Mark, reader: _Reader) -> Piece:
    words = _pieces(mark.marks, reader)
    if is_external(mark.url):
        return Piece("link", pieces=words, link=Link(mark.url, url=mark.url))
    place = _file_place(mark.url, reader)
    if place is None:
        return Piece("missing", _words(words))
    return Piece("link", pieces=words, link=Link(_words(words), place))


def _file_place(address: str, reader: _Reader) -> Place | None:
    """The place that a relative link leads to: a file of the maps folder, or an anchor on this page."""
    path, _, anchor = unquote(address).partition("#")
    page = reader.atlas.pages.get(reader.page_id)
    if page is None:
        return None
    if path:
        wanted = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
        page = next((other for other in reader.atlas.pages.values() if other.path == wanted), None)
    if page is None or not anchor:
        return Place(page.id) if page else None
    part = reader.atlas.parts.get(page.id, {}).get(fold(anchor))
    return Place(page.id, html_id(page.id, part)) if part else None


def _reference(mark: Mark, reader: _Reader) -> Piece:
    reference = _read(mark.text, reader)
    target = reader.atlas.resolve(reference, reader.page_id)
    if target is None:
        return Piece("missing", reference.label or reference.typed)
    link = target_link(target, reader.atlas)
    return Piece("link", pieces=plain(reference.label or link.label), link=link)


def _read(typed: str, reader: _Reader) -> Reference:
    """The reference that `typed` makes; what stands between `[[` and `]]`."""
    goal, _, label = typed.partition("|")
    prefix, colon, rest = goal.strip().partition(":")
    kinds = (prefix,) if colon and prefix in _PREFIXES else ()
    target, _, part = (rest if kinds else goal.strip()).partition("#")
    return Reference(
        target.strip(), reader.span, part.strip() or None, kinds, label.strip() or None, f"[[{typed}]]"
    )


def _words(pieces: RichText) -> str:
    return "".join(piece.text + _words(piece.pieces) for piece in pieces)


_FORMS: dict[str, Callable[[Mark, _Reader], Piece]] = {
    "text": _same,
    "code": _same,
    "break": _same,
    "strong": _nested,
    "em": _nested,
    "link": _link,
    "unsafe": _typed,
    "reference": _reference,
}
