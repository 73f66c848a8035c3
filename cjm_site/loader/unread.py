"""Files that look like maps or catalogs, and that their names keep from being read."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from cjm_site.findings import Finding, nearest
from cjm_site.loader import rules
from cjm_site.model import CATALOGS
from cjm_site.source import Source, Span
from cjm_site.source.wording import named

CATALOG_FOLDER = "catalog"
_ALMOST = (".md.txt", ".markdown", ".mdown", ".mkd")
_YAML = (".yml", ".yaml")
_FILES = {kind.file.removesuffix(".yml"): kind.file for kind in CATALOGS.values()}


def unread_files(paths: Iterable[str], shown: str) -> Iterator[Finding]:
    """A warning for each, in the order of paths."""
    for path in sorted(paths):
        folder, name = posixpath.split(path)
        if name.lower().endswith(_ALMOST) or (name.lower().endswith(".md") and not name.endswith(".md")):
            stem = name.split(".")[0]
            yield _unread(path, shown, "its name does not end in `.md`", f"Rename it to `{stem}.md`")
        elif folder == CATALOG_FOLDER and name.lower().endswith(_YAML) and name not in _FILES.values():
            yield _unread(path, shown, "no catalog has this name", _catalog_help(name))


def _catalog_help(name: str) -> str:
    match = nearest(name.rsplit(".", 1)[0], _FILES)
    return f"Rename it to `{_FILES[match]}`" if match else f"Catalogs are {', '.join(_FILES.values())}"


def _unread(path: str, shown: str, why: str, cure: str) -> Finding:
    place = Span(Source(posixpath.join(shown, path), ""), 0, 0)
    return rules.UNREAD_FILE.at(place, f"{named(posixpath.basename(path))} is not read, for {why}", cure)
