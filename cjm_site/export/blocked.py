"""What the elements of a page load and send, and which of it a strict policy blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Use:
    """One thing that elements do with an address."""

    directive: str
    """Of the policy, where the site's own addresses are allowed for it."""
    words: str = "loads from"
    allowed: tuple[str, ...] = ("",)
    """Where from: the site itself is empty, other kinds of addresses end in `:`."""


_IMAGE = Use("img-src", allowed=("", "data:"))
_SCRIPT, _STYLE, _MEDIA = Use("script-src"), Use("style-src"), Use("media-src")
_FORM = Use("form-action", "sends to")
_OTHER = Use("default-src")
_NEVER = Use("", "is blocked", ())
"""Frames and plugins can show anything, and a base moves all other addresses."""

_BY_ATTRIBUTE: dict[tuple[str, str], Use] = {
    **dict.fromkeys(((tag, "src") for tag in ("img", "input")), _IMAGE),
    **dict.fromkeys(
        ((tag, name) for tag in ("image", "feimage", "use") for name in ("href", "xlink:href")), _IMAGE
    ),
    ("video", "poster"): _IMAGE,
    **dict.fromkeys(((tag, "src") for tag in ("audio", "source", "track", "video")), _MEDIA),
    **dict.fromkeys((("script", name) for name in ("src", "href", "xlink:href")), _SCRIPT),
    **dict.fromkeys((("form", "action"), ("button", "formaction"), ("input", "formaction")), _FORM),
    **dict.fromkeys(
        (("iframe", "src"), ("iframe", "srcdoc"), ("frame", "src"), ("embed", "src"), ("object", "data")),
        _NEVER,
    ),
    ("base", "href"): _NEVER,
}
_SETS = frozenset({("img", "srcset"), ("source", "srcset"), ("link", "imagesrcset")})
_BY_REL = {
    "stylesheet": _STYLE, "icon": _IMAGE, "apple-touch-icon": _IMAGE, "modulepreload": _SCRIPT,
    "manifest": _OTHER, "preload": _OTHER, "prefetch": _OTHER,
}  # fmt: skip
_LINKS = frozenset({("a", "href"), ("area", "href"), ("a", "xlink:href")})
_ADDRESS = re.compile(
    r"""\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))|@import\s+(?:"([^"]*)"|'([^']*)')""", re.I
)
_SET_ENTRY = re.compile(r"[\s,]*(\S*[^\s,])(?:\s[^,]*)?")
_DROPPED = re.compile(r"[\t\n\r]")
_EDGES = "".join(map(chr, range(33)))


class Found(NamedTuple):
    """What one address means for the policy: a directive that it needs, or what is blocked."""

    directive: str = ""
    blocked: str = ""


def uses(tag: str, values: Mapping[str, str]) -> Iterator[Found]:
    """What an element does that the policy must allow, or blocks."""
    for name, value in values.items():
        if name.startswith("on") or ((tag, name) in _LINKS and _origin(value) == "javascript:"):
            yield Found(blocked=f"`{name}` of `<{tag}>` is a script that will not run")
        elif (tag, name) in _SETS:
            yield from (_judged(f"<{tag}>", _IMAGE, each) for each in _SET_ENTRY.findall(value))
        elif use := _use(tag, name, values):
            yield _judged(f"<{tag}>", use, value)
        elif name == "style":
            yield from (found for _, found in style_uses(f"style` of `<{tag}>", value))


def _use(tag: str, name: str, values: Mapping[str, str]) -> Use | None:
    if not values[name].strip():
        return None
    if (tag, name) == ("link", "href"):
        words = values.get("rel", "").lower().split()
        return next((use for rel, use in _BY_REL.items() if rel in words), None)
    return _BY_ATTRIBUTE.get((tag, name))


def style_uses(what: str, css: str) -> Iterator[tuple[int, Found]]:
    """The same of a style sheet, each with its place in the text."""
    for match in _ADDRESS.finditer(css):
        address = next(filter(None, match.groups()), "")
        yield match.start(), _judged(what, _STYLE if match[0].startswith("@") else _IMAGE, address)


def _judged(what: str, use: Use, address: str) -> Found:
    origin = _origin(address)
    if not use.allowed:
        return Found(blocked=f"`{what}` {use.words}")
    if origin is None:
        return Found(blocked=f"`{what}` has an address that cannot be read, `{address}`")
    if origin in use.allowed:
        return Found(directive=use.directive)
    return Found(blocked=f"`{what}` {use.words} {origin}, which is blocked")


def _origin(address: str) -> str | None:
    """The host of an address, or its scheme with `:`; empty for the site itself, None for no address."""
    # As browsers read it.
    plain = _DROPPED.sub("", address).strip(_EDGES).replace("\\", "/")
    try:
        parts = urlsplit(plain)
        return parts.netloc or (f"{parts.scheme}:" if parts.scheme else "")
    except ValueError:
        return None
