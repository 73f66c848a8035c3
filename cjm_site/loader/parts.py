"""The phases, steps and entries of each map, by present or former id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cjm_site.model import Atlas, Column, Map
from cjm_site.model.ids import fold
from cjm_site.source.inline import parse_inline, plain_text


def with_parts(atlas: Atlas) -> Atlas:
    """The Atlas with the names of all parts of its maps; a parent's part is named by its present id."""
    parts: dict[str, dict[str, str]] = {}
    titles: dict[str, dict[str, str]] = {}
    for page in atlas.pages.values():
        if isinstance(page, Map):
            ids, words = parts.setdefault(page.id, {}), titles.setdefault(page.id, {})
            for former, anchor, title in _parts(page, atlas.columns[page.id]):
                words.setdefault(anchor, title)
                for name in (*former, anchor):
                    ids.setdefault(fold(name), anchor)
    parents = {
        page_id: target._replace(part=parts[target.id].get(fold(target.part)) if target.part else None)
        for page_id, target in atlas.parents.items()
    }
    return replace(atlas, parts=parts, part_titles=titles, parents=parents)


def _parts(page: Map, columns: Sequence[Column]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Former ids, anchor and title of everything on a map that can be referred to."""
    for column in columns:
        inherited = (column.inherited.id, *column.inherited.aliases) if column.inherited else ()
        yield (*column.step.aliases, *inherited), column.id, column.title_step.title.value
    for phase in page.phases:
        yield phase.aliases, phase.id, phase.title.value
    for column in columns:
        for entries in column.step.cells.values():
            for entry in entries:
                if entry.id:
                    yield entry.aliases, entry.anchor, plain_text(parse_inline(entry.text.value))
