"""Pages and catalogs, read one by one, into the Atlas of them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from cjm_site.loader.ends import joined_connections
from cjm_site.loader.hierarchy import with_hierarchy
from cjm_site.loader.labels import with_free_labels
from cjm_site.loader.mentions import mentions_of_entry_in_catalog, mentions_of_page
from cjm_site.loader.parts import with_parts
from cjm_site.model import KINDS, Atlas, Backlink, CatalogEntry, Map, Mention, Page, Settings, Target
from cjm_site.model.addresses import linked_paths
from cjm_site.model.ids import fold

_KIND_ORDER = {name: number for number, name in enumerate(KINDS)}


def build_atlas(
    settings: Settings,
    pages: Iterable[Page],
    readers: Iterable[Page],
    catalogs: Mapping[str, Mapping[str, CatalogEntry]],
    unreadable: frozenset[str] = frozenset(),
    paths: frozenset[str] = frozenset(),
) -> Atlas:
    """Join what was read.

    `catalogs` are those that have a file, `unreadable` kinds whose file is broken; `paths` are all files.
    """
    by_id = {page.id: page for page in sorted(pages, key=_page_order)}
    atlas = Atlas(
        settings=settings,
        pages=by_id,
        catalogs=dict(catalogs),
        aliases=_aliases(by_id.values()),
        catalog_aliases={},
        parents={},
        children={},
        columns={},
        connections={},
        delivered={},
        parts={},
        backlinks={},
        readers={page.path: page for page in readers},
        files={page.path: page.id for page in by_id.values()},
        defined=frozenset(catalogs) | unreadable,
        assets=paths,
        linked=linked_paths(paths),
    )
    atlas = with_parts(with_hierarchy(atlas))
    connections = {page.id: tuple(joined_connections(atlas, page)) for page in _maps(atlas)}
    atlas = replace(atlas, connections=connections, mentions=tuple(_mentions(atlas)))
    atlas = with_free_labels(atlas, unreadable)
    atlas = replace(atlas, mentions=tuple(_looked_up(atlas, mention) for mention in atlas.mentions))
    return replace(atlas, delivered=_delivered(atlas), futures=_futures(atlas), backlinks=_backlinks(atlas))


def _page_order(page: Page) -> tuple[int, bool, bool, float, str, str]:
    return (
        _KIND_ORDER[page.kind],
        page.is_retired,
        page.order is None,
        page.order or 0.0,
        page.title.value.casefold(),
        page.id,
    )


def _maps(atlas: Atlas) -> list[Map]:
    return [page for page in atlas.pages.values() if isinstance(page, Map)]


def _aliases(pages: Iterable[Page]) -> dict[str, str]:
    listed = list(pages)
    names = {fold(alias): page.id for page in listed for alias in page.aliases}
    return names | {fold(page.id): page.id for page in listed}


def _mentions(atlas: Atlas) -> Iterator[Mention]:
    for page in sorted((*atlas.pages.values(), *atlas.readers.values()), key=lambda each: each.path):
        yield from mentions_of_page(page)
    for entries in atlas.catalogs.values():
        for entry in entries.values():
            yield from mentions_of_entry_in_catalog(entry)


def _looked_up(atlas: Atlas, mention: Mention) -> Mention:
    found = atlas.candidates(mention.reference, mention.origin.id)
    return Mention(mention.origin, mention.reference, mention.optional, found)


def _delivered(atlas: Atlas) -> dict[str, dict[str, tuple[Target, ...]]]:
    found: dict[str, dict[str, tuple[Target, ...]]] = {}
    for page_id, step_id, target in (*_joined(atlas), *_delivered_by(atlas)):
        steps = found.setdefault(page_id, {})
        steps[step_id] = (*steps.get(step_id, ()), target)
    return found


def _joined(atlas: Atlas) -> Iterator[tuple[str, str, Target]]:
    """Journey, step, and the column of a blueprint that joins it."""
    for page in _maps(atlas):
        above = atlas.parents.get(page.id)
        for column in atlas.columns[page.id]:
            if column.inherited and above:
                yield above.id, column.inherited.id, Target(page.kind, page.id, column.id)


def _delivered_by(atlas: Atlas) -> Iterator[tuple[str, str, Target]]:
    """Journey, step, and what its `delivered_by` names."""
    for page in _maps(atlas):
        for step in page.own_steps:
            for reference in step.delivered_by:
                target = atlas.resolve(reference, page.id)
                if target:
                    yield page.id, step.id, target


def _futures(atlas: Atlas) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for page in _maps(atlas):
        target = atlas.resolve(page.future_of, page.id) if page.future_of else None
        if target and target.id != page.id:
            found[target.id] = (*found.get(target.id, ()), page.id)
    return found


def _backlinks(atlas: Atlas) -> dict[tuple[str, str], tuple[Backlink, ...]]:
    found: dict[tuple[str, str], list[Backlink]] = {}
    for mention in atlas.mentions:
        origin, target = mention.origin, mention.target
        if target is not None and (target.kind, target.id) != (origin.kind, origin.id):
            backlink = Backlink(origin, target, mention.reference)
            found.setdefault((target.kind, target.id), []).append(backlink)
    return {key: tuple(links) for key, links in found.items()}
