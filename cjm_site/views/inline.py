"""Texts as they are shown: marks read, references and links led to where they point."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import unquote

from cjm_site.model import CATALOGS, KINDS, Atlas, Reference, Target, Text
from cjm_site.source import Span
from cjm_site.source.inline import Mark, parse_inline
from cjm_site.source.links import is_external
from cjm_site.views.base import Link, Piece, Place, RichText, plain, reader_place, target_place, words_of

PLURALS: dict[str, str] = {name: kind.plural for name, kind in CATALOGS.items()}
"""Kind of catalog → its plural, as in the key of its page."""

_PREFIXES = (*KINDS, *CATALOGS)


def rich(text: Text, atlas: Atlas, page_id: str) -> RichText:
    """A text's pieces, its references resolved as seen from the page it was typed on."""
    return _pieces(parse_inline(text.value), _Reader(atlas, page_id, text.span))


def target_link(target: Target, atlas: Atlas) -> Link:
    """A link to a target under its own name: its title, or `Map: step` for a part."""
    return Link(atlas.title_of(target), target_place(target, PLURALS))


def reference_link(reference: Reference, atlas: Atlas, page_id: str) -> Link:
    """What a key refers to. Words alone where nothing has that name."""
    target = atlas.resolve(reference, page_id)
    if target is None:
        return Link(reference.label or reference.typed or reference.target)
    return target_link(target, atlas)


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
    link = _file_link(_file_reference(mark.url, reader), reader)
    return Piece("link", pieces=words, link=link) if link else Piece("missing", words_of(words))


def _file_link(reference: Reference, reader: _Reader) -> Link | None:
    """A link to a file of the wiki, or to one beside it that is there; None where nothing is."""
    atlas, path = reader.atlas, reference.target
    target = atlas.resolve(reference, reader.page_id)
    if target is not None:
        return target_link(target, atlas)
    if path in atlas.readers:
        return Link(path, reader_place(path))
    return Link(path, Place(path, reference.part or "")) if path in atlas.outside else None


def _file_reference(address: str, reader: _Reader) -> Reference:
    """What a relative link names: a file by its path from the maps folder, or an anchor on this page."""
    path, _, anchor = unquote(address).partition("#")
    page = reader.atlas.pages.get(reader.page_id)
    folder = posixpath.dirname(page.path) if page else ""
    wanted = posixpath.normpath(posixpath.join(folder, path)) if path else ""
    return Reference(wanted, reader.span, anchor or None, ("file",), None, address)


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
