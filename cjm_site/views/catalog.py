"""A page for each catalog: its entries, and where each of them is used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cjm_site.model import Atlas, CatalogEntry, CatalogKind
from cjm_site.views.base import Link, Place, RichText, html_id
from cjm_site.views.edition import Edition
from cjm_site.views.facts import Bit, Fact, extra_facts, facts, linked, said
from cjm_site.views.head import HOME_CRUMB, Top
from cjm_site.views.icons import icon_class
from cjm_site.views.inline import reference_link, rich
from cjm_site.views.referrers import Referrers, referrers
from cjm_site.views.words import counted

FEW = 5
"""So many entries need no list of them above."""
BETTER = {"higher": "more is better", "lower": "less is better"}


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One entry of a catalog."""

    anchor: str
    id: str
    """As maps type it; empty for a label that no file defines, which is typed as it is shown."""
    title: str
    icon: str
    """Class of the icon before its title."""
    outside: bool
    """Run by another company."""
    description: RichText
    facts: tuple[Fact, ...]
    uses: Referrers
    total: str
    """`used by 12 pages`, `not used yet`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogPage:
    """The page of a catalog."""

    top: Top
    page: str
    total: str
    free: bool
    """No file defines this catalog: its entries are the labels that maps use."""
    entries: tuple[EntryView, ...]
    contents: tuple[Link, ...]
    """The entries to choose from; empty where all of them are seen at once."""
    template: str = "cjm/catalog.html"


def catalog_page(atlas: Atlas, kind: CatalogKind, _edition: Edition) -> CatalogPage:
    """The page of a catalog, its entries by title."""
    page = kind.page
    entries = sorted(atlas.catalogs.get(kind.name, {}).values(), key=lambda entry: entry.title.casefold())
    return CatalogPage(
        top=Top("Catalog", kind.title, (HOME_CRUMB,)),
        page=page,
        total=counted(len(entries), kind.entry),
        free=not any(entry.defined for entry in entries),
        entries=tuple(_entry(atlas, entry, page) for entry in entries),
        contents=_contents(entries, page),
    )


def _contents(entries: Sequence[CatalogEntry], page: str) -> tuple[Link, ...]:
    links = (Link(entry.title, Place(page, html_id(page, entry.id))) for entry in entries)
    return tuple(links) if len(entries) > FEW else ()


def _entry(atlas: Atlas, entry: CatalogEntry, page: str) -> EntryView:
    uses = referrers(atlas, entry.catalog, entry.id)
    number = len(uses.rows) + uses.more
    return EntryView(
        anchor=html_id(page, entry.id),
        id=entry.id if entry.defined else "",
        title=entry.title,
        icon=icon_class(entry.icon),
        outside=entry.external,
        description=rich(entry.description, atlas, page) if entry.description else (),
        facts=_facts(atlas, entry, page),
        uses=uses,
        total=f"Used by {counted(number, 'page')}" if number else "Not used yet",
    )


def _facts(atlas: Atlas, entry: CatalogEntry, page: str) -> tuple[Fact, ...]:
    target = f"{entry.target:g} {entry.unit}".strip() if entry.target is not None else ""
    goal = ", ".join(word for word in (target, BETTER.get(entry.better or "", "")) if word)
    return (
        *facts(
            [
                ("Owner", [Bit(linked(reference_link(entry.owner, atlas, page)))] if entry.owner else []),
                ("Address", [Bit(linked(Link(entry.url, url=entry.url)))] if entry.url else []),
                ("Unit", [said(entry.unit)] if entry.unit and not target else []),
                ("Target", [said(goal)] if goal else []),
                ("Tags", [said(tag) for tag in entry.tags]),
                ("Formerly", [said(alias) for alias in entry.aliases]),
            ]
        ),
        *extra_facts(entry.extras),
    )
