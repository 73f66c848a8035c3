"""The Atlas: every page and catalog entry of a wiki, joined, and who refers to whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from cjm_site.model.addresses import ROOT, composed
from cjm_site.model.catalog import CatalogEntry
from cjm_site.model.ids import fold, fold_label
from cjm_site.model.maps import Connection, Entry, Map, Page, Persona, Phase, Step, Tour
from cjm_site.model.settings import Settings
from cjm_site.model.values import Emotion, PictureFile, Reference
from cjm_site.source.headings import story_anchors

# Kinds of links that may lead to a page: to its file, or to the folder that it stands for.
_FILES = (("file",), ("asset",))


class Target(NamedTuple):
    """What a reference leads to: a page, a part of a page, or a catalog entry."""

    kind: str
    """A kind of page or of catalog."""
    id: str
    """The page's or entry's present id."""
    part: str | None = None
    """The present anchor of a phase, step or entry; None for the whole page."""


class Origin(NamedTuple):
    """Where a reference was typed."""

    kind: str
    """A kind of page or of catalog."""
    id: str
    part: str | None = None
    """Anchor of the step or entry it stands in; None for the page's head, body or a catalog entry."""
    role: str = ""
    """The key it was typed under: `parent`, `persona`, `team`, …; `body` for the Markdown."""


class Mention(NamedTuple):
    """A reference and where it was typed."""

    origin: Origin
    reference: Reference
    optional: bool = False
    """Free text that is a reference only where something of that name exists."""
    found: tuple[Target, ...] = ()
    """Everything that it could mean, see `Atlas.candidates`."""

    @property
    def target(self) -> Target | None:
        """What it leads to, or None when that is missing or ambiguous."""
        return self.found[0] if len(self.found) == 1 else None


class Shown(Enum):
    """Where a file beside the maps folder is read."""

    SITE = "site"
    CODE_HOST = "code host"
    LEFT_OUT = "left out"
    """It lies in the docs folder, and the site is built without it."""
    NOWHERE = "nowhere"


class Beside(NamedTuple):
    """A file beside the maps folder that a link leads to."""

    path: str
    """Its path from the maps folder: of a folder that of its own page, empty where it has none."""
    anchors: frozenset[str] | None = None
    """What a link may name on it; None where that is not known."""
    shown: Shown = Shown.SITE


class Backlink(NamedTuple):
    """One reference, seen from its target."""

    origin: Origin
    target: Target
    reference: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a map as it is shown: on blueprints joined with the parent's step."""

    number: int
    """From 1."""
    id: str
    """The anchor of the column on its page."""
    step: Step
    """What the map's own file says; an empty step for a column that is covered and not described."""
    phase: Phase | None
    """The map's own phase, or that of the parent's step."""
    inherited: Step | None = None
    """Blueprints: the parent's step that this column joins."""
    inherited_number: int | None = None
    """Blueprints: the number of that step on the parent."""
    described: bool = True
    """False for a column that is covered and not typed."""

    @property
    def title_step(self) -> Step:
        """The step whose title heads the column."""
        return self.inherited or self.step

    @property
    def emotion(self) -> Emotion | None:
        return (self.inherited or self.step).emotion

    @property
    def customer_actions(self) -> tuple[Entry, ...]:
        """Entries of the customer's lane: the parent's actions, or those typed on a step of our own."""
        if self.inherited:
            return self.inherited.cells.get("actions", ())
        return self.step.cells.get("customer_actions", ())


