"""What was probably meant by a name that nothing has: an id, a title, or the name of a file."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from cjm_site.findings import Names
from cjm_site.lint.paths import Paths
from cjm_site.loader.salvage import stem_id
from cjm_site.model import Atlas, Reference
from cjm_site.model.ids import fold
from cjm_site.source.wording import code, named


class Suggestions:
    """The names of an Atlas, made ready for comparing when they are first asked for."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._names: dict[tuple[str, ...], Names] = {}
        self._parts: dict[str, Names] = {}
        self._ordinary: dict[str, str] | None = None
        self._paths = Paths(atlas, (*atlas.files, *atlas.readers))

    def name(self, typed: str, kinds: Iterable[str] = (), part: str = "") -> str:
        """A sentence that offers the id of a page or catalog entry of some kinds; without any, of all.

        `part` is what was typed behind it, with its `#`.
        """
        wanted = tuple(kinds)
        if wanted not in self._names:
            titles = dict(_titles(self._atlas, wanted))
            self._names[wanted] = Names(titles, titles)
        if typed.lower().endswith(".md"):
            typed = posixpath.basename(typed)[:-3]
        match = self._names[wanted].nearest(typed)
        return f"Did you mean {code(match + part)}?" if match else ""

    def ordinary(self, reference: Reference) -> str:
        """A sentence on the ordinary page of a name: such a page has no id that a reference could name."""
        if self._ordinary is None:
            self._ordinary = {fold(stem_id(path)): path for path in sorted(self._atlas.readers)}
        path = self._ordinary.get(fold(posixpath.basename(reference.target).removesuffix(".md")))
        if path is None:
            return ""
        link = code(f"[{self._atlas.readers[path].title.value}]({self._paths.typed(path, reference.span)})")
        return f"{named(path)} is an ordinary page: link to it in a text as {link}, or give it a `kind`"

    def part(self, typed: str, page_id: str) -> str:
        """A sentence that offers the id of a phase, a step or an entry of a page."""
        if page_id not in self._parts:
            titles = self._atlas.part_titles.get(page_id, {})
            self._parts[page_id] = Names(self._atlas.parts.get(page_id, {}), titles)
        return self._parts[page_id].did_you_mean(typed)

    def path(self, reference: Reference) -> str:
        """A sentence that offers the path of a Markdown file."""
        return self._paths.offer(reference.target, reference.span)


def _titles(atlas: Atlas, kinds: tuple[str, ...]) -> Iterable[tuple[str, str]]:
    for page in atlas.pages.values():
        if not kinds or page.kind in kinds:
            yield page.id, page.title.value
    for kind, entries in atlas.catalogs.items():
        if not kinds or kind in kinds:
            yield from ((entry.id, entry.title) for entry in entries.values())
