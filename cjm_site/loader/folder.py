"""All files of a maps folder, as bytes by path, into an Atlas and the findings on the way."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from cjm_site.findings import Finding
from cjm_site.loader import connections, emotions, measures, scalars  # noqa: F401  (they read values)
from cjm_site.loader.atlas import build_atlas
from cjm_site.loader.catalogs import read_catalog
from cjm_site.loader.clashes import unique_pages
from cjm_site.loader.file_names import impossible_names
from cjm_site.loader.formers import with_free_formers
from cjm_site.loader.pages import read_page
from cjm_site.loader.reader import Reader
from cjm_site.loader.salvage import PAGE
from cjm_site.loader.unread import CATALOG_FOLDER, unread_files
from cjm_site.model import CATALOGS, Atlas, CatalogEntry, Page, Settings
from cjm_site.source import Trouble, decode


class Loaded(NamedTuple):
    """What a folder of maps holds."""

    atlas: Atlas
    findings: tuple[Finding, ...]
    strays: tuple[Page, ...]
    """Pages that are not in the Atlas, for their id or their address is taken."""


def load(
    files: Mapping[str, bytes], settings: Settings, shown: str = "", names: Iterable[str] = ()
) -> Loaded:
    """Read every file.

    Keys are paths in the maps folder, and `names` the paths of all other files in it too; `shown` is the
    folder's own path, for messages.
    """
    folder = _Folder(files, settings, shown)
    pages = folder.pages()
    catalogs, unreadable = folder.catalogs()
    paths = frozenset((*files, *names))
    unread = list(unread_files(paths, shown))
    told = {finding.span.path for finding in unread}
    others = (path for path in paths if posixpath.join(shown, path) not in told)
    folder.findings += [*unread, *impossible_names(others, shown)]
    kept, strays = unique_pages(pages, folder.findings)
    kept = with_free_formers(kept, strays, paths, folder.findings)
    maps, readers = ([page for page in kept if (page.kind == PAGE) is wanted] for wanted in (False, True))
    atlas = build_atlas(settings, maps, readers, catalogs, unreadable, paths)
    atlas = replace(atlas, strays=frozenset(page.path for page in strays))
    return Loaded(atlas, tuple(folder.findings), strays)


@dataclass(slots=True)
class _Folder:
    """Reads file by file."""

    files: Mapping[str, bytes]
    settings: Settings
    shown: str
    findings: list[Finding] = field(default_factory=list)

    def pages(self) -> list[Page]:
        pages = []
        for path in sorted(path for path in self.files if path.endswith(".md")):
            reader, trouble = self._open(path)
            pages.append(read_page(reader, trouble))
            self.findings += reader.findings
        return pages

    def catalogs(self) -> tuple[dict[str, dict[str, CatalogEntry]], frozenset[str]]:
        """The catalogs that have a file, and the kinds whose file cannot be read."""
        catalogs: dict[str, dict[str, CatalogEntry]] = {}
        unreadable = set()
        for kind in CATALOGS.values():
            path = posixpath.join(CATALOG_FOLDER, kind.file)
            if path not in self.files:
                continue
            reader, trouble = self._open(path)
            entries = read_catalog(reader, kind, trouble)
            self.findings += reader.findings
            if entries is None:
                unreadable.add(kind.name)
            else:
                catalogs[kind.name] = entries
        return catalogs, frozenset(unreadable)

    def _open(self, path: str) -> tuple[Reader, Trouble | None]:
        shown = posixpath.join(self.shown, path)
        source, trouble = decode(self.files[path], shown, self.settings.limits.file_bytes)
        return Reader(source, path, self.settings), trouble
