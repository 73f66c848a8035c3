"""Which file was probably meant by a path that leads to none."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from urllib.parse import quote

from cjm_site.findings import Names
from cjm_site.model import Atlas
from cjm_site.source import Span
from cjm_site.source.wording import code

_QUOTED = re.compile(r"[ ()<>#?%]")


class Paths:
    """Files of the maps folder, made ready for comparing when they are first asked for."""

    def __init__(self, atlas: Atlas, paths: Iterable[str]) -> None:
        self._atlas = atlas
        self._paths = paths
        self._names: tuple[Names, Names] | None = None

    def offer(self, wanted: str, place: Span) -> str:
        """A sentence that offers the nearest file, as it is written in the file of a place; or nothing."""
        if self._names is None:
            paths = {path: posixpath.basename(path) for path in self._paths}
            self._names = Names((), paths), Names(paths)
        by_name, by_path = self._names
        found = by_name.nearest(posixpath.basename(wanted)) or by_path.nearest(wanted)
        if found is None:
            return ""
        return f"Did you mean {code(self.typed(found, place))}?"

    def typed(self, path: str, place: Span) -> str:
        """A file as a link in the file of a place names it."""
        relative = posixpath.relpath(path, posixpath.dirname(self._inner(place)) or ".")
        return _QUOTED.sub(lambda sign: quote(sign[0]), relative)

    def _inner(self, place: Span) -> str:
        """The path in the maps folder of the file that a place is in."""
        known = next(iter((*self._atlas.pages.values(), *self._atlas.readers.values())), None)
        return place.path.removeprefix(known.source.path.removesuffix(known.path)) if known else place.path
