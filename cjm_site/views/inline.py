"""Texts as they are shown: marks read, references and links led to where they point."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from cjm_site.model import CATALOGS, KINDS, Atlas, Reference, Target, Text
from cjm_site.model.addresses import ROOT
from cjm_site.model.links import OUTSIDE, is_broken, is_link
from cjm_site.source import Span
from cjm_site.source.inline import Mark, parse_inline
from cjm_site.source.links import is_external, split_address
from cjm_site.views.base import Link, Piece, Place, RichText, plain, reader_place, target_place, words_of

_PREFIXES = (*KINDS, *CATALOGS)


def rich(text: Text, atlas: Atlas, page_id: str) -> RichText:
    """A text's pieces, its references resolved as seen from the page it was typed on."""
    links = {each.typed: each for each in text.references if is_link(each)}
    return _pieces(parse_inline(text.value), _Reader(atlas, page_id, text.span, links))


def target_link(target: Target, atlas: Atlas) -> Link:
    """A link to a target under its own name: its title, or `Map: step` for a part."""
    return Link(atlas.title_of(target), target_place(target))


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
    links: Mapping[str, Reference]
    """Address as typed → what it refers to."""


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
        return Piece("link", pieces=words, link=Link(mark.url, url=mark.url, title=mark.text))
    reference = reader.links.get(mark.url)
    link = _file_link(reference, reader) if reference else None
    return (
        Piece("link", pieces=words, link=link._replace(title=mark.text))
        if link
        else Piece("missing", words_of(words))
    )


def _file_link(reference: Reference, reader: _Reader) -> Link | None:
    """A link to a file of the wiki, or to one beside it; None where nothing is."""
    atlas, part = reader.atlas, reference.part or ""
    query = split_address(reference.typed).query
    target = atlas.resolve(reference, reader.page_id)
    if target is not None:
        link = target_link(target, atlas)
        # A part that is none of the map's is a heading of its story.
        anchor = part if target.part is None and not atlas.pages[target.id].broken else ""
        place = target_place(target)
        return link._replace(place=place._replace(anchor=place.anchor or anchor, query=query))
    if is_broken(atlas, reference, reader.page_id):
        return None
    path = atlas.file_at(reference.target)
    if reference.kinds == (OUTSIDE,):
        path = atlas.outside[reference.target].path
        return Link(path, Place(path, part, query))
    return Link(path or "", reader_place(path or ROOT)._replace(anchor=part, query=query))


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
