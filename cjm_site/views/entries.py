"""What stands in a cell: entries with who does them, what marks them and where they come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjm_site.model import CATALOGS, Atlas, CatalogEntry, Entry, Page, Reference, Remark
from cjm_site.views.base import Link, Piece, Place, RichText, html_id, plain, target_place
from cjm_site.views.evidence import source_anchor
from cjm_site.views.inline import PLURALS, reference_link, rich
from cjm_site.views.people import Picture, picture
from cjm_site.views.words import day

PERSON, SYSTEM, OUTSIDE = "person", "system", "outside"

_NAMES = ("reference", "actor")
"""Forms whose links are names: quieter than links to other maps."""
_QUOTED = ("thought", "quote")
_QUOTATION_MARKS = ("“", "”", "„", "«", "»", "\"", "‘")
_CARDS = ("pain", "opportunity")
_POINTS = (("fail", "Fail"), ("wait", "Wait"), ("decision", "Decision"))
_RATINGS = (("impact", "Impact"), ("effort", "Effort"))
MOST_OF_RATING = 5
_LONGEST_LINK = 36


class Meta(NamedTuple):
    """Who, with what, how long: one thing under an entry."""

    form: str
    """`person`, `system`, `outside`, `team`, `channel`, `time`, `policy`, `metric` or `word`."""
    text: RichText
    word: str = ""
    """Says what it is, where the text alone would not."""

    @property
    def mark(self) -> str:
        """The glyph before it; empty for none. An outside firm's system looks like a system."""
        return {PERSON: PERSON, SYSTEM: SYSTEM, OUTSIDE: SYSTEM}.get(self.form, "")


class Point(NamedTuple):
    """A fail, wait or decision point."""

    form: str
    word: str
    text: RichText


class Rating(NamedTuple):
    """Impact or effort, as dots with a text alternative."""

    name: str
    value: int
    dots: str
    """Five: as many full ones as the value."""
    words: str


class SourceMark(NamedTuple):
    """The number of a piece of research in the list below the map."""

    number: int
    title: str
    place: Place


class Assumption(NamedTuple):
    """The mark on what rests on no source yet."""

    why: RichText


class ArrowLink(NamedTuple):
    """An arrow in words: where it leads, and its label."""

    both: bool
    link: Link
    label: RichText


class MeasureView(NamedTuple):
    """What a metric says: its name, value and target."""

    name: Link
    value: str
    target: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One entry of a cell."""

    form: str
    """Of its lane: how it is drawn."""
    text: RichText
    id: str = ""
    """Empty for what is inherited: it is at home on another page."""
    own_id: bool = False
    """True where the id was written, so that a link to it lasts."""
    former: tuple[str, ...] = ()
    line: int | None = None
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
        more = (self.metas, self.points, self.severity, self.owner, self.status, self.ratings, self.metrics,
                self.solves, self.url, self.measure, self.assumption, self.image, self.arrows)
        return not any(more)

    @property
    def classes(self) -> str:
        """How it looks: a card and whose, a quotation, at home elsewhere."""
        looks = {
            f"cjm-card cjm-card--{self.card}": bool(self.card),
            "cjm-named": self.form in _NAMES,
            "cjm-quoted": self.quoted,
            "cjm-inherited": self.inherited,
        }
        return " ".join(name for name, is_so in looks.items() if is_so)


class Cellar(NamedTuple):
    """Where entries come from: the page they were typed on, and the one they are shown on."""

    atlas: Atlas
    home: Page
    shown_on: str


def entry_view(
    entry: Entry, form: str, origin: Cellar, arrows: tuple[ArrowLink, ...] = (), node: str = ""
) -> EntryView:
    """One entry, with everything about it decided."""
    atlas, home = origin.atlas, origin.home
    inherited = home.id != origin.shown_on
    card = _card(entry, form, atlas, home.id)
    return EntryView(
        form=form,
        text=_text(entry, form, atlas, home.id),
        id="" if inherited else html_id(home.id, entry.anchor),
        own_id=entry.id is not None and not inherited,
        former=() if inherited else tuple(html_id(home.id, alias) for alias in entry.aliases),
        line=None if inherited else entry.span.line,
        card=card,
        quoted=form in _QUOTED and not entry.text.value.startswith(_QUOTATION_MARKS),
        inherited=inherited,
        metas=_metas(entry, form, atlas, home.id),
        points=_points(entry, atlas, home.id),
        severity=entry.severity or "",
        owner=reference_link(entry.owner, atlas, home.id) if entry.owner else None,
        status=entry.status or "",
        ratings=_ratings(entry),
        metrics=_links(entry.metric, atlas, home.id) if form == "opportunity" else (),
        solves=tuple(_solved(each, atlas, home) for each in entry.solves),
        url=Link("Details", url=entry.url) if entry.url else None,
        measure=_measure(entry, atlas, home.id),
        assumption=assumption(entry.assumption, atlas, home.id),
        sources=source_marks(entry.sources, home),
        image=picture(atlas, home, entry.image),
        arrows=arrows,
        node=node,
    )


def source_marks(references: Sequence[Reference], home: Page) -> tuple[SourceMark, ...]:
    """Numbers of the research that something rests on; what is not in the list is left to the checks."""
    numbered = {source.id: (number, source) for number, source in enumerate(home.sources, 1)}
    ids = dict.fromkeys(reference.target or reference.part or "" for reference in references)
    return tuple(
        SourceMark(numbered[each][0], numbered[each][1].title.value,
                   Place(home.id, source_anchor(home.id, each)))
        for each in ids if each in numbered
    )


def assumption(remark: Remark | None, atlas: Atlas, page_id: str) -> Assumption | None:
    """The mark of an assumption; None where nothing is assumed."""
    if remark is None:
        return None
    return Assumption(rich(remark.text, atlas, page_id) if remark.text else ())


def reference_text(reference: Reference, atlas: Atlas, page_id: str) -> RichText:
    """A key's reference as text: a link, or marked as missing."""
    link = reference_link(reference, atlas, page_id)
    if link.place is None:
        return (Piece("missing", link.label),)
    return (Piece("link", pieces=plain(link.label), link=link),)


