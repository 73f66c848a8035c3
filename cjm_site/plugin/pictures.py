"""Pictures on their way to the site: drawn anew, and only those that something shows or links to."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cjm_site.model.pictures import EDGES, ENDINGS
from cjm_site.plugin.logs import log
from cjm_site.plugin.wiki import Wiki
from cjm_site.project.pictures import look_at_file, published

_ADDRESS = re.compile(r"""[(<"'=:]\s*([^\s()<>"'=]+)""")


def is_picture(path: str) -> bool:
    """True for a file that is published as a picture, or not at all."""
    return path.lower().endswith(ENDINGS)


def picture_files(files: Files, config: MkDocsConfig, wiki: Wiki) -> Iterator[File]:
    """The pictures that maps name, and those of the maps folder that other pages of the site name."""
    edges = {path: each.edge for path, each in wiki.atlas.pictures.items() if each.edge}
    edges |= dict.fromkeys(_named_elsewhere(files, wiki), EDGES["body"])
    drawn = published({wiki.folder / path: edge for path, edge in edges.items()})
    for path in edges:
        if content := drawn[wiki.folder / path]:
            yield File.generated(config, wiki.uri_of(path), content=content)
        else:
            log.error("%s: this picture cannot be drawn anew; export it again", wiki.shown(path))


def _named_elsewhere(files: Files, wiki: Wiki) -> Iterator[str]:
    """Sound pictures that no map names, and that stand in an ordinary page or in raw HTML."""
    others = [
        path for path in sorted(wiki.atlas.assets) if is_picture(path) and path not in wiki.atlas.pictures
    ]
    wanted = _addresses(files, wiki) if others else set()
    for path in others:
        seen = (
            look_at_file(wiki.folder, path, EDGES["body"], wiki.settings.limits) if path in wanted else None
        )
        if seen is not None and seen.edge:
            yield path


def _addresses(files: Files, wiki: Wiki) -> set[str]:
    """Paths in the maps folder, as far as any text between quotes or brackets can be one."""
    found: set[str] = set()
    for uri, text in _texts(files, wiki):
        for typed in set(_ADDRESS.findall(text)):
            if is_picture(typed):
                found.update(_meant(uri, unquote(typed), wiki))
    return found


def _texts(files: Files, wiki: Wiki) -> Iterator[tuple[str, str]]:
    """Each page whose pictures the core does not see, with where it stands in the docs folder."""
    for file in files.documentation_pages():
        yield file.src_uri, file.content_string
    for page in (*wiki.atlas.pages.values(), *wiki.atlas.readers.values()) if wiki.settings.html else ():
        yield wiki.uri_of(page.path), page.source.text


def _meant(uri: str, typed: str, wiki: Wiki) -> Iterator[str]:
    """A relative path read as on the code host, as among the sources, and as in the address of the page."""
    folder = posixpath.dirname(uri)
    yield Path(os.path.relpath(wiki.docs / folder / typed, wiki.folder)).as_posix()
    for start in (folder, uri.removesuffix(".md")):
        yield posixpath.relpath(posixpath.join(start, typed), wiki.prefix or ".")
