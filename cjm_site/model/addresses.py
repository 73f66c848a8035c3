"""Where the files of a maps folder stand on the site, and which of them are on it."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from cjm_site.model.catalog import CATALOGS
from cjm_site.model.kinds import KINDS

INDEXES = ("index.md", "README.md")
"""Names of a folder's own page; where both stand, the first is it."""
ROOT = "."
"""How a link names the maps folder itself."""
MADE_PAGES: dict[str, str] = {
    **{kind.page: kind.plural_title for kind in KINDS.values()},
    **{kind.page: kind.title for kind in CATALOGS.values()},
}
"""Addresses of the pages that are made for kinds and catalogs → their titles."""
PUBLISHED = (
    ".avif", ".csv", ".docx", ".jpeg", ".jpg", ".ods", ".odt", ".pdf", ".png", ".pptx", ".txt",
    ".webp", ".xlsx",
)  # fmt: skip
"""Endings of the files beside maps that are copied to the site. None of them can run a script there."""


def address_of(path: str) -> str:
    """Where a page stands below the maps folder: its path without `.md`, an index at that of its folder."""
    folder, name = posixpath.split(path)
    return folder if name in INDEXES else path.removesuffix(".md")


def is_published(path: str) -> bool:
    """True for a file that is copied to the site."""
    return path.lower().endswith(PUBLISHED)


def composed(path: str) -> str:
    """A path by which it is compared: systems and keyboards write one accented letter in two ways."""
    return path if path.isascii() else unicodedata.normalize("NFC", path)


def linked_paths(paths: Iterable[str]) -> dict[str, str]:
    """What a link may name, composed → the path of the file that is meant.

    A folder means its own page; the path is empty where it has none.
    """
    found: dict[str, str] = {}
    for path in sorted(paths):
        found[composed(path)] = path
        for folder in PurePosixPath(path).parents:
            found.setdefault(composed(str(folder)), "")
    for name in reversed(INDEXES):
        for path in paths:
            if posixpath.basename(path) == name:
                found[composed(posixpath.dirname(path) or ROOT)] = path
    return found
