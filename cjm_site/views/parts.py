"""What parts of a page are called: phases, steps and entries, by their anchor."""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.model import Atlas, Column, Entry, Map, Page, Target, Tour, lanes_of
from cjm_site.views.base import Link, Place, html_id


def part_link(atlas: Atlas, page: Page, anchor: str | None) -> Link | None:
    """A link to a part of a page, named as people would: `step 4`, `Backstage 5`, a phase's title."""
    label = part_name(atlas, page, anchor) if anchor else ""
    return Link(label, Place(page.id, html_id(page.id, anchor))) if anchor and label else None


def part_name(atlas: Atlas, page: Page, anchor: str) -> str:
    """The name of a part; empty when the page has none of this anchor."""
    if not isinstance(page, Map):
        return ""
    for column in atlas.columns.get(page.id, ()):
        if anchor in (column.id, column.step.id):
            return f"step {column.number}"
        lane = _lane_of(column, anchor)
        if lane:
            return f"{_lane_title(atlas, page, lane)} {column.number}"
    return next((phase.title.value for phase in page.phases if phase.id == anchor), "")


def part_numbers(atlas: Atlas, target: Target) -> tuple[int, ...]:
    """Numbers of the columns that a part stands for; empty for a whole page."""
    columns = atlas.columns.get(target.id, ())
    return tuple(column.number for column in columns if target.part in _names(column))


def entries_of(column: Column) -> Iterator[Entry]:
    """All entries typed in a column's own file."""
    for entries in column.step.cells.values():
        yield from entries


def page_anchor(page_id: str, name: str) -> str:
    """The id of a section of ours. No part of a map can have it: no id has `_` in it."""
    return html_id(page_id, f"_{name}")


def stop_name(tour: Tour, reference: object) -> str:
    """`stop 3 of 6`; empty when no stop was typed by this reference."""
    for number, stop in enumerate(tour.stops, 1):
        if stop.page == reference:
            return f"stop {number} of {len(tour.stops)}"
    return ""


def _names(column: Column) -> tuple[str, ...]:
    phase = (column.phase.id,) if column.phase else ()
    return (column.id, column.step.id, *phase)


def _lane_of(column: Column, anchor: str) -> str:
    return next((entry.lane for entry in entries_of(column) if entry.anchor == anchor), "")


def _lane_title(atlas: Atlas, page: Map, lane_id: str) -> str:
    lanes = lanes_of(page.kind, atlas.settings.lanes)
    return next((lane.title for lane in lanes if lane.id == lane_id), lane_id)
