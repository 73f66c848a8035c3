"""Beside mkdocs-static-i18n, which builds the site once a language.

Every language shows all maps, and of an ordinary page and its translations (`notes.md`, `notes.de.md`) one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import replace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cjm_site.plugin.wiki import Wiki, WikiPage

_PLUGIN = "i18n"


def builds_languages(config: MkDocsConfig) -> bool:
    """Whether the site has languages. Their plugin takes files of the docs folder alone: ours come later."""
    return _PLUGIN in config.plugins


def language_folder(config: MkDocsConfig) -> str:
    """Where the pages of the present language lie on the site: empty, or such as `de/`."""
    plugin: Any = config.plugins.get(_PLUGIN)
    return f"{plugin.current_language}/" if plugin and not plugin.is_default_language_build else ""


def file_at(files: Files, uri: str) -> File | None:
    """The file of a source, and not a translation of it, which the other plugin would hand out."""
    return files.src_uris.get(uri) or files.get_file_from_path(uri)


def in_language(wiki: Wiki, config: MkDocsConfig) -> Wiki:
    """The wiki as the present language shows it: links to any version of a page lead to the shown one."""
    plugin: Any = config.plugins.get(_PLUGIN)
    if plugin.config.docs_structure != "suffix":
        return wiki
    wanted = (plugin.current_language, plugin.default_language, "")
    shown: dict[str, WikiPage] = {}
    for place, versions in _translated(wiki, plugin.all_languages):
        language = next((each for each in wanted if each in versions), next(iter(versions)))
        best = replace(versions[language], place=place)
        shown |= {page.key: best for page in versions.values()}
    found = (shown.get(page.key, page) for page in wiki.pages.values())
    by_key = {key: shown.get(page.key, page) for key, page in wiki.by_key.items()}
    return replace(wiki, pages={page.uri: page for page in found}, by_key=by_key)


def _translated(wiki: Wiki, languages: Iterable[str]) -> Iterator[tuple[str, dict[str, WikiPage]]]:
    """Places of ordinary pages that have translations, and their versions by language."""
    versions: defaultdict[str, dict[str, WikiPage]] = defaultdict(dict)
    for page in wiki.pages.values():
        stem, _, language = page.uri.removesuffix(".md").rpartition(".")
        is_translation = stem and language in languages
        versions[f"{stem}.md" if is_translation else page.uri][language if is_translation else ""] = page
    for place, each in versions.items():
        # Maps have no languages, nor has the home.
        if {*each} != {""} and all(page.view is None for page in each.values()):
            yield place, each


def add_alternates(files: Files, added: Iterable[File], config: MkDocsConfig) -> None:
    """Tell the plugin of our files what it knows of its own: for its sitemap and its choice of language."""
    plugin: Any = config.plugins.get(_PLUGIN)
    for file in added:
        here = language_folder(config)
        file.alternates = {  # type: ignore[attr-defined]
            each: _in_language(file, here, "" if each == plugin.default_language else f"{each}/")
            for each in plugin.build_languages
        }
        file.locale = plugin.default_language  # type: ignore[attr-defined]
        file.locale_alternate_of = plugin.current_language  # type: ignore[attr-defined]
    plugin.i18n_files_per_language[plugin.current_language] = files.documentation_pages()


def _in_language(file: File, here: str, there: str) -> File:
    if here == there:
        return file
    other = copy(file)
    other.dest_uri = there + file.dest_uri.removeprefix(here)
    other.url = there + file.url.removeprefix(here)
    other.page = None
    return other
