"""The files beside the maps folder that links of maps lead to."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

from cjm_site.model import Atlas, Beside
from cjm_site.model.addresses import INDEXES
from cjm_site.model.links import OUTSIDE
from cjm_site.project.host import Host
from cjm_site.source.headings import page_anchors

_MOST = 1_000_000


def files_beside(
    atlas: Atlas, folder: Path, root: Path, docs_dir: Path | None, host: Host
) -> dict[str, Beside]:
    """What links name beside the maps folder and what is there; nothing beyond `root` is looked at."""
    links = [each.reference for each in atlas.mentions if each.reference.kinds == (OUTSIDE,)]
    with_parts = {link.target for link in links if link.part}
    own_anchors = atlas.settings.own_anchors
    found: dict[str, Beside] = {}
    for name in sorted({link.target for link in links}):
        path = _existing(folder, name, root)
        if path is not None:
            shown = Path(os.path.relpath(path, folder)).as_posix() if path.is_file() else ""
            anchors = _anchors(path, own_anchors) if shown and name in with_parts else None
            found[name] = Beside(shown, anchors, host.shown(path, docs_dir))
    return found


def _existing(folder: Path, name: str, root: Path) -> Path | None:
    """The file of that name, the own page of a folder, or a folder without one."""
    # The system tells two ways to write an accented letter apart, and people do not.
    for typed in dict.fromkeys((name, *(unicodedata.normalize(form, name) for form in ("NFC", "NFD")))):
        path = Path(os.path.normpath(folder / typed))
        if path.is_relative_to(root) and path.exists():
            pages = (path / index for index in INDEXES)
            return next((page for page in pages if page.is_file()), path)
    return None


def _anchors(path: Path, own_anchors: bool) -> frozenset[str] | None:
    """What a link may name in a Markdown file; None for other files."""
    if path.suffix.lower() != ".md":
        return None
    try:
        with path.open(encoding="utf-8-sig") as file:
            return page_anchors(file.read(_MOST), own_anchors)
    except (OSError, ValueError):
        return None
