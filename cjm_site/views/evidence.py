"""What a page rests on: the share of its entries with a source, and the research behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from cjm_site.model import Emotion, Entry, Evidence, Map, Page, Reference, Step
from cjm_site.views.base import Link
from cjm_site.views.parts import page_anchor
from cjm_site.views.words import counted, percent, typed_date


class Share(NamedTuple):
    """How many entries rest on a source, on an assumption, on neither."""

    entries: int
    sourced: int
    assumed: int

    @property
    def open(self) -> int:
        return self.entries - self.sourced - self.assumed

    @property
    def percent(self) -> str:
        return percent(self.sourced, self.entries) if self.entries else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One piece of research."""

    anchor: str
    number: int
    """As the entries cite it."""
    title: Link
    type: str
    participants: str
    date: str
    entries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """The evidence section of a page."""

    share: Share
    rest: str
    """What the entries without a source say: `5 are assumptions, 2 say neither`."""
    sourced_width: float
    """Of 100."""
    assumed_width: float
    rows: tuple[SourceRow, ...]
    counts_entries: bool
    """False for pages without entries, such as personas."""
    has_participants: bool
    has_date: bool


def evidence(page: Page) -> EvidenceView | None:
    """What a page rests on; None when it has neither sources nor assumptions."""
    total = share(page.own_steps) if isinstance(page, Map) else Share(0, 0, 0)
    if not page.sources and not total.assumed:
        return None
    rows = tuple(_rows(page))
    return EvidenceView(
        share=total,
        rest=_rest(total),
        sourced_width=_width(total.sourced, total),
        assumed_width=_width(total.assumed, total),
        rows=rows,
        counts_entries=total.entries > 0,
        has_participants=any(row.participants for row in rows),
        has_date=any(row.date for row in rows),
    )


def share(steps: Iterable[Step]) -> Share:
    """The share over all entries and scores of some steps."""
    claims = [claim for step in steps for claim in _claims(step)]
    sourced = sum(bool(claim.sources) for claim in claims)
    assumed = sum(not claim.sources and claim.assumption is not None for claim in claims)
    return Share(len(claims), sourced, assumed)


def total_share(maps: Iterable[Map]) -> Share:
    """The share over several maps."""
    return share(step for each in maps for step in each.own_steps)


def source_anchor(page_id: str, source_id: str) -> str:
    """Where a piece of research stands on its page."""
    return page_anchor(page_id, f"source-{source_id}")


def _claims(step: Step) -> Iterator[Entry | Emotion]:
    for entries in step.cells.values():
        yield from entries
    if step.emotion:
        yield step.emotion


def _rows(page: Page) -> Iterator[SourceRow]:
    cited = Counter(_cited(page.own_steps if isinstance(page, Map) else ()))
    for number, source in enumerate(page.sources, 1):
        yield SourceRow(
            anchor=source_anchor(page.id, source.id),
            number=number,
            title=Link(source.title.value, url=source.url or ""),
            type=(source.type or "").replace("-", " "),
            participants=_participants(source),
            date=typed_date(source.date.value) if source.date else "",
            entries=cited[source.id],
        )


def _cited(steps: Iterable[Step]) -> Iterator[str]:
    for step in steps:
        for claim in _claims(step):
            yield from {_source_id(reference) for reference in claim.sources}


def _source_id(reference: Reference) -> str:
    return reference.target or reference.part or ""


def _participants(source: Evidence) -> str:
    typed = source.participants.value if source.participants else ""
    return f"{int(typed):,}" if typed.isascii() and typed.isdigit() and len(typed) < 16 else typed


def _rest(total: Share) -> str:
    parts = []
    if total.assumed:
        parts.append(f"{counted(total.assumed, 'is an assumption', 'are assumptions')}")
    if total.open:
        parts.append(f"{counted(total.open, 'says neither', 'say neither')}")
    return ", ".join(parts)


def _width(part: int, total: Share) -> float:
    return round(100 * part / total.entries, 1) if total.entries else 0.0
