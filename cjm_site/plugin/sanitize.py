"""What may stand in the finished HTML of a body: elements, attributes and link schemes by lists.

Extensions of the site (attribute lists, blocks of HTML) can make any element with any attribute, so
that a look at the Markdown alone is not enough.
"""

from __future__ import annotations

import re

import nh3

from cjm_site.source.links import is_external

_TEXT = {
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup",
    "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "i", "img", "input", "ins", "kbd", "label", "li", "mark", "ol", "p", "pre",
    "q", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody",
    "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
}  # fmt: skip
# Icons come as SVG.
_ICONS = {"path", "svg"}
_EVERYWHERE = {"aria-hidden", "aria-label", "class", "dir", "id", "lang", "role", "title"}
_ATTRIBUTES = {
    "*": _EVERYWHERE,
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
_SCHEMES = {"http", "https", "mailto", "tel"}
# Material finds its own parts by ids such as `__config`; tabs and lines of code have theirs too.
_RESERVED_ID = re.compile(r"__(?!tabbed_|codelineno|span)")
_INPUTS = {"checkbox", "radio"}


def sanitize(html: str) -> str:
    """The HTML with everything left out that is not on the lists."""
    return nh3.clean(
        html,
        tags=_TEXT | _ICONS,
        attributes=_ATTRIBUTES,
        attribute_filter=_keep,
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )


def _keep(element: str, attribute: str, value: str) -> str | None:
    if attribute in ("id", "name", "for") and _RESERVED_ID.match(value):
        return None
    if attribute in ("href", "src") and value.lstrip().startswith(("//", "\\", "/\\")):
        return None
    if element == "img" and attribute == "src" and is_external(value):
        return None  # no page asks another host
    if element == "input" and attribute == "type" and value not in _INPUTS:
        return None
    return value
