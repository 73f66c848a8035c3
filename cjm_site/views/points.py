"""Where a blueprint can go wrong: its fail, wait and decision points."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjm_site.model import Atlas, Entry, Map, Remark
from cjm_site.views.base import Link, Place, RichText, html_id
from cjm_site.views.inline import reference_link, rich
from cjm_site.views.parts import entries_of
from cjm_site.views.words import counted

MARKS = ("fail", "wait", "decision")


class Point(NamedTuple):
    """One fail, wait or decision point."""

    mark: str
    """`fail`, `wait` or `decision`: its glyph and its word."""
    step: int
    place: Place
    """The entry."""
    words: RichText
    """What happens."""
    who: tuple[Link, ...]
    """The teams that answer for it, else the systems, else the role."""


def points(atlas: Atlas, subject: Map) -> tuple[Point, ...]:
    """All points of a map: fail points first, each in the order of steps."""
    found = [
        Point(
            mark,
            column.number,
            Place(subject.id, html_id(subject.id, entry.anchor)),
            rich(remark.text or entry.text, atlas, subject.id),
            _who(atlas, subject, entry),
        )
        for column in atlas.columns.get(subject.id, ())
        for entry in entries_of(column)
        for mark, remark in _remarks(entry)
    ]
    return tuple(sorted(found, key=lambda point: (MARKS.index(point.mark), point.step)))


def open_points(found: tuple[Point, ...]) -> str:
    """`3 fail, 2 wait, 1 decision`; empty for none."""
    numbers = ((mark, sum(point.mark == mark for point in found)) for mark in MARKS)
    return ", ".join(counted(number, mark, mark) for mark, number in numbers if number)


def _remarks(entry: Entry) -> Iterator[tuple[str, Remark]]:
    for mark, remark in zip(MARKS, (entry.fail, entry.wait, entry.decision), strict=True):
        if remark:
            yield mark, remark


def _who(atlas: Atlas, subject: Map, entry: Entry) -> tuple[Link, ...]:
    named = entry.team or entry.system
    links = tuple(reference_link(reference, atlas, subject.id) for reference in named)
    return links or tuple(Link(role.value) for role in entry.by)
