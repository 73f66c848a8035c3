"""Raw HTML in bodies: what of it may stand on a page, and where its tags have addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

_TEXT = {
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup",
    "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "i", "img", "input", "ins", "kbd", "label", "li", "mark", "ol", "p", "pre",
    "q", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody",
    "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
}  # fmt: skip
# Icons come as SVG.
ELEMENTS = frozenset(_TEXT | {"path", "svg"})
"""The elements that may stand on a page."""
ATTRIBUTES: Mapping[str, set[str]] = {
    "*": {"aria-hidden", "aria-label", "class", "dir", "id", "lang", "role", "title"},
    "a": {"href", "hreflang", "name"},
    "bdo": {"dir"},
    "col": {"span"},
    "colgroup": {"span"},
    "details": {"name", "open"},
    "img": {"alt", "height", "loading", "src", "width"},
    "input": {"checked", "disabled", "name", "type"},
    "label": {"for", "tabindex"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "path": {"d"},
    "pre": {"tabindex"},
    "svg": {"viewBox", "xmlns"},
    "td": {"colspan", "headers", "rowspan"},
    "th": {"abbr", "colspan", "headers", "rowspan", "scope"},
    "time": {"datetime"},
}
"""Their attributes; `*` are those of every element."""
# Read by the extension that finds Markdown in HTML.
_MARKDOWN = "markdown"
_NAME = r"""[^\s"'<>/=]+"""
_VALUE = r"""(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)"""
_TAG = re.compile(
    rf"<(?:(?P<name>[A-Za-z][\w-]*)(?P<attributes>(?:\s+{_NAME}(?:\s*=\s*{_VALUE})?)*)\s*/?>|!--)"
)
_ATTRIBUTE = re.compile(rf"\s+({_NAME})(?:\s*=\s*({_VALUE}))?")
_ADDRESSES = {("a", "href"): "link", ("img", "src"): "image"}


class RawPiece(NamedTuple):
    """A piece of a tag that is judged."""

    form: str
    """`link` or `image` for an address, `dropped` for what is left out of the page."""
    start: int
    end: int
    value: str
    """The address, or the name of the attribute or of the element that is left out."""
    element: str


def has_markdown(html: str) -> bool:
    """True where a tag says that Markdown stands in its element."""
    return any(name == _MARKDOWN for tag in _tags(html) for name, _ in _attributes(tag))


def raw_pieces(html: str) -> Iterator[RawPiece]:
    """What is judged in raw HTML, in order."""
    for tag in _tags(html):
        element = tag["name"].lower()
        if element not in ELEMENTS:
            yield RawPiece("dropped", tag.start(), tag.end("name"), element, element)
            continue
        known = ATTRIBUTES["*"] | ATTRIBUTES.get(element, set()) | {_MARKDOWN}
        for name, match in _attributes(tag):
            if name not in {each.lower() for each in known}:
                yield RawPiece("dropped", match.start(1), match.end(1), name, element)
            elif (form := _ADDRESSES.get((element, name))) and match[2]:
                quoted = match[2][0] in "\"'"
                start, end = match.start(2) + quoted, match.end(2) - quoted
                yield RawPiece(form, start, end, unescape(html[start:end]), element)


def _tags(html: str) -> Iterator[re.Match[str]]:
    """Start tags, but for those in comments, scripts and styles."""
    cursor = 0
    while tag := _TAG.search(html, cursor):
        name, cursor = (tag["name"] or "").lower(), tag.end()
        if name:
            yield tag
        if name in ("", "script", "style"):
            cursor = html.find(f"</{name}" if name else "-->", cursor)
            if cursor < 0:
                return


def _attributes(tag: re.Match[str]) -> Iterator[tuple[str, re.Match[str]]]:
    for match in _ATTRIBUTE.finditer(tag.string, tag.start("attributes"), tag.end("attributes")):
        yield match[1].lower(), match
