"""Which pages of the wiki stand in the navigation of the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from cjm_site.plugin.wiki import WikiPage

_AWESOME = "awesome-nav"


def nav_files(folder: Path, config: MkDocsConfig) -> Iterator[str]:
    """Files of awesome-nav in the maps folder, relative to it; none where the site does without."""
    plugin: Any = config.plugins.get(_AWESOME)
    if plugin:
        for file in sorted(folder.rglob(plugin.config.filename)):
            yield file.relative_to(folder).as_posix()


def stays_out(page: WikiPage, config: MkDocsConfig, *, arranged: bool) -> bool:
    """Whether the navigation leaves a page out; `arranged`: the maps folder has a navigation of its own.

    A navigation of all maps on every page is what makes large sites slow; one that somebody wrote names the
    pages that it wants.
    """
    if arranged:
        return False
    return config.nav is not None or (page.written is not None and page.view is not None and bool(page.key))
