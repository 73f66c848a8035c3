"""Inline text and links as HTML."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from cjm_site.render.addresses import Addresses
from cjm_site.views.base import Link, Piece, RichText

MISSING = Markup('<span class="cjm-missing" title="Nothing has this name">{}</span>')
ANCHOR = Markup('<a href="{}">{}</a>')
CLASSED_ANCHOR = Markup('<a class="{}" href="{}">{}</a>')


def rich_html(text: RichText, addresses: Addresses) -> Markup:
    """Inline text, escaped, with its links and marks."""
    return Markup("").join(FORMS[piece.form](piece, addresses) for piece in text)


def link_html(link: Link, addresses: Addresses, css_class: str = "") -> Markup:
    """An anchor element; the words alone where the link leads nowhere."""
    return _anchor(addresses.of(link), escape(link.label), css_class)


def _anchor(address: str, words: Markup, css_class: str = "") -> Markup:
    if not address:
        return words
    return CLASSED_ANCHOR.format(css_class, address, words) if css_class else ANCHOR.format(address, words)


def _link(piece: Piece, addresses: Addresses) -> Markup:
    words = rich_html(piece.pieces, addresses) if piece.pieces else escape(piece.text)
    return _anchor(addresses.of(piece.link) if piece.link else "", words)


def _inner(template: str) -> Callable[[Piece, Addresses], Markup]:
    wrap = Markup(template)  # noqa: S704  (a constant below)
    return lambda piece, addresses: wrap.format(rich_html(piece.pieces, addresses))


FORMS: dict[str, Callable[[Piece, Addresses], Markup]] = {
    "text": lambda piece, _: escape(piece.text),
    "code": lambda piece, _: Markup("<code>{}</code>").format(piece.text),
    "break": lambda *_: Markup("<br>"),
    "missing": lambda piece, _: MISSING.format(piece.text),
    "strong": _inner("<strong>{}</strong>"),
    "em": _inner("<em>{}</em>"),
    "link": _link,
}
"""Form of a piece → its HTML."""
