"""Icons of catalog entries: those of the theme that catalogs name, as masks in one style sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cjm_site.model import Atlas
from cjm_site.plugin.logs import log_more
from cjm_site.project.theme import missing_icon
from cjm_site.views.icons import icon_class

ICONS = "assets/cjm/icons.css"
_LARGEST = 20_000
_ROOM = "[dir] .md-typeset :is(.cjm-map,.cjm-section) %s{padding-inline-start:1.5em;position:relative}"
_DRAWN = (
    '%s::before{background:var(--cjm-muted);block-size:1.15em;content:"";inline-size:1.15em;'
    "inset:calc(.1em + var(--cjm-touch,0px)) auto auto 0;mask-size:100%%;position:absolute;"
    "print-color-adjust:exact}"
)
_MASK = '.%s::before{mask-image:url("data:image/svg+xml,%s")}'
_SPACE = re.compile(r"\s+")
_ESCAPED = {" ": "%20", "%": "%25", '"': "'", "#": "%23", "<": "%3C", ">": "%3E", "\\": "%5C"}


def add_icons(files: Files, config: MkDocsConfig, atlas: Atlas) -> None:
    """Add the style sheet of all icons that the catalogs name; pages without icons do not load it."""
    entries = [entry for catalog in atlas.catalogs.values() for entry in catalog.values()]
    names = sorted({entry.icon for entry in entries if entry.icon and icon_class(entry.icon)})
    if names:
        missing = {name for name in names if not _drawing(name, config.theme.dirs)}
        log_more(atlas.settings, *(missing_icon(entry) for entry in entries if entry.icon in missing))
        files.append(File.generated(config, ICONS, content=icon_css(names, config.theme.dirs)))


def icon_css(names: Iterable[str], folders: Iterable[str]) -> str:
    """Rules for those of some icons that a folder of the theme has: one without a rule is not drawn."""
    searched = tuple(folders)
    drawings = {icon_class(name): drawing for name in names if (drawing := _drawing(name, searched))}
    if not drawings:
        return ""
    rules = (_MASK % drawn for drawn in drawings.items())
    return f"{_ROOM % _any(drawings)}{_DRAWN % _any(drawings)}{''.join(rules)}\n"


def _any(classes: Iterable[str]) -> str:
    return f":is({','.join(f'.{each}' for each in classes)})"


def _drawing(name: str, folders: Iterable[str]) -> str:
    files = (Path(folder, ".icons", f"{name}.svg") for folder in folders)
    file = next((each for each in files if each.is_file() and each.stat().st_size <= _LARGEST), None)
    if file is None:
        return ""
    text = _SPACE.sub(" ", file.read_text(encoding="utf-8")).strip()
    return "".join(_ESCAPED.get(letter, letter) for letter in text)
