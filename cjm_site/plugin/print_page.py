"""Beside mkdocs-print-site: the page that holds all pages.

It is made when the events of pages are over, and only some elements get their ids prefixed there, while
all links do. Ids of ours are unique on the whole site, so that each link can be led to the id that is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_relative_url

from cjm_site.plugin import assets
from cjm_site.plugin.finish import finish_page

_ID = re.compile(r'\sid="([^"]+)"')
_LINK = re.compile(r'(?<=\shref="#)[^"]+')
_NAMED_BY = re.compile(r'(?<=\saria-labelledby=")[^"\s]+')


def finish_print_page(config: MkDocsConfig, *, noindex: bool) -> None:
    """Give the page what all others have: our styles, and links that lead somewhere."""
    plugin: Any = config.plugins.get("print-site")
    if plugin and plugin.config["enabled"]:
        file = Path(plugin.print_file.abs_dest_path)
        page = mended(file.read_text(encoding="utf-8"))
        styles = [get_relative_url(each, plugin.print_file.url) for each in assets.styles_for(page)]
        file.write_text(finish_page(page, noindex=noindex, styles=tuple(styles)), encoding="utf-8")


def mended(page: str) -> str:
    """The page, its references to ids that it lacks led to those of the same element."""
    ids = set(_ID.findall(page))
    shorter = {tail: each for each in ids for tail in _tails(each)}
    page = _LINK.sub(lambda match: _present(match[0], ids), page)
    return _NAMED_BY.sub(lambda match: match[0] if match[0] in ids else shorter.get(match[0], match[0]), page)


def _present(anchor: str, ids: Set[str]) -> str:
    if anchor in ids:
        return anchor
    return next((tail for tail in _tails(anchor) if tail in ids), anchor)


def _tails(anchor: str) -> Iterator[str]:
    words = anchor.split("-")
    return ("-".join(words[start:]) for start in range(1, len(words)))
