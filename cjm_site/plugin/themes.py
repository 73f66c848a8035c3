"""Themes that our pages were not drawn for: a word of warning, and what they lack."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from cjm_site.plugin.logs import log

STAND_IN = "assets/cjm/other-theme.css"
"""The colours and the plain elements that Material gives our pages."""
_DRAWN_FOR = "material"


def is_drawn_for(config: MkDocsConfig) -> bool:
    """True for Material, and for a theme that is made from it."""
    name = config.theme.name or ""
    return name.startswith(_DRAWN_FOR)


def make_at_home(config: MkDocsConfig) -> None:
    """In another theme: say so, and let every page load what the theme lacks."""
    if is_drawn_for(config):
        return
    name = f"the theme `{config.theme.name}`" if config.theme.name else "a theme of your own"
    log.warning("the pages are drawn for Material; in %s they are readable and no more", name)
    config.extra_css.insert(0, STAND_IN)


def drop_stand_in(files: Files, config: MkDocsConfig) -> None:
    """Keep what other themes lack off a site that needs none of it."""
    file = files.get_file_from_path(STAND_IN)
    if file and is_drawn_for(config):
        files.remove(file)


def wrapped(content: str, config: MkDocsConfig) -> str:
    """The content of a page, in another theme inside the elements that Material has round it."""
    if is_drawn_for(config):
        return content
    return f'<div dir="ltr">\n<div class="md-typeset">\n{content}</div>\n</div>\n'
