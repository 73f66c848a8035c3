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
from urllib.parse import urlsplit

HEADER = "Content-Security-Policy"
_SELF = "'self'"
_FETCHED = {
    "audio": "src", "embed": "src", "iframe": "src", "img": "src", "input": "src", "object": "data",
    "script": "src", "source": "src", "track": "src", "video": "src",
}  # fmt: skip
"""Element → the attribute by which it loads something."""
_LOADED_LINKS = frozenset({"icon", "manifest", "modulepreload", "preload", "stylesheet"})
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
    blocked: list[str] = field(default_factory=list)
    """What no strict policy allows, each as a sentence."""


class _Page(HTMLParser):
    def __init__(self, name: str, found: Inline) -> None:
        super().__init__(convert_charrefs=True)
        self._name = name
        self._found = found
        self._into: dict[str, None] | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "style":
            self._into = self._found.styles
        elif tag == "script" and "src" not in values and values.get("type") not in _DATA:
            self._into = self._found.scripts
        if "style" in values:
            self._found.attributes.setdefault(values["style"])
        for trouble in _blocked(tag, values):
            self._found.blocked.append(f"{self._name}:{self.getpos()[0]}: {trouble}")

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._into is not None and tag in ("script", "style"):
            self._into.setdefault("".join(self._text))
            self._into = None
            self._text = []


def _blocked(tag: str, values: dict[str, str]) -> Iterator[str]:
    """What an element does that the policy keeps it from."""
    for name in values:
        if name.startswith("on"):
            yield f"`{name}` of `<{tag}>` is a script that will not run"
    address = values.get(_FETCHED.get(tag, ""), "")
    if tag == "link" and _LOADED_LINKS & set(values.get("rel", "").lower().split()):
        address = values.get("href", "")
    host = urlsplit(address).netloc
    if host:
        yield f"`<{tag}>` loads from {host}, which is blocked"


def read_site(folder: Path) -> Inline:
    """What stands inside all pages of a built site."""
    found = Inline()
    for file in sorted(folder.rglob("*.html")):
        page = _Page(file.relative_to(folder).as_posix(), found)
        page.feed(file.read_text(encoding="utf-8"))
        page.close()
        found.pages += 1
    return found


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
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(" ".join((name, *values)) for name, values in directives.items())


def _hashes(texts: Iterable[str]) -> Iterator[str]:
    for digest in sorted(hashlib.sha256(text.encode()).digest() for text in texts):
        yield f"'sha256-{base64.b64encode(digest).decode()}'"
