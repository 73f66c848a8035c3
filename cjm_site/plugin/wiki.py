"""One build of the wiki: what was read, which pages there are, and where each of them lies."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from cjm_site.findings import Finding
from cjm_site.model import Atlas, Page, Settings
from cjm_site.model.addresses import INDEXES, address_of
from cjm_site.model.ids import fold
from cjm_site.plugin.beside import addresses_beside, host_round
from cjm_site.plugin.edition import make_edition
from cjm_site.project import ConfigError, Project, open_project, site_prefix
from cjm_site.project.host import makes_own_anchors
from cjm_site.project.output import judge_output
from cjm_site.views.base import HOME, reader_place
from cjm_site.views.edition import Edition
from cjm_site.views.pages import MadePage, PageView, made_pages, page_view


@dataclass(frozen=True, slots=True, kw_only=True)
class WikiPage:
    """One page of the wiki, written or made."""

    key: str
    """What a `Place` calls it."""
    uri: str
    """Its place among the sources of the site, with `/`; no file need be there."""
    title: str
    place: str = ""
    """The place that its address is made of, where that is another."""
    description: str = ""
    written: Page | None = None
    """The file that it, or its introduction, comes from."""
    view: Callable[[Edition], PageView] | None = None
    """None for an ordinary page in the maps folder: the host draws it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wiki:
    """Everything that the events of one build share."""

    settings: Settings
    atlas: Atlas
    findings: tuple[Finding, ...]
    folder: Path
    """The maps folder."""
    prefix: str
    """The maps folder's place on the site."""
    root: Path
    """The folder of `mkdocs.yml`; paths that are shown to people start there."""
    docs: Path
    """The site's folder of ordinary pages."""
    edition: Edition
    pages: dict[str, WikiPage]
    """By place among the sources."""
    by_key: dict[str, WikiPage]
    beside: dict[str, str]
    """What links name beside the maps folder and outside the docs folder → where it is read, if anywhere."""
    clashing: frozenset[str]
    """Files of the docs folder, by their place among the sources, whose address is taken."""

    def uri_of(self, path: str) -> str:
        """The place among the sources of a file of the maps folder."""
        return posixpath.join(self.prefix, path)

    def shown(self, path: str) -> str:
        """A path from the maps folder as findings have it: from the folder of `mkdocs.yml`."""
        return Path(os.path.relpath(self.folder / path, self.root)).as_posix()

    def path_from_docs(self, shown: str) -> str:
        """A `Source.path` as seen from the docs folder, as edit addresses want it."""
        return Path(os.path.relpath(self.root / shown, self.docs)).as_posix()


def read_wiki(config: MkDocsConfig, settings: Settings) -> Wiki:
    """The wiki of one build, read from its files."""
    root, docs = config_folder(config), Path(config.docs_dir)
    try:
        settings = replace(settings, own_anchors=makes_own_anchors(config.mdx_configs.get("toc")))
        project = open_project(root, settings, docs, host_round(config))
        judge_output(Path(config.site_dir), project.folder)
    except ConfigError as error:
        raise PluginError(f"cjm: {error}") from None
    atlas, folder = project.atlas, project.folder
    prefix = site_prefix(folder, docs, root)
    edition = make_edition(project, config.site_name)
    pages = list(_pages(atlas, prefix, edition))
    strays = list(_strays(project, pages, prefix))
    return Wiki(
        settings=settings,
        atlas=atlas,
        findings=project.findings,
        folder=folder,
        prefix=prefix,
        root=root,
        docs=docs,
        edition=edition,
        pages={page.uri: page for page in (*strays, *pages)},
        by_key=_by_key((*strays, *pages), atlas),
        beside=addresses_beside(project, docs, config),
        clashing=project.clashing,
    )


def _strays(project: Project, pages: Iterable[WikiPage], prefix: str) -> Iterator[WikiPage]:
    """Pages that are not in the Atlas, to show why; where the address is taken, the page that has it."""
    by_address = {_address(page.uri, prefix): page for page in pages}
    for page in project.strays:
        stray = _written(project.atlas, replace(page, broken=True), prefix)
        shown = by_address.get(_address(stray.uri, prefix), stray)
        yield replace(shown, key=reader_place(page.path).page)


def _address(uri: str, prefix: str) -> str:
    return fold(address_of(posixpath.relpath(uri, prefix or ".")))


def _by_key(pages: Iterable[WikiPage], atlas: Atlas) -> dict[str, WikiPage]:
    keys = {page.key: page for page in pages}
    # What the introduction refers to is referred to by the home.
    return {atlas.introduction.path: keys[HOME], **keys} if atlas.introduction else keys


def config_folder(config: MkDocsConfig) -> Path:
    """The folder that `mkdocs.yml` stands in; relative paths of options start there."""
    # With `-f mkdocs.yml` the host keeps the path as it was typed.
    return Path(config.config_file_path or "mkdocs.yml").absolute().parent


def _pages(atlas: Atlas, prefix: str, edition: Edition) -> Iterator[WikiPage]:
    for page in atlas.pages.values():
        yield _written(atlas, page, prefix)
    for made in made_pages(atlas):
        yield _home(made, atlas, prefix, edition) if made.key == HOME else _made(made, prefix)
    for path, reader in atlas.readers.items():
        if reader is not atlas.introduction:
            uri = posixpath.join(prefix, path)
            key = reader_place(path).page
            ordinary = WikiPage(key=key, uri=uri, title=reader.title.value, written=reader)
            # The host would show a file that cannot be read as an empty page.
            yield replace(_written(atlas, reader, prefix), key=key) if reader.broken else ordinary


def _written(atlas: Atlas, page: Page, prefix: str) -> WikiPage:
    return WikiPage(
        key=page.id,
        uri=posixpath.join(prefix, page.path),
        title=page.title.value,
        description=page.description.value if page.description else "",
        written=page,
        view=lambda edition: page_view(atlas, page, edition),
    )


def _home(made: MadePage, atlas: Atlas, prefix: str, edition: Edition) -> WikiPage:
    return WikiPage(
        key=made.key,
        uri=posixpath.join(prefix, atlas.introduction.path if atlas.introduction else INDEXES[0]),
        title=edition.title,
        description=edition.description,
        written=atlas.introduction,
        view=made.view,
    )


def _made(made: MadePage, prefix: str) -> WikiPage:
    return WikiPage(
        key=made.key, uri=posixpath.join(prefix, f"{made.key}.md"), title=made.title, view=made.view
    )
