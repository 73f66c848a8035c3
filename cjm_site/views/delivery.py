"""Which blueprints deliver a journey: one bar a blueprint over the columns that it covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cjm_site.model import Atlas, Column, Map, Target
from cjm_site.views.base import Link, Place, html_id
from cjm_site.views.columns import NOT_DESCRIBED
from cjm_site.views.words import steps

NO_BLUEPRINT = "No blueprint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One cell of the row: a bar, words, or nothing."""

    span: int
    blueprint: Link | None = None
    links: tuple[tuple[Link, ...], ...] = ()
    """For each of its columns the steps of the blueprint that deliver it."""
    words: str = ""


DeliveryRow = tuple[Bar, ...]
"""Bars and what stands between them, over all columns."""


def delivery_rows(atlas: Atlas, subject: Map, columns: Sequence[Column]) -> tuple[DeliveryRow, ...]:
    """Rows of bars, as few as bars side by side need; none where no blueprint delivers anything."""
    delivered = _delivered(atlas, subject, columns)
    bars = sorted(_bars(delivered), key=lambda bar: (bar[0], bar[1]))
    rows: list[list[tuple[int, int, str]]] = []
    for start, end, blueprint in bars:
        row = next((row for row in rows if row[-1][1] <= start), None)
        if row is None:
            rows.append([(start, end, blueprint)])
        else:
            row.append((start, end, blueprint))
    return tuple(
        tuple(_filled(atlas, row, delivered, is_first=number == 0)) for number, row in enumerate(rows)
    )


def delivery_links(atlas: Atlas, subject: Map, columns: Sequence[Column]) -> tuple[tuple[Link, ...], ...]:
    """For each column links to the blueprints' steps that deliver it, each with its blueprint's name."""
    return tuple(
        tuple(
            Link(_words(atlas, targets, _name(atlas, blueprint).label, " → "), _place(targets[0]))
            for blueprint, targets in column.items()
        )
        for column in _delivered(atlas, subject, columns)
    )


_Delivered = list[dict[str, list[Target]]]


def _delivered(atlas: Atlas, subject: Map, columns: Sequence[Column]) -> _Delivered:
    """For each column: blueprint → the columns of it that deliver the step."""
    delivered = atlas.delivered.get(subject.id, {})
    found: _Delivered = []
    for column in columns:
        by_blueprint: dict[str, list[Target]] = {}
        for target in delivered.get(column.step.id, ()):
            by_blueprint.setdefault(target.id, []).append(target)
        found.append(by_blueprint)
    return found


def _bars(delivered: _Delivered) -> Iterator[tuple[int, int, str]]:
    """First column, column after the last, blueprint: a bar a stretch without a gap."""
    for blueprint in dict.fromkeys(each for column in delivered for each in column):
        start: int | None = None
        for index in range(len(delivered) + 1):
            covers = index < len(delivered) and blueprint in delivered[index]
            if covers and start is None:
                start = index
            elif not covers and start is not None:
                yield start, index, blueprint
                start = None


def _filled(
    atlas: Atlas, row: Sequence[tuple[int, int, str]], delivered: _Delivered, is_first: bool
) -> Iterator[Bar]:
    at = 0
    for start, end, blueprint in row:
        yield from _between(delivered, at, start, is_first)
        links = tuple(_links(atlas, column[blueprint]) for column in delivered[start:end])
        yield Bar(span=end - start, blueprint=_name(atlas, blueprint), links=links)
        at = end
    yield from _between(delivered, at, len(delivered), is_first)


def _between(delivered: _Delivered, start: int, end: int, is_first: bool) -> Iterator[Bar]:
    for column in delivered[start:end]:
        yield Bar(span=1, words=NO_BLUEPRINT if is_first and not column else "")


def _name(atlas: Atlas, blueprint: str) -> Link:
    return Link(atlas.pages[blueprint].title.value, Place(blueprint))


def _links(atlas: Atlas, targets: Sequence[Target]) -> tuple[Link, ...]:
    whole = "" if any(target.part for target in targets) else "the whole "
    return (Link(_words(atlas, targets, f"{whole}blueprint", " "), _place(targets[0])),)


def _words(atlas: Atlas, targets: Sequence[Target], blueprint: str, arrow: str) -> str:
    """The blueprint and its steps, unless it delivers as a whole; and whether they are still to be told."""
    parts = {target.part for target in targets}
    columns = atlas.columns.get(targets[0].id, ())
    named = [column for column in columns if column.id in parts]
    numbers = steps([column.number for column in named])
    is_open = not any(column.described for column in named or columns)
    words = arrow.join(word for word in (blueprint, numbers) if word)
    return f"{words}, {NOT_DESCRIBED}" if is_open else words


def _place(target: Target) -> Place:
    return Place(target.id, html_id(target.id, target.part) if target.part else "")
