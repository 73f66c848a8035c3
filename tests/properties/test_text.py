"""Text is data: what is typed in quotes comes back character for character, in the model and on the page."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import assume, example, given
from hypothesis import strategies as st

from cjm_site.loader import load
from cjm_site.model import Map, Settings
from cjm_site.render import Addresses, Renderer
from cjm_site.source.decode import FORBIDDEN
from cjm_site.source.inline import parse_inline
from cjm_site.source.quoting import quote
from cjm_site.views.pages import page_view
from tests.support.atlas import EDITION

# Marks would be marks; white space is laid out by the browser.
MARKS = "`*_[]<\\"
ANY = st.text(
    st.one_of(
        st.characters(
            codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"], exclude_characters=MARKS
        ),
        st.sampled_from(list("<>&\"'{}%#:-|!~ éא東😀\u0301")),
    ),
    min_size=1,
    max_size=40,
).filter(lambda text: bool(text.strip()) and not FORBIDDEN.search(text))
ENTRY = "night--book--actions-1"
WIKI = """\
---
kind: journey
title: Night
phases:
  - title: Book
    actions: {text}
---
"""


class Cell(HTMLParser):
    """The visible text of the entry, and every element within."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.text = ""
        self.elements: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.depth or ("id", ENTRY) in attrs:
            self.elements |= {tag} if self.depth else set()
            self.depth += tag not in ("br", "img", "wbr")

    def handle_endtag(self, tag: str) -> None:
        self.depth -= bool(self.depth)

    def handle_data(self, data: str) -> None:
        self.text += data if self.depth else ""


def map_with(text: str) -> tuple[Map, str]:
    """The map with a text in a cell, and its page."""
    loaded = load({"night.md": WIKI.replace("{text}", quote(text)).encode()}, Settings(), "maps")
    page = loaded.atlas.map("night")
    assert page is not None
    assert not page.broken
    html = Renderer(Addresses(url_for=lambda place: place.page)).page(page_view(loaded.atlas, page, EDITION))
    return page, html


def words(text: str) -> str:
    """A text as a browser lays it out."""
    return " ".join(text.split())


@given(ANY)
@example("<script>alert(1)</script>")
@example("</td></tr></table><h1>x")
@example("{{ config }}{% raw %}")
@example("&lt;b&gt;")
@example("no")
@example("- a: b # c")
@example("both \" and '")
def test_a_quoted_cell_comes_back_in_the_model_and_on_the_page(text: str) -> None:
    page, html = map_with(text)
    assert [entry.text.value for entry in page.own_steps[0].cells["actions"]] == [text]
    assume(len(parse_inline(text)) == 1 and parse_inline(text)[0].form == "text")
    cell = Cell()
    cell.feed(html)
    assert words(cell.text) == words(text)
    assert cell.elements == {"a"}, "the link to the entry, and nothing that was typed"


IDS = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?", fullmatch=True)
LABELS = st.text("abc ÄÖ東.,!?()'é", min_size=1, max_size=12).filter(str.strip)
REFERENCES = st.builds(
    lambda page, part, label: f"[[{page}{'#' + part if part else ''}{'|' + label if label else ''}]]",
    IDS,
    st.one_of(st.none(), IDS),
    st.one_of(st.none(), LABELS),
)
BETWEEN = st.text("ab é東,.! \n", max_size=10)


@given(st.lists(st.tuples(BETWEEN, REFERENCES), min_size=1, max_size=5))
def test_references_in_a_body_cover_what_was_typed(pieces: list[tuple[str, str]]) -> None:
    body = "".join(between + reference for between, reference in pieces)
    loaded = load({"a.md": b"---\nkind: persona\ntitle: A\n---\nx" + body.encode()}, Settings())
    found = loaded.atlas.pages["a"].body
    assert found is not None
    assert [each.span.text for each in found.references] == [reference for _, reference in pieces]


@given(
    st.lists(st.tuples(BETWEEN.map(lambda text: text.replace("\n", " ")), REFERENCES), min_size=1, max_size=5)
)
def test_references_in_a_cell_cover_what_was_typed(pieces: list[tuple[str, str]]) -> None:
    text = "".join(between + reference for between, reference in pieces)
    page, _ = map_with(text)
    (entry,) = page.own_steps[0].cells["actions"]
    found = entry.text.references
    assert [each.typed for each in found] == [reference for _, reference in pieces]
    if "'" not in text and '"' not in text:
        assert [each.span.text for each in found] == [reference for _, reference in pieces]
