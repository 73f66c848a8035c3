"""Where the maps folder lies on the site, and files of the docs folder that lie there too."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path

from cjm_site.findings import Finding
from cjm_site.loader.rules import BY_NAME
from cjm_site.model import Atlas, Page
from cjm_site.model.addresses import address_of, is_published
from cjm_site.model.ids import fold
from cjm_site.project.host import Host
from cjm_site.source import Source, Span
from cjm_site.source.wording import named
from cjm_site.views.base import HOME
from cjm_site.views.pages import made_pages


def site_prefix(folder: Path, docs: Path, root: Path) -> str:
    """Where the maps folder lies on the site: as in the docs folder or beside it, else by its name."""
    if folder == docs:
        return ""
    for base in (docs, root):
        if folder != base and folder.is_relative_to(base):
            return folder.relative_to(base).as_posix()
    return folder.name


def clashes(
    atlas: Atlas, strays: Iterable[Page], folder: Path, root: Path, docs: Path, host: Host
) -> dict[str, Finding]:
    """Path in the docs folder of each file with the address of a page or file of the maps → what to say."""
    prefix = site_prefix(folder, docs, root)
    if folder.is_relative_to(docs):
        return {}
    taken = dict(_taken(atlas, strays))
    shown = Path(os.path.relpath(folder, root)).as_posix()
    found: dict[str, Finding] = {}
    for path, address in _candidates(docs, prefix, host):
        if address.endswith("/"):
            inner = address.rstrip("/")
            whose = named(f"{shown}/{inner}") if inner in atlas.assets and is_published(inner) else None
        else:
            whose = taken.get(fold(address))
        if whose is not None and not host.left_out(path):
            place = Span(Source(Path(os.path.relpath(docs / path, root)).as_posix(), ""), 0, 0)
            found[path] = BY_NAME["address-clash"].at(
                place,
                f"The address of this file is that of {whose}",
                "Rename the file, or move it to another folder",
            )
    return found


def _taken(atlas: Atlas, strays: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Addresses of all pages below the maps folder, folded, and whose each of them is."""
    for made in made_pages(atlas):
        address = "" if made.key == HOME else made.key
        yield fold(address), f"the page {named(made.title)}, which is made"
    for page in (*strays, *atlas.pages.values(), *atlas.readers.values()):
        yield fold(address_of(page.path)), named(page.source.path)


def _candidates(docs: Path, prefix: str, host: Host) -> Iterator[tuple[str, str]]:
    """Files of the docs folder that lie where maps do, and their addresses there; of other files with `/`."""
    if host.directory_urls and (docs / f"{prefix}.md").is_file():
        yield f"{prefix}.md", ""
    for where, folders, names in os.walk(docs / prefix):
        folders.sort()
        inner = Path(os.path.relpath(where, docs / prefix)).as_posix()
        for name in sorted(names):
            path = posixpath.normpath(posixpath.join(inner, name))
            address = address_of(path) if name.endswith(".md") else f"{path}/"
            yield posixpath.join(prefix, path), address
