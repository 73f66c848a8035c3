"""Files that look like maps or catalogs, and that their names keep from being read."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator

from cjm_site.findings import Finding, nearest
from cjm_site.loader import rules
from cjm_site.model import CATALOGS
from cjm_site.source import Source, Span
from cjm_site.source.wording import named

CATALOG_FOLDER = "catalog"
_ALMOST = re.compile(r"\.md\.(?:txt|rtf|docx?|html?)$|\.(?:markdown|mdown|mkdn?|md)$", re.IGNORECASE)
_YAML = (".yml", ".yaml")
_FILES = {kind.file.removesuffix(".yml"): kind.file for kind in CATALOGS.values()}


def unread_files(paths: Iterable[str], shown: str) -> Iterator[Finding]:
    """A warning for each, in the order of paths; of a folder with another name than that of catalogs, one."""
    told: set[str] = set()
    for path in sorted(paths):
        folder, name = posixpath.split(path)
        almost = _ALMOST.search(name)
        if almost and not name.endswith(".md"):
            cure = f"Rename it to {named(f'{name[: almost.start()]}.md')}"
            yield _unread(path, shown, "its name does not end in `.md`", cure)
        elif name.lower().endswith(_YAML) and folder == CATALOG_FOLDER and name not in _FILES.values():
            yield _unread(path, shown, "no catalog has this name", _catalog_help(name))
        elif name.lower().endswith(_YAML) and folder not in told and _is_catalog_elsewhere(folder, name):
            told.add(folder)
            yield _unread(path, shown, f"catalogs lie in the folder `{CATALOG_FOLDER}`", _folder_help(folder))


def _is_catalog_elsewhere(folder: str, name: str) -> bool:
    """True for a file that is named like a catalog, in no folder or in one that is named like theirs."""
    is_near = not folder or nearest(posixpath.basename(folder), (CATALOG_FOLDER,)) is not None
    return folder != CATALOG_FOLDER and is_near and name.rsplit(".", 1)[0].lower() in _FILES


def _folder_help(folder: str) -> str:
    if not folder:
        return f"Move it into the folder `{CATALOG_FOLDER}`"
    if "/" in folder:
        return f"Move the folder to the top of the maps folder, as `{CATALOG_FOLDER}`"
    return f"Rename the folder {named(folder)} to `{CATALOG_FOLDER}`"


def _catalog_help(name: str) -> str:
    match = nearest(name.rsplit(".", 1)[0], _FILES)
    return f"Rename it to `{_FILES[match]}`" if match else f"Catalogs are {', '.join(_FILES.values())}"


def _unread(path: str, shown: str, why: str, cure: str) -> Finding:
    place = Span(Source(posixpath.join(shown, path), ""), 0, 0)
    return rules.UNREAD_FILE.at(place, f"{named(posixpath.basename(path))} is not read, for {why}", cure)
