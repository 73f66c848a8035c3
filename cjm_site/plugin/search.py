"""What a search of the site finds: one entry a step, leading to its place.

Search plugins read the finished HTML of a page. A map's table says little to them and costs much, so
they are shown a stub instead: a heading with the step's anchor, and what stands on the step as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from cjm_site.model import CATALOGS, Atlas, Column, Entry, Target, Text
from cjm_site.plugin.wiki import WikiPage
from cjm_site.views.base import RichText, html_id, target_place
from cjm_site.views.inline import PLURALS, rich

_LEAD_KEYS = (
    "scenario", "expectations", "goals", "actor", "role", "segment", "quote", "needs", "motivations",
    "frustrations", "devices", "says", "thinks", "does", "feels",
)  # fmt: skip
"""Keys of pages that hold texts to be found, beside the body."""
_CATALOG_PAGES = {f"_{kind.plural}": kind.name for kind in CATALOGS.values()}


class Section(NamedTuple):
    """One thing to be found: its place on the page, what it is called, and its words."""

    anchor: str
    title: str
    words: tuple[str, ...]


def search_stub(page: WikiPage, atlas: Atlas, body: str) -> str:
    """HTML that holds what is to be found on a page, its body included."""
    head = f"<h1>{escape(page.title)}</h1>"
    lead = _paragraphs([page.description, *_lead(page, atlas)])
    # The body comes first: what stands above its first heading is the page's, and not the last step's.
    return head + lead + body + "".join(map(_section_html, sections(page, atlas)))


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(each)}</p>" for each in texts if each)


def _lead(page: WikiPage, atlas: Atlas) -> Iterator[str]:
    for key in _LEAD_KEYS:
        value = getattr(page.written, key, None) or ()
        for text in (value,) if isinstance(value, Text) else value:
            yield plain_words(rich(text, atlas, page.key))


def _section_html(section: Section) -> str:
    return f'<h2 id="{escape(section.anchor)}">{escape(section.title)}</h2>{_paragraphs(section.words)}'


def sections(page: WikiPage, atlas: Atlas) -> Iterator[Section]:
    """The parts of a page that are found each for itself."""
    for column in atlas.columns.get(page.key, ()):
        yield _step(page, column, atlas)
    for entry in atlas.catalogs.get(_CATALOG_PAGES.get(page.key, ""), {}).values():
        place = target_place(Target(entry.catalog, entry.id), PLURALS)
        words = plain_words(rich(entry.description, atlas, "")) if entry.description else ""
        yield Section(place.anchor, entry.title, (words,))


def _step(page: WikiPage, column: Column, atlas: Atlas) -> Section:
    title = column.title_step.title.value
    entries = [*column.customer_actions, *(each for cell in column.step.cells.values() for each in cell)]
    words = [word for entry in entries for word in _entry_words(entry, atlas, page.key)]
    moment = column.title_step.moment_of_truth
    said = (column.emotion and column.emotion.label, moment and moment.text, column.title_step.milestone)
    words += [plain_words(rich(text, atlas, page.key)) for text in said if text]
    # An action inherited from the journey may be typed again nowhere else; the same words once suffice.
    return Section(html_id(page.key, column.id), f"{page.title}: {title}", tuple(dict.fromkeys(words)))


def _entry_words(entry: Entry, atlas: Atlas, page_id: str) -> Iterator[str]:
    marks = (entry.fail, entry.wait, entry.decision)
    # What is named is found by its title, not by its id.
    named = [entry.subject, *entry.system, *entry.team, *entry.channel]
    targets = [atlas.resolve(reference, page_id) for reference in named if reference]
    yield from (atlas.title_of(target) for target in targets if target)
    texts: list[Text] = [
        *([] if entry.subject and atlas.resolve(entry.subject, page_id) else [entry.text]),
        *entry.by,
        *entry.policy,
        *(mark.text for mark in marks if mark and mark.text),
    ]
    for text in texts:
        yield plain_words(rich(text, atlas, page_id))


def plain_words(text: RichText) -> str:
    """Inline text without its marks."""
    return "".join(" " if piece.form == "break" else piece.text + plain_words(piece.pieces) for piece in text)
