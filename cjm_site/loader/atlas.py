"""Pages and catalogs, read one by one, into the Atlas of them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from cjm_site.loader.joining import joined_columns, own_columns
from cjm_site.loader.mentions import mentions_of_entry_in_catalog, mentions_of_page
from cjm_site.model import (
    CATALOGS,
    KINDS,
    Atlas,
    Backlink,
    CatalogEntry,
    Column,
    JoinedConnection,
    Map,
    Mention,
    Page,
    Reference,
    Settings,
    Target,
)
from cjm_site.model.ids import fold, fold_label, make_id
from cjm_site.source.inline import parse_inline, plain_text

_KIND_ORDER = {name: number for number, name in enumerate(KINDS)}


def build_atlas(
    settings: Settings,
    pages: Iterable[Page],
    readers: Iterable[Page],
    catalogs: Mapping[str, Mapping[str, CatalogEntry]],
    unreadable: frozenset[str] = frozenset(),
) -> Atlas:
    """Join what was read. `catalogs` holds the kinds that have a file, `unreadable` those whose file is broken."""
    by_id = {page.id: page for page in sorted(pages, key=_page_order)}
    readers_by_path = {page.path: page for page in readers}
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
        readers=readers_by_path,
        files={page.path: page.id for page in by_id.values()},
        defined=frozenset(catalogs) | unreadable,
    )
    atlas = _with_columns(atlas)
    atlas = _with_parts(atlas)
    atlas = replace(atlas, connections={page.id: tuple(_connections(atlas, page)) for page in _maps(atlas)})
    atlas = replace(atlas, mentions=tuple(_mentions(atlas)))
    atlas = _with_free_labels(atlas, unreadable)
    atlas = replace(atlas, delivered=_delivered(atlas), futures=_futures(atlas))
    return replace(atlas, backlinks=_backlinks(atlas))


def _page_order(page: Page) -> tuple[int, bool, bool, float, str, str]:
    return (
        _KIND_ORDER[page.kind],
        page.status == "retired",
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


def _with_columns(atlas: Atlas) -> Atlas:
    parents = {page.id: target for page in _maps(atlas) if (target := _parent(atlas, page))}
    for page_id in [each for each in parents if _in_cycle(each, parents)]:
        del parents[page_id]
    columns: dict[str, tuple[Column, ...]] = {}
    for page in _maps(atlas):  # experiences and journeys come before blueprints
        above = columns.get(parents[page.id].id) if page.id in parents and page.kind == "blueprint" else None
        columns[page.id] = joined_columns(page, above) if above else own_columns(page)
    return replace(atlas, parents=parents, columns=columns, children=_children(atlas, parents, columns))


def _parent(atlas: Atlas, page: Map) -> Target | None:
    if page.parent is None:
        return None
    above = atlas.pages.get(atlas.aliases.get(fold(page.parent.target), ""))
    if above is None or above.kind not in KINDS[page.kind].parents:
        return None
    return Target(above.kind, above.id, page.parent.part)


def _in_cycle(page_id: str, parents: Mapping[str, Target]) -> bool:
    seen = {page_id}
    above = parents.get(page_id)
    while above is not None and above.id not in seen:
        seen.add(above.id)
        above = parents.get(above.id)
    return above is not None and above.id == page_id


def _children(
    atlas: Atlas, parents: Mapping[str, Target], columns: Mapping[str, Sequence[Column]]
) -> dict[str, tuple[str, ...]]:
    children: dict[str, list[str]] = {}
    for page_id, target in parents.items():
        children.setdefault(target.id, []).append(page_id)

    def order(page_id: str) -> tuple[bool, bool, float, int, str]:
        page = atlas.pages[page_id]
        place = _place(columns[parents[page_id].id], parents[page_id].part, page)
        return (
            page.status == "retired",
            page.order is None,
            page.order or 0.0,
            place,
            page.title.value.casefold(),
        )

    return {parent: tuple(sorted(ids, key=order)) for parent, ids in children.items()}


def _place(columns: Sequence[Column], part: str | None, page: Page) -> int:
    covers = page.covers[0].target if isinstance(page, Map) and page.covers and not part else part
    names = (
        (c.number, (c.id, *c.step.aliases, *((c.phase.id, *c.phase.aliases) if c.phase else ())))
        for c in columns
    )
    return next((number for number, ids in names if covers and fold(covers) in map(fold, ids)), 0)


def _with_parts(atlas: Atlas) -> Atlas:
    parts: dict[str, dict[str, str]] = {}
    titles: dict[str, dict[str, str]] = {}
    for page in _maps(atlas):
        ids = parts.setdefault(page.id, {})
        words = titles.setdefault(page.id, {})
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
        former = (
            *column.step.aliases,
            *((column.inherited.id, *column.inherited.aliases) if column.inherited else ()),
        )
        yield former, column.id, column.title_step.title.value
    for phase in page.phases:
        yield phase.aliases, phase.id, phase.title.value
    for column in columns:
        for entries in column.step.cells.values():
            for entry in entries:
                if entry.id:
                    yield entry.aliases, entry.anchor, plain_text(parse_inline(entry.text.value))


def _connections(atlas: Atlas, page: Map) -> Iterator[JoinedConnection]:
    for connection in page.connections:
        start, end = (connection_end(atlas, page, each) for each in (connection.start, connection.end))
        if start and end:
            yield JoinedConnection(connection, start, end)


def connection_end(atlas: Atlas, page: Map, reference: Reference) -> str | None:
    """The anchor that an end of a connection names: an entry's, or a column's for its first cell."""
    name = reference.part or reference.target
    known = atlas.parts[page.id]
    anchor = known.get(fold(name))
    if anchor or "." not in name:
        return anchor
    step, _, lane = name.rpartition(".")
    column = next((each for each in atlas.columns[page.id] if each.id == known.get(fold(step))), None)
    if column is None:
        return None
    if lane == "customer_actions":
        return column.id
    entries = column.step.cells.get(lane, ())
    return entries[0].anchor if entries else None


def _mentions(atlas: Atlas) -> Iterator[Mention]:
    for page in sorted((*atlas.pages.values(), *atlas.readers.values()), key=lambda each: each.path):
        yield from mentions_of_page(page)
    for entries in atlas.catalogs.values():
        for entry in entries.values():
            yield from mentions_of_entry_in_catalog(entry)


def _with_free_labels(atlas: Atlas, unreadable: frozenset[str]) -> Atlas:
    """Kinds of catalogs without a file hold what is mentioned, folded by case and spaces."""
    catalogs: dict[str, Mapping[str, CatalogEntry]] = {}
    aliases: dict[str, Mapping[str, str]] = {}
    for kind in CATALOGS:
        entries: dict[str, CatalogEntry] = dict(atlas.catalogs.get(kind, {}))
        names = {fold(alias): entry.id for entry in entries.values() for alias in entry.aliases}
        names |= {fold(entry): entry for entry in entries}
        if kind not in atlas.defined or kind in unreadable:
            for mention in atlas.mentions:
                if mention.reference.kinds == (kind,) and not (mention.optional and kind == "team"):
                    _add_label(entries, names, kind, mention.reference)
        catalogs[kind], aliases[kind] = entries, names
    return replace(atlas, catalogs=catalogs, catalog_aliases=aliases)


def _add_label(
    entries: dict[str, CatalogEntry], names: dict[str, str], kind: str, reference: Reference
) -> None:
    folded = fold_label(reference.target)
    if folded in names or not folded:
        return
    label = make_id(reference.target) or f"{kind}-{len(entries) + 1}"
    names[folded] = names.get(label, label)
    entries.setdefault(
        label,
        CatalogEntry(
            catalog=kind,
            id=label,
            title=" ".join(reference.target.split()),
            span=reference.span,
            defined=False,
        ),
    )
    names.setdefault(label, label)


def _delivered(atlas: Atlas) -> dict[str, dict[str, tuple[Target, ...]]]:
    found: dict[str, dict[str, tuple[Target, ...]]] = {}
    for page in _maps(atlas):
        above = atlas.parents.get(page.id)
        for column in atlas.columns[page.id]:
            if column.inherited and above:
                steps = found.setdefault(above.id, {})
                steps[column.inherited.id] = (
                    *steps.get(column.inherited.id, ()),
                    Target(page.kind, page.id, column.id),
                )
    for page in _maps(atlas):
        for step in page.own_steps:
            for reference in step.delivered_by:
                target = atlas.resolve(reference, page.id)
                if target:
                    steps = found.setdefault(page.id, {})
                    steps[step.id] = (*steps.get(step.id, ()), target)
    return found


def _futures(atlas: Atlas) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for page in _maps(atlas):
        target = atlas.resolve(page.future_of, page.id) if page.future_of else None
        if target and target.id != page.id:
            found[target.id] = (*found.get(target.id, ()), page.id)
    return found


def _backlinks(atlas: Atlas) -> dict[tuple[str, str], tuple[Backlink, ...]]:
    found: dict[tuple[str, str], list[Backlink]] = {}
    for origin, reference, _ in atlas.mentions:
        target = atlas.resolve(reference, origin.id)
        if target is None or (target.kind, target.id) == (origin.kind, origin.id):
            continue
        found.setdefault((target.kind, target.id), []).append(Backlink(origin, target, reference))
    return {key: tuple(links) for key, links in found.items()}
