"""What must hold of every page, whatever was typed: nothing that runs, and no text lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from cjm_site.model import Atlas, Map, Text
from cjm_site.render import Addresses, Renderer
from cjm_site.source.inline import parse_inline, plain_text
from cjm_site.views.pages import page_view
from tests.support.atlas import EDITION

_RUNNING = {"base", "embed", "form", "frame", "iframe", "link", "math", "meta", "object", "script", "style"}
_ADDRESSES = {"action", "data", "formaction", "href", "poster", "src", "srcset", "xlink:href"}
_SCHEMES = {"http", "https", "mailto", "tel"}
# As browsers read it: what stands before it, and line breaks and tabs within, do not count.
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED = re.compile(r"^[\x00-\x20]+|[\t\n\r]")
# Where a reference stands, the page has its target's title.
_REFERENCE = re.compile(r"\[\[|\]\(|<")


class Page(HTMLParser):
    """The words of a page, in order. Anything that could run ends the reading."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.feed(html)
        self.close()

    @property
    def words(self) -> str:
        return "".join("".join(self.pieces).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in _RUNNING, tag
        for name, value in attrs:
            assert not name.startswith("on"), (tag, name)
            assert name != "style", (tag, value)
            if name in _ADDRESSES:
                scheme = _SCHEME.match(_IGNORED.sub("", value or ""))
                assert scheme is None or scheme[1].lower() in _SCHEMES, (tag, name, value)

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def show(atlas: Atlas) -> None:
    """Every page of a wiki, rendered and judged."""
    for page in atlas.pages.values():
        html = Renderer(Addresses(url_for=lambda place: f"{place.page}/#{place.anchor}")).page(
            page_view(atlas, page, EDITION)
        )
        shown = Page(html).words
        if isinstance(page, Map) and not page.broken:
            for text in _texts(page):
                words = "".join(plain_text(parse_inline(text.value)).split())
                assert _REFERENCE.search(text.value) or words in shown, text.value


def _texts(page: Map) -> Iterator[Text]:
    """The titles and entries of a map's own steps."""
    for step in page.own_steps:
        yield step.title
        for entries in step.cells.values():
            yield from (entry.text for entry in entries if entry.subject is None)
