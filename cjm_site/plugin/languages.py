"""Beside mkdocs-static-i18n, which builds the site once a language: every language shows all maps."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_PLUGIN = "i18n"


def builds_languages(config: MkDocsConfig) -> bool:
    """Whether the site has languages. Their plugin takes files of the docs folder alone: ours come later."""
    return _PLUGIN in config.plugins


def language_folder(config: MkDocsConfig) -> str:
    """Where the pages of the present language lie on the site: empty, or such as `de/`."""
    plugin: Any = config.plugins.get(_PLUGIN)
    return f"{plugin.current_language}/" if plugin and not plugin.is_default_language_build else ""


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
