"""The legend of a map: one item for each mark that the page uses, and none for others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cjm_site.views.entries import EntryView


class LegendItem(NamedTuple):
    """One mark and what it means."""

    form: str
    words: str

    @property
    def mark(self) -> str:
        """Its glyph; empty for what is drawn otherwise."""
        return self.form if self.form in _GLYPHS else ""

    @property
    def sign(self) -> str:
        """What stands before the words, for a mark that is made of letters."""
        return _SIGNS.get(self.form, "")


_SIGNS = {"rating": "●●●○○", "assumption": "assumption", "source": "1", "arrow": "→", "both": "↔"}
_GLYPHS = ("person", "system", "fail", "wait", "decision", "moment", "high", "medium", "low")

MEANINGS: dict[str, str] = {
    "person": "person",
    "system": "system",
    "outside": "outside our company",
    "fail": "fail point",
    "wait": "wait point",
    "decision": "decision point",
    "moment": "moment of truth",
    "high": "high severity",
    "medium": "medium severity",
    "low": "low severity",
    "rating": "1 to 5",
    "assumption": "rests on no source yet",
    "source": "number of a source",
    "arrow": "hands to, depends on",
    "both": "depend on each other",
    "inherited": "comes from the journey",
}
"""Mark → its meaning, in the order of the legend."""


def legend(entries: Iterable[EntryView], more: Iterable[str]) -> tuple[LegendItem, ...]:
    """The marks of some entries and `more` marks of the map, in the order of `MEANINGS`."""
    used = {mark for entry in entries for mark in _marks(entry)} | set(more)
    return tuple(LegendItem(form, words) for form, words in MEANINGS.items() if form in used)


def _marks(entry: EntryView) -> Iterator[str]:
    yield from (entry.card, entry.severity)
    yield from (meta.form for meta in entry.metas)
    yield from (point.form for point in entry.points)
    yield from (["rating"] if entry.ratings else [])
    yield from (["assumption"] if entry.assumption else [])
    yield from (["source"] if entry.sources else [])
    yield from (["inherited"] if entry.inherited else [])
