"""What may stand in the finished HTML of a body: elements, attributes and link schemes by lists.

Extensions of the site (attribute lists, blocks of HTML) can make any element with any attribute, so
that a look at the Markdown alone is not enough.
"""

from __future__ import annotations

import re

import nh3

from cjm_site.plugin.markdown import MISSING
from cjm_site.source.html import ATTRIBUTES, ELEMENTS
from cjm_site.source.links import is_external

_SCHEMES = {"http", "https", "mailto", "tel"}
# Material finds its own parts by ids such as `__config`; tabs and lines of code have theirs too.
_RESERVED_ID = re.compile(r"__(?!tabbed_|codelineno|span)")
_PICTURE = re.compile(r'<img(?:\s[\w-]+="[^"]*")*>')
_ATTRIBUTE = re.compile(r'\s([\w-]+)="([^"]*)"')
_MISSING = "".join(f' {name}="{value}"' for name, value in MISSING.items())
_INPUTS = {"checkbox", "radio"}


def sanitize(html: str) -> str:
    """The HTML with everything left out that is not on the lists."""
    cleaned = nh3.clean(
        html,
        tags=set(ELEMENTS),
        attributes=dict(ATTRIBUTES),
        attribute_filter=_keep,
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )
    return _PICTURE.sub(_shown, cleaned)


def _shown(picture: re.Match[str]) -> str:
    """A picture; where it may not be shown, its words."""
    attributes = dict(_ATTRIBUTE.findall(picture[0]))
    return picture[0] if "src" in attributes else f"<span{_MISSING}>{attributes.get('alt', '')}</span>"


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
