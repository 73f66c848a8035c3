"""What is said about an entry: who does it, its points, ratings and measure, and what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cjm_site.model import CATALOGS, Atlas, CatalogEntry, Entry, Page, Reference, Remark
from cjm_site.views.base import Link, Piece, Place, RichText, plain
from cjm_site.views.evidence import source_anchor
from cjm_site.views.inline import reference_link, rich
from cjm_site.views.words import typed_date

PERSON, SYSTEM, OUTSIDE = "person", "system", "outside"
MOST_OF_RATING = 5

_POINTS = (("fail", "Fail"), ("wait", "Wait"), ("decision", "Decision"))
_RATINGS = (("impact", "Impact"), ("effort", "Effort"))


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


def source_marks(references: Sequence[Reference], home: Page) -> tuple[SourceMark, ...]:
    """Numbers of the research that something rests on; what is not in the list is left to the checks."""
    numbered = {source.id: (number, source) for number, source in enumerate(home.sources, 1)}
    ids = dict.fromkeys(reference.target or reference.part or "" for reference in references)
    return tuple(
        SourceMark(
            numbered[each][0], numbered[each][1].title.value, Place(home.id, source_anchor(home.id, each))
        )
        for each in ids
        if each in numbered
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


def catalog_entry(reference: Reference, atlas: Atlas, page_id: str) -> CatalogEntry | None:
    """What a reference names in a catalog; None for anything else."""
    target = atlas.resolve(reference, page_id)
    return atlas.catalogs[target.kind].get(target.id) if target and target.kind in CATALOGS else None


def metas(entry: Entry, form: str, atlas: Atlas, page_id: str) -> tuple[Meta, ...]:
    """Who does an entry, with what, through which channel, how long, under which policy."""
    found = [Meta(PERSON, rich(each, atlas, page_id)) for each in entry.by]
    for each in entry.system:
        system = catalog_entry(each, atlas, page_id)
        external = bool(system and system.external)
        found.append(Meta(OUTSIDE if external else SYSTEM, reference_text(each, atlas, page_id)))
        found += [Meta("word", plain("outside"))] if external else []
    # Without a role or a system, the team is who does it; else it may be called like one of them.
    team, word = ("team", "Team") if found or form != "work" else (PERSON, "")
    found += [Meta(team, reference_text(each, atlas, page_id), word) for each in entry.team]
    found += [Meta("channel", reference_text(each, atlas, page_id), "Channel") for each in entry.channel]
    found += [Meta("time", plain(entry.time.typed))] if entry.time else []
    found += [Meta("policy", rich(each, atlas, page_id), "Policy") for each in entry.policy]
    if form not in ("opportunity", "metric"):
        found += [Meta("metric", reference_text(each, atlas, page_id), "Metric") for each in entry.metric]
    return tuple(found)


def points(entry: Entry, atlas: Atlas, page_id: str) -> tuple[Point, ...]:
    """Its fail, wait and decision points."""
    remarks = {"fail": entry.fail, "wait": entry.wait, "decision": entry.decision}
    return tuple(
        Point(form, word, rich(remark.text, atlas, page_id) if remark.text else ())
        for form, word in _POINTS
        if (remark := remarks[form]) is not None
    )


def ratings(entry: Entry) -> tuple[Rating, ...]:
    """Its impact and effort."""
    values = {"impact": entry.impact, "effort": entry.effort}
    return tuple(
        Rating(name, value, _dots(value), f"{value} of {MOST_OF_RATING}")
        for key, name in _RATINGS
        if (value := values[key]) is not None
    )


def _dots(value: int) -> str:
    return "●" * value + "○" * (MOST_OF_RATING - value)


def measure_view(entry: Entry, atlas: Atlas, page_id: str) -> MeasureView | None:
    """Its measure, in the lane of metrics."""
    measure = entry.measure
    if measure is None:
        return None
    metric = catalog_entry(measure.metric, atlas, page_id)
    unit = metric.unit if metric else ""
    target = measure.target if measure.target is not None else (metric.target if metric else None)
    return MeasureView(
        name=reference_link(measure.metric, atlas, page_id),
        value=_with_unit(measure.typed, unit) if measure.value is not None else measure.typed,
        target=f"target {_with_unit(f'{target:g}', unit)}" if target is not None else "",
        date=typed_date(measure.when),
    )


def _with_unit(number: str, unit: str) -> str:
    return f"{number.replace('-', '−')}\N{NO-BREAK SPACE}{unit}" if unit else number.replace("-", "−")
