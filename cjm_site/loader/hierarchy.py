"""What stands under what: parents, columns (of blueprints joined with the parent's), children."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cjm_site.loader.joining import joined_columns, own_columns
from cjm_site.model import BLUEPRINT, KINDS, Atlas, Column, Map, Page, Target
from cjm_site.model.ids import fold


def with_hierarchy(atlas: Atlas) -> Atlas:
    """The Atlas with parents, columns and children; maps in a circle have no parent."""
    maps = [page for page in atlas.pages.values() if isinstance(page, Map)]
    typed = typed_parents(atlas)
    in_circles = {page_id for circle in circles(typed) for page_id in circle}
    parents = {page_id: target for page_id, target in typed.items() if page_id not in in_circles}
    columns: dict[str, tuple[Column, ...]] = {}
    for page in maps:  # experiences and journeys come before blueprints
        above = columns.get(parents[page.id].id) if page.id in parents and page.kind == BLUEPRINT else None
        columns[page.id] = joined_columns(page, above) if above else own_columns(page)
    return replace(atlas, parents=parents, columns=columns, children=_children(atlas, parents, columns))


def typed_parents(atlas: Atlas) -> dict[str, Target]:
    """What each map names as its parent, where that is there and of a kind that can be one."""
    maps = (page for page in atlas.pages.values() if isinstance(page, Map))
    return {page.id: target for page in maps if (target := _parent(atlas, page))}


def _parent(atlas: Atlas, page: Map) -> Target | None:
    if page.parent is None:
        return None
    above = atlas.pages.get(atlas.aliases.get(fold(page.parent.target), ""))
    if above is None or above.kind not in KINDS[page.kind].parents:
        return None
    return Target(above.kind, above.id, page.parent.part)


def lacks_columns(atlas: Atlas, page: Map) -> bool:
    """True for a blueprint whose journey cannot be told or read: most of its columns would be that one's."""
    above = atlas.parents.get(page.id)
    is_known = above is not None and not atlas.pages[above.id].broken
    return page.kind == BLUEPRINT and not page.phases and not is_known


def circles(parents: Mapping[str, Target]) -> list[list[str]]:
    """The maps that come again on the way up from themselves, circle by circle."""
    found: list[list[str]] = []
    walked: set[str] = set()
    for start in parents:
        way: dict[str, int] = {}
        at: str | None = start
        while at is not None and at not in walked and at not in way:
            way[at] = len(way)
            at = parents[at].id if at in parents else None
        if at is not None and at in way:
            found.append(list(way)[way[at] :])
        walked.update(way)
    return found


def _children(
    atlas: Atlas, parents: Mapping[str, Target], columns: Mapping[str, Sequence[Column]]
) -> dict[str, tuple[str, ...]]:
    children: dict[str, list[Page]] = {}
    for page_id, target in parents.items():
        children.setdefault(target.id, []).append(atlas.pages[page_id])

    def order(page: Page) -> tuple[bool, bool, float, int, str]:
        above = parents[page.id]
        place = _place(columns[above.id], above.part, page)
        title = page.title.value.casefold()
        return page.is_retired, page.order is None, page.order or 0.0, place, title

    return {parent: tuple(page.id for page in sorted(pages, key=order)) for parent, pages in children.items()}


def _place(columns: Sequence[Column], part: str | None, page: Page) -> int:
    """The number of the column that a child details; 0 for the whole."""
    covers = page.covers[0].target if isinstance(page, Map) and page.covers and not part else part
    if not covers:
        return 0
    wanted = fold(covers)
    return next((column.number for column in columns if wanted in map(fold, _names(column))), 0)


def _names(column: Column) -> tuple[str, ...]:
    phase = (column.phase.id, *column.phase.aliases) if column.phase else ()
    return (column.id, *column.step.aliases, *phase)
