"""A Content-Security-Policy for a built site: what its own pages need, and nothing else.

Scripts and styles that stand inside pages are allowed by their hashes, each as it is; the rest comes from
the site itself.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from cjm_site.export.blocked import Found, style_uses, uses

HEADER = "Content-Security-Policy"
_SELF = "'self'"
_DATA = frozenset({"application/ld+json", "application/json", "text/template"})
"""Types of scripts that are not run."""


@dataclass(slots=True)
class Inline:
    """What stands inside the pages of a site, each text once."""

    pages: int = 0
    scripts: dict[str, None] = field(default_factory=dict)
    styles: dict[str, None] = field(default_factory=dict)
    attributes: dict[str, None] = field(default_factory=dict)
    """Values of `style` attributes."""
    needed: set[str] = field(default_factory=set)
    """Directives under which pages load something of the site, or send something to it."""
    blocked: list[str] = field(default_factory=list)
    """What no strict policy allows, each as a sentence."""


class _Page(HTMLParser):
    def __init__(self, name: str, found: Inline) -> None:
        super().__init__(convert_charrefs=True)
        self._name = name
        self._found = found
        self._into: dict[str, None] | None = None
        self._text: list[str] = []
        self._start = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "style":
            self._into = self._found.styles
        elif tag == "script" and "src" not in values and values.get("type") not in _DATA:
            self._into = self._found.scripts
        if "style" in values:
            self._found.attributes.setdefault(values["style"])
        self._start = self.getpos()[0]
        for each in uses(tag, values):
            self._take(each, self._start)

    def _take(self, each: Found, line: int) -> None:
        if each.directive:
            self._found.needed.add(each.directive)
        if each.blocked:
            self._found.blocked.append(f"{self._name}:{line}: {each.blocked}")

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._into is not None and tag in ("script", "style"):
            text = "".join(self._text)
            self._into.setdefault(text)
            for place, each in style_uses("<style>", text) if tag == "style" else ():
                self._take(each, self._start + text.count("\n", 0, place))
            self._into = None
            self._text = []


def read_site(folder: Path) -> Inline:
    """What stands inside all pages of a built site."""
    found = Inline()
    for file in sorted(folder.rglob("*.html")):
        name = file.relative_to(folder).as_posix()
        page = _Page(name, found)
        page.feed(_text(file.read_bytes(), name, found))
        page.close()
        found.pages += 1
    return found


def _text(data: bytes, name: str, found: Inline) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found.blocked.append(f"{name}:{line}: the page is not in UTF-8, and scripts in it may be blocked")
        return data.decode(errors="replace")


def policy(found: Inline) -> str:
    """The policy of a site, as the value of the header."""
    return f"{_of_pages(found)}; frame-ancestors 'none'"


def meta_element(found: Inline) -> str:
    """The policy as an element for the head of each page, where no header can be set."""
    # Who may frame a page can be said by a header alone.
    return f'<meta http-equiv="{HEADER}" content="{_of_pages(found)}">'


def _of_pages(found: Inline) -> str:
    attributes = [*_hashes(found.attributes)]
    directives = {
        "default-src": ["'none'"],
        "script-src": [_SELF, *_hashes(found.scripts)],
        "style-src": [_SELF, *_hashes(found.styles)],
        # Its hashes count for attributes only where it says so.
        "style-src-attr": ["'unsafe-hashes'", *attributes] if attributes else ["'none'"],
        # Icons are drawn by styles, from addresses with the drawing in them.
        "img-src": [_SELF, "data:"],
        "font-src": [_SELF],
        # The search and the change of pages without a reload.
        "connect-src": [_SELF],
        "worker-src": [_SELF],
        "manifest-src": [_SELF],
        **({"media-src": [_SELF]} if "media-src" in found.needed else {}),
        "base-uri": ["'none'"],
        "form-action": [_SELF if "form-action" in found.needed else "'none'"],
    }
    return "; ".join(" ".join((name, *values)) for name, values in directives.items())


def _hashes(texts: Iterable[str]) -> Iterator[str]:
    for digest in sorted(hashlib.sha256(text.encode()).digest() for text in texts):
        yield f"'sha256-{base64.b64encode(digest).decode()}'"
