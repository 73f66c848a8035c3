"""Ordinary pages of the maps folder and their translations, on a site of two languages."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from tests.neighbours.conftest import run
from tests.support.site import Built, Site
from tests.support.wiki import WIKI

LANGUAGES = [
    {"locale": "en", "name": "English", "default": True},
    {"locale": "de", "name": "Deutsch"},
]
I18N: dict[str, Any] = {"i18n": {"docs_structure": "suffix", "languages": LANGUAGES}}
PAGES = """
=== blueprints/notes.md
# Notes

English, see [[night]].

=== blueprints/notes.de.md
# Notizen

Deutsch, siehe [[night]].

=== blueprints/only.de.md
# Nur hier

=== blueprints/index.de.md
# Ein Atlas

=== docs/more.md
# More

[a](../blueprints/notes.md) [b](../blueprints/notes.de.md) [c](../blueprints/only.de.md)
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    site = Site(tmp_path_factory.mktemp("languages")).files(WIKI).files(PAGES)
    site.write_config(plugins=["search", "cjm", I18N], strict=True)
    run(sys.executable, "-m", "mkdocs", "build", "--strict", cwd=site.folder)
    return Built(Path(site.folder / "site"), [])


@pytest.mark.parametrize(("folder", "words"), [("", "English, see"), ("de/", "Deutsch, siehe")])
def test_each_language_shows_its_own_version_at_one_address(built: Built, folder: str, words: str) -> None:
    assert words in built.content(f"{folder}blueprints/notes/")
    assert not list(built.folder.rglob("notes.de"))


@pytest.mark.parametrize("folder", ["", "de/"])
def test_a_page_that_one_language_alone_has_is_shown_in_all(built: Built, folder: str) -> None:
    assert "Nur hier" in built.content(f"{folder}blueprints/only/")


@pytest.mark.parametrize("folder", ["", "de/"])
def test_links_to_any_version_lead_to_the_one_that_is_shown(built: Built, folder: str) -> None:
    assert built.links.broken() == []
    addresses = built.content(f"{folder}more/").count('href="../blueprints/notes/"')
    assert (addresses, "../blueprints/only/" in built.content(f"{folder}more/")) == (2, True)


@pytest.mark.parametrize("folder", ["", "de/"])
def test_the_home_stays_the_atlas(built: Built, folder: str) -> None:
    assert "cjm-page--home" in built.content(f"{folder}blueprints/")
