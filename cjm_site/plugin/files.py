"""The files of the site that come from the maps folder, or that are made."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions

from cjm_site.findings import Finding
from cjm_site.loader import former_span
from cjm_site.loader.rules import BY_NAME
from cjm_site.model import Page
from cjm_site.model.addresses import is_published
from cjm_site.plugin.languages import file_at, language_folder
from cjm_site.plugin.logs import log, log_more
from cjm_site.plugin.navigation import nav_files, stays_out
from cjm_site.plugin.pictures import is_picture, picture_files
from cjm_site.plugin.urls import page_address, redirect_page
from cjm_site.plugin.wiki import Wiki, WikiPage
from cjm_site.source.wording import named

MADE = "---\n{}\n---\n"
"""Source of a page that nobody wrote."""


def add_files(files: Files, config: MkDocsConfig, wiki: Wiki) -> None:
    """Put every page and picture of the wiki among the files of the site."""
    _drop_unpublished(files, wiki)
    for clashing in filter(None, map(files.src_uris.get, wiki.clashing)):
        # Of it the core has spoken.
        files.remove(clashing)
    language = language_folder(config)
    navs = [*nav_files(wiki.folder, config)]
    for file in picture_files(files, config, wiki):
        _add(files, file, language)
    for path in (*navs, *attachments(wiki.folder)):
        _add(files, _real_file(wiki.uri_of(path), wiki.folder / path, config), language)
    for page in wiki.pages.values():
        _add(files, _page_file(page, config, wiki, arranged=bool(navs)), language)
    for file in _redirects(config, wiki, files):
        _add(files, file, language)
    _report_clashes(files)


def attachments(folder: Path) -> Iterator[str]:
    """Files that are copied as they are, relative to the folder; nothing hidden and no symbolic link."""
    for where, folders, names in os.walk(folder):
        here = Path(where)
        folders[:] = sorted(each for each in folders if _is_plain(here / each))
        for name in sorted(names):
            file = here / name
            if is_published(name) and not is_picture(name) and _is_plain(file) and file.is_file():
                yield file.relative_to(folder).as_posix()


def _is_plain(path: Path) -> bool:
    return not path.name.startswith(".") and not path.is_symlink()


def _drop_unpublished(files: Files, wiki: Wiki) -> None:
    """Of a maps folder inside the docs folder the host has taken everything: we add what belongs there."""
    inside = f"{wiki.prefix}/" if wiki.prefix else ""
    if not wiki.folder.is_relative_to(wiki.docs):
        return
    for file in [each for each in files if each.src_uri.startswith(inside) and each.src_dir]:
        if file.abs_src_path and Path(file.abs_src_path).is_relative_to(wiki.folder):
            files.remove(file)


def _add(files: Files, file: File, language: str) -> None:
    file.dest_uri = language + file.dest_uri
    known = files.src_uris.get(file.src_uri)
    if known and not known.inclusion.is_excluded():
        log.error("%s: an ordinary page has the address of a page of the maps folder", known.src_uri)
    if known:
        files.remove(known)
    files.append(file)


def _page_file(page: WikiPage, config: MkDocsConfig, wiki: Wiki, *, arranged: bool) -> File:
    if page.written is None:
        file = File.generated(config, page.uri, content=MADE)
    else:
        file = _real_file(page.uri, wiki.folder / page.written.path, config)
        file.edit_uri = wiki.path_from_docs(page.written.source.path)
        if page.place:
            file.dest_uri = _real_file(page.place, wiki.folder, config).dest_uri
    set_exclusions([file], config)
    if file.inclusion is InclusionLevel.INCLUDED and stays_out(page, config, arranged=arranged):
        file.inclusion = InclusionLevel.NOT_IN_NAV
    return file


def _real_file(uri: str, source: Path, config: MkDocsConfig) -> File:
    file = File(uri, str(source.parent), config.site_dir, config.use_directory_urls)
    # The place on the site is not the place on the disk, and the host joins the two.
    file.abs_src_path = str(source)
    return file


def _redirects(config: MkDocsConfig, wiki: Wiki, files: Files) -> Iterator[File]:
    taken = {file.dest_uri.casefold(): file.src_uri for file in files if not file.inclusion.is_excluded()}
    for page in wiki.pages.values():
        present = file_at(files, page.uri)
        for former in page.written.moved_from if page.written and present else ():
            source = f"{wiki.uri_of(former).removesuffix('.md')}.md"
            place = File(source, None, "", config.use_directory_urls)
            language = language_folder(config)
            other = taken.get((language + place.dest_uri).casefold())
            if other is None and present:
                address = page_address(present.url, "", language + place.url)
                yield File.generated(config, place.dest_uri, content=redirect_page(address))
            elif other and page.written and other not in wiki.pages:
                log_more(wiki.settings, _taken(page.written, former, other))


def _taken(page: Page, former: str, other: str) -> Finding:
    message = f"No page at {named(former)} can lead here: {named(other)} of the docs folder has that address"
    return BY_NAME["address-clash"].at(former_span(page, former), message, "Delete this former path")


def _report_clashes(files: Files) -> None:
    by_address: dict[str, File] = {}
    for file in files:
        if not file.inclusion.is_excluded():
            first = by_address.setdefault(file.dest_uri.casefold(), file)
            if first is not file:
                log.error("%s: has the same address as %s", file.src_uri, first.src_uri)