class JoinedConnection(NamedTuple):
    """A connection whose ends were found: anchors of entries, or of steps for their first cell."""

    connection: Connection
    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """A whole wiki, frozen. Mappings keep the order of pages: kind, then `order`, then title."""

    settings: Settings
    pages: Mapping[str, Page]
    """Id → page of any kind."""
    catalogs: Mapping[str, Mapping[str, CatalogEntry]]
    """Kind of catalog → id → entry."""
    aliases: Mapping[str, str]
    """Former or present id of a page, case folded → present id."""
    catalog_aliases: Mapping[str, Mapping[str, str]]
    """Kind of catalog → former id or free label, folded → present id."""
    parents: Mapping[str, Target]
    """Id of a map → its parent, with the part that it details."""
    children: Mapping[str, tuple[str, ...]]
    """Id of a map → ids of its children, in their order."""
    columns: Mapping[str, tuple[Column, ...]]
    """Id of a map → its columns, blueprints joined."""
    connections: Mapping[str, tuple[JoinedConnection, ...]]
    """Id of a map → its connections whose ends exist."""
    delivered: Mapping[str, Mapping[str, tuple[Target, ...]]]
    """Id of a journey → id of a step → columns of blueprints that deliver it."""
    parts: Mapping[str, Mapping[str, str]]
    """Id of a page → former or present id of a part, folded → its present anchor."""
    backlinks: Mapping[tuple[str, str], tuple[Backlink, ...]]
    """(kind, id) of a target → every reference to it or its parts from elsewhere."""
    futures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a journey → ids of the future states of it."""
    readers: Mapping[str, Page] = field(default_factory=dict)
    """Ordinary pages in the maps folder, by path: they are searched for references and nothing else."""
    mentions: tuple[Mention, ...] = ()
    """Every reference to a page or catalog entry, resolved or not, in the order of the files."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Path in the maps folder → id of the page that it holds."""
    assets: frozenset[str] = frozenset()
    """Paths of every file in the maps folder."""
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    """Path in the maps folder → what is known of a picture that some page names."""
    linked: Mapping[str, str] = field(default_factory=dict)
    """What a link may name in the maps folder → the file that is meant, see `linked_paths`."""
    outside: Mapping[str, Beside] = field(default_factory=dict)
    """Path beside the maps folder, relative to it, that a link names → what is there."""
    strays: frozenset[str] = frozenset()
    """Paths of pages that are left out, since their id or their address is taken."""
    part_titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Id of a page → anchor of a part → its title, or the words of an entry."""
    defined: frozenset[str] = frozenset()
    """Kinds of catalogs that have a file."""

    def maps(self, kind: str) -> tuple[Map, ...]:
        """All maps of a kind, in order."""
        return tuple(p for p in self.pages.values() if isinstance(p, Map) and p.kind == kind)

    @property
    def introduction(self) -> Page | None:
        """The maps folder's own page, which stands on the home."""
        return self.readers.get(self.linked.get(ROOT, ""))

    def map(self, page_id: str) -> Map | None:
        page = self.pages.get(page_id)
        return page if isinstance(page, Map) else None

    @property
    def personas(self) -> tuple[Persona, ...]:
        return tuple(p for p in self.pages.values() if isinstance(p, Persona))

    @property
    def tours(self) -> tuple[Tour, ...]:
        return tuple(p for p in self.pages.values() if isinstance(p, Tour))

    def resolve(self, reference: Reference, page_id: str = "") -> Target | None:
        """What a reference leads to, or None when it is missing or ambiguous.

        `page_id` is the page it stands on, for references to a part of the same page.
        """
        found = self.candidates(reference, page_id)
        return found[0] if len(found) == 1 else None

    def candidates(self, reference: Reference, page_id: str = "") -> tuple[Target, ...]:
        """Everything that a reference could mean: a page, else the catalog entries of that name."""
        page = self._page(reference, page_id)
        if page is not None:
            return self._in_page(page, reference)
        if reference.part or not reference.target:
            return ()
        folded = fold_label(reference.target)
        catalogs = [kind for kind in self.catalogs if not reference.kinds or kind in reference.kinds]
        found = ((kind, self.catalog_aliases.get(kind, {}).get(folded)) for kind in catalogs)
        return tuple(Target(kind, entry) for kind, entry in found if entry is not None)

    def file_at(self, path: str) -> str | None:
        """The file of the maps folder that a link to `path` means; empty for a folder without a page."""
        return self.linked.get(composed(path))

    def _page(self, reference: Reference, page_id: str) -> Page | None:
        if not reference.target:
            is_somewhere = reference.part or reference.kinds in _FILES
            return self.pages.get(page_id) if is_somewhere else None
        if reference.kinds in _FILES:
            return self.pages.get(self.files.get(self.file_at(reference.target) or "", ""))
        page = self.pages.get(self.aliases.get(fold(reference.target), ""))
        if page is None or reference.kinds in ((), ("part",)) or page.kind in reference.kinds:
            return page
        return None

    def _in_page(self, page: Page, reference: Reference) -> tuple[Target, ...]:
        if not reference.part or page.broken:
            return (Target(page.kind, page.id),)
        # A Markdown link may name the anchor as the address bar has it: with the page's id before it.
        part = fold(reference.part.removeprefix(f"{page.id}--"))
        anchor = self.parts.get(page.id, {}).get(part)
        if anchor is None and reference.kinds in _FILES and page.body:
            # Only a Markdown link leads to a heading of the story, as it does on the code host.
            known = story_anchors(page.body.value, self.settings.own_anchors)
            return (Target(page.kind, page.id),) if reference.part in known else ()
        return (Target(page.kind, page.id, anchor),) if anchor else ()

    def title_of(self, target: Target) -> str:
        """The name of a target: a page's title, `Map: step` for a part, a catalog entry's title."""
        page = self.pages.get(target.id) if target.kind not in self.catalogs else None
        if page is None:
            return self.catalogs[target.kind][target.id].title
        if target.part is None:
            return page.title.value
        return f"{page.title.value}: {self.part_title(page.id, target.part)}"

    def part_title(self, page_id: str, anchor: str) -> str:
        """The title of a phase or step, the words of an entry; the anchor itself when there is none."""
        return self.part_titles.get(page_id, {}).get(anchor, anchor)
