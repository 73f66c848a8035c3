"""Inline text and links as HTML."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from cjm_site.render.addresses import Addresses
from cjm_site.views.base import Link, Piece, RichText

MISSING = '<span class="cjm-missing" title="Nothing has this name">'


def rich_html(text: RichText, addresses: Addresses) -> Markup:
    """Inline text, escaped, with its links and marks."""
    # Put together as plain text and marked as safe once: a map has hundreds of these.
    return Markup(_html(text, addresses))  # noqa: S704  (each form escapes what was typed)


def link_html(link: Link, addresses: Addresses, css_class: str = "") -> Markup:
    """An anchor element; the words alone where the link leads nowhere."""
    return Markup(_anchor(addresses.of(link), escape(link.label), css_class))  # noqa: S704  (escaped)


def _html(text: RichText, addresses: Addresses) -> str:
    return "".join([FORMS[piece.form](piece, addresses) for piece in text])


def _anchor(address: str, words: str, css_class: str = "", title: str = "") -> str:
    if not address:
        return words
    classed = f'class="{escape(css_class)}" ' if css_class else ""
    titled = f' title="{escape(title)}"' if title else ""
    return f'<a {classed}href="{escape(address)}"{titled}>{words}</a>'


def _link(piece: Piece, addresses: Addresses) -> str:
    words = _html(piece.pieces, addresses) if piece.pieces else escape(piece.text)
    return _anchor(addresses.of(piece.link), words, title=piece.link.title) if piece.link else words


def _inner(tag: str) -> Callable[[Piece, Addresses], str]:
    return lambda piece, addresses: f"<{tag}>{_html(piece.pieces, addresses)}</{tag}>"


FORMS: dict[str, Callable[[Piece, Addresses], str]] = {
    "text": lambda piece, _: escape(piece.text),
    "code": lambda piece, _: f"<code>{escape(piece.text)}</code>",
    "break": lambda *_: "<br>",
    "missing": lambda piece, _: f"{MISSING}{escape(piece.text)}</span>",
    "strong": _inner("strong"),
    "em": _inner("em"),
    "link": _link,
}
"""Form of a piece → its HTML."""
