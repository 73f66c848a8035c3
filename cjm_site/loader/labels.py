"""Free labels: kinds of catalogs without a file hold what is mentioned, folded by case and spaces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cjm_site.model import CATALOGS, Atlas, CatalogEntry, Mention, Reference
from cjm_site.model.ids import fold, fold_label, make_id


def with_free_labels(atlas: Atlas, unreadable: frozenset[str]) -> Atlas:
    """The Atlas with an entry for each label, and the names that every catalog entry goes by.

    A catalog whose file is unreadable is treated alike, so that nothing that refers to it is blamed.
    """
    catalogs: dict[str, Mapping[str, CatalogEntry]] = {}
    aliases: dict[str, Mapping[str, str]] = {}
    for kind in CATALOGS:
        entries: dict[str, CatalogEntry] = dict(atlas.catalogs.get(kind, {}))
        names = {fold(alias): entry.id for entry in entries.values() for alias in entry.aliases}
        names |= {fold(entry): entry for entry in entries}
        if kind not in atlas.defined or kind in unreadable:
            for mention in atlas.mentions:
                if _is_label(mention, kind):
                    _add(entries, names, kind, mention.reference)
        catalogs[kind], aliases[kind] = entries, names
    return replace(atlas, catalogs=catalogs, catalog_aliases=aliases)


def _is_label(mention: Mention, kind: str) -> bool:
    # The audience of a tour is a team only where such a team is known.
    return mention.reference.kinds == (kind,) and not (mention.optional and kind == "team")


def _add(entries: dict[str, CatalogEntry], names: dict[str, str], kind: str, reference: Reference) -> None:
    folded = fold_label(reference.target)
    if folded in names or not folded:
        return
    label = make_id(reference.target) or f"{kind}-{len(entries) + 1}"
    names[folded] = names.get(label, label)
    title = " ".join(reference.target.split())
    entries.setdefault(
        label, CatalogEntry(catalog=kind, id=label, title=title, span=reference.span, defined=False)
    )
    names.setdefault(label, label)