def _text(entry: Entry, form: str, atlas: Atlas, page_id: str) -> RichText:
    subject = entry.subject
    # An actor may be free words; a touchpoint or channel that resolves to nothing is a mistake.
    if subject is None or (form == "actor" and atlas.resolve(subject, page_id) is None):
        return rich(entry.text, atlas, page_id)
    return reference_text(subject, atlas, page_id)


def _card(entry: Entry, form: str, atlas: Atlas, page_id: str) -> str:
    """Cards only for what has an owner, a state or an arrow; who does it gives the shape."""
    if form in _CARDS:
        return "plain"
    if form != "work":
        return ""
    if entry.by:
        return PERSON
    if entry.system:
        entries = [_catalog_entry(each, atlas, page_id) for each in entry.system]
        return OUTSIDE if any(each and each.external for each in entries) else SYSTEM
    return PERSON if entry.team else "plain"


def _catalog_entry(reference: Reference, atlas: Atlas, page_id: str) -> CatalogEntry | None:
    target = atlas.resolve(reference, page_id)
    return atlas.catalogs[target.kind].get(target.id) if target and target.kind in CATALOGS else None


def _metas(entry: Entry, form: str, atlas: Atlas, page_id: str) -> tuple[Meta, ...]:
    metas = [Meta(PERSON, rich(each, atlas, page_id)) for each in entry.by]
    for each in entry.system:
        found = _catalog_entry(each, atlas, page_id)
        external = bool(found and found.external)
        metas.append(Meta(OUTSIDE if external else SYSTEM, reference_text(each, atlas, page_id)))
        metas += [Meta("word", plain("outside"))] if external else []
    # Without a role or a system, the team is who does it.
    team = "team" if metas or form != "work" else PERSON
    metas += [Meta(team, reference_text(each, atlas, page_id)) for each in entry.team]
    metas += [Meta("channel", reference_text(each, atlas, page_id)) for each in entry.channel]
    metas += [Meta("time", plain(entry.time.typed))] if entry.time else []
    metas += [Meta("policy", rich(each, atlas, page_id), "Policy") for each in entry.policy]
    if form not in ("opportunity", "metric"):
        metas += [Meta("metric", reference_text(each, atlas, page_id), "Metric") for each in entry.metric]
    return tuple(metas)


def _points(entry: Entry, atlas: Atlas, page_id: str) -> tuple[Point, ...]:
    remarks = {"fail": entry.fail, "wait": entry.wait, "decision": entry.decision}
    return tuple(
        Point(form, word, rich(remark.text, atlas, page_id) if remark.text else ())
        for form, word in _POINTS
        if (remark := remarks[form]) is not None
    )


def _ratings(entry: Entry) -> tuple[Rating, ...]:
    values = {"impact": entry.impact, "effort": entry.effort}
    return tuple(
        Rating(name, value, _dots(value), f"{value} of {MOST_OF_RATING}")
        for key, name in _RATINGS
        if (value := values[key]) is not None
    )


def _dots(value: int) -> str:
    return "●" * value + "○" * (MOST_OF_RATING - value)


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
    return Link(label, target_place(target, PLURALS))


def shortened(words: str) -> str:
    """The first words of a text, where all of them would be too many for a link."""
    if len(words) <= _LONGEST_LINK:
        return words
    return f"{words[:_LONGEST_LINK].rpartition(' ')[0] or words[:_LONGEST_LINK]} …"


def _measure(entry: Entry, atlas: Atlas, page_id: str) -> MeasureView | None:
    measure = entry.measure
    if measure is None:
        return None
    metric = _catalog_entry(measure.metric, atlas, page_id)
    unit = metric.unit if metric else ""
    target = measure.target if measure.target is not None else (metric.target if metric else None)
    return MeasureView(
        name=reference_link(measure.metric, atlas, page_id),
        value=_with_unit(measure.typed, unit) if measure.value is not None else measure.typed,
        target=f"target {_with_unit(f'{target:g}', unit)}" if target is not None else "",
        date=day(measure.date) if measure.date else "",
    )


def _with_unit(number: str, unit: str) -> str:
    return f"{number.replace('-', '−')}\N{NO-BREAK SPACE}{unit}" if unit else number.replace("-", "−")
