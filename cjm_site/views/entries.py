"""What stands in a cell: entries, with everything about how they look decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjm_site.model import Atlas, Entry, Page, Reference
from cjm_site.views.base import Link, RichText, former_ids, html_id, target_place
from cjm_site.views.icons import WITH_ICONS, icon_class
from cjm_site.views.inline import reference_link, rich
from cjm_site.views.marks import (
    OUTSIDE,
    PERSON,
    SYSTEM,
    ArrowLink,
    Assumption,
    MeasureView,
    Meta,
    Point,
    Rating,
    SourceMark,
    assumption,
    catalog_entry,
    measure_view,
    metas,
    points,
    ratings,
    reference_text,
    source_marks,
)
from cjm_site.views.people import Picture, picture

_NAMES = ("reference", "actor")
"""Forms whose links are names: quieter than links to other maps."""
_QUOTED = ("thought", "quote")
_QUOTATION_MARKS = ("“", "”", "„", "«", "»", '"', "‘")
_CARDS = ("pain", "opportunity")
_LONGEST_LINK = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One entry of a cell."""

    form: str
    """Of its lane: how it is drawn."""
    text: RichText
    id: str = ""
    """Empty for what is inherited: it is at home on another page."""
    former: tuple[str, ...] = ()
    icon: str = ""
    """Class of the icon before it."""
    card: str = ""
    """`system`, `person`, `outside`, or `plain` for a card of nobody; empty for a text without a card."""
    quoted: bool = False
    inherited: bool = False
    metas: tuple[Meta, ...] = ()
    points: tuple[Point, ...] = ()
    severity: str = ""
    owner: Link | None = None
    status: str = ""
    ratings: tuple[Rating, ...] = ()
    metrics: tuple[Link, ...] = ()
    solves: tuple[Link, ...] = ()
    url: Link | None = None
    measure: MeasureView | None = None
    assumption: Assumption | None = None
    sources: tuple[SourceMark, ...] = ()
    image: Picture | None = None
    arrows: tuple[ArrowLink, ...] = ()
    node: str = ""
    """Class that makes it an end of arrows."""

    @property
    def is_bare(self) -> bool:
        """True for words that nothing else is said about."""
        more = (
            self.metas,
            self.points,
            self.severity,
            self.owner,
            self.status,
            self.ratings,
            self.metrics,
            self.solves,
            self.url,
            self.measure,
            self.assumption,
            self.image,
            self.arrows,
        )
        return not any(more)

    @property
    def classes(self) -> str:
        """How it looks: a card and whose, a quotation, at home elsewhere."""
        looks = {
            f"cjm-card cjm-card--{self.card}": bool(self.card),
            "cjm-named": self.form in _NAMES,
            self.icon: bool(self.icon),
            "cjm-quoted": self.quoted,
            "cjm-inherited": self.inherited,
        }
        return " ".join(name for name, is_so in looks.items() if is_so)


class EntryHome(NamedTuple):
    """Where entries come from: the page they were typed on, and the one they are shown on."""

    atlas: Atlas
    home: Page
    shown_on: str


def entry_view(
    entry: Entry, form: str, origin: EntryHome, arrows: tuple[ArrowLink, ...] = (), node: str = ""
) -> EntryView:
    """One entry, with everything about it decided."""
    atlas, home = origin.atlas, origin.home
    inherited = home.id != origin.shown_on
    card = _card(entry, form, atlas, home.id)
    return EntryView(
        form=form,
        text=_text(entry, form, atlas, home.id),
        id="" if inherited else html_id(home.id, entry.anchor),
        former=() if inherited else former_ids(home.id, entry.aliases, entry.anchor),
        icon=_icon(entry, atlas, home.id),
        card=card,
        quoted=form in _QUOTED and not entry.text.value.startswith(_QUOTATION_MARKS),
        inherited=inherited,
        metas=metas(entry, form, atlas, home.id),
        points=points(entry, atlas, home.id),
        severity=entry.severity or "",
        owner=reference_link(entry.owner, atlas, home.id) if entry.owner else None,
        status=entry.status or "",
        ratings=ratings(entry),
        metrics=_links(entry.metric, atlas, home.id) if form == "opportunity" else (),
        solves=tuple(_solved(each, atlas, home) for each in entry.solves),
        url=Link("Details", url=entry.url) if entry.url else None,
        measure=measure_view(entry, atlas, home.id),
        assumption=assumption(entry.assumption, atlas, home.id),
        sources=source_marks(entry.sources, home),
        image=picture(atlas, home, entry.image),
        arrows=arrows,
        node=node,
    )


def _text(entry: Entry, form: str, atlas: Atlas, page_id: str) -> RichText:
    subject = entry.subject
    # An actor may be free words; a touchpoint or channel that resolves to nothing is a mistake.
    if subject is None or (form == "actor" and atlas.resolve(subject, page_id) is None):
        return rich(entry.text, atlas, page_id)
    return reference_text(subject, atlas, page_id)


def _icon(entry: Entry, atlas: Atlas, page_id: str) -> str:
    named = catalog_entry(entry.subject, atlas, page_id) if entry.subject else None
    return icon_class(named.icon) if named and named.catalog in WITH_ICONS else ""


def _card(entry: Entry, form: str, atlas: Atlas, page_id: str) -> str:
    """Cards only for what has an owner, a state or an arrow; who does it gives the shape."""
    if form in _CARDS:
        return "plain"
    if form != "work":
        return ""
    if entry.by:
        return PERSON
    if entry.system:
        entries = [catalog_entry(each, atlas, page_id) for each in entry.system]
        return OUTSIDE if any(each and each.external for each in entries) else SYSTEM
    return PERSON if entry.team else "plain"


def _links(references: Sequence[Reference], atlas: Atlas, page_id: str) -> tuple[Link, ...]:
    return tuple(reference_link(each, atlas, page_id) for each in references)


def _solved(reference: Reference, atlas: Atlas, home: Page) -> Link:
    """A pain point, called by its own words, cut short."""
    target = atlas.resolve(reference, home.id)
    page = atlas.pages.get(target.id) if target else None
    if target is None or page is None or target.part is None:
        return reference_link(reference, atlas, home.id)
    label = shortened(atlas.part_title(page.id, target.part))
    if page.id != home.id:
        label = f"{page.title.value}: {label}"
    return Link(label, target_place(target))


def shortened(words: str) -> str:
    """The first words of a text, where all of them would be too many for a link."""
    if len(words) <= _LONGEST_LINK:
        return words
    return f"{words[:_LONGEST_LINK].rpartition(' ')[0] or words[:_LONGEST_LINK]}\N{NO-BREAK SPACE}…"
