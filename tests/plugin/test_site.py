"""Whole builds: strict, in both styles of addresses, with every link followed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.site import Built, Site, build_config
from tests.support.wiki import WIKI


@pytest.mark.parametrize("name", ["atlas_site", "atlas_site_of_files"])
def test_sample_wiki_builds_without_a_warning_and_every_link_leads_somewhere(
    name: str, request: pytest.FixtureRequest
) -> None:
    built: Built = request.getfixturevalue(name)
    assert built.messages() == []
    assert built.aborted == ""
    built.assert_links()


@pytest.mark.parametrize("directory_urls", [True, False])
def test_small_wiki_builds_without_a_warning(site: Site, directory_urls: bool) -> None:
    built = site.files(WIKI).build(strict=True, use_directory_urls=directory_urls)
    assert built.messages() == []
    assert built.aborted == ""
    built.assert_links()


def test_configuration_may_be_named_relatively(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.files(WIKI).build()
    monkeypatch.chdir(site.folder)
    built = build_config(Path("mkdocs.yml"), site.folder / "site", strict=True)
    assert built.messages() == []
    built.assert_links()


def test_site_below_a_path_links_relatively(site: Site) -> None:
    built = site.files(WIKI).build(strict=True, site_url="https://wiki.example.com/team/atlas/")
    assert built.base == "/team/atlas/"
    built.assert_links()


def test_site_works_from_a_folder_without_a_server(site: Site) -> None:
    site.config["plugins"] = ["search", "offline", {"cjm": {}}]
    built = site.files(WIKI).build(strict=True)
    assert (built.folder / "blueprints/night.html").is_file()
    built.assert_links()


def test_written_navigation_names_what_it_wants(site: Site) -> None:
    site.files(WIKI)
    built = site.build(
        strict=True,
        nav=[{"Home": "index.md"}, {"Atlas": "blueprints/index.md"}, {"Night": "blueprints/night.md"}],
        validation={"omitted_files": "warn"},
    )
    assert built.aborted == ""
    assert "blueprints/night/" in built.html("")


def test_entry_of_the_atlas_is_marked_on_its_pages_and_on_no_other(site: Site) -> None:
    site.config["theme"]["features"] = ["navigation.tabs"]
    built = site.files(WIKI).build(nav=[{"Home": "index.md"}, {"Atlas": "blueprints/index.md"}])
    active = re.compile(r'md-tabs__item--active">\s*<a href="([^"]*)"')
    assert active.findall(built.html("blueprints/night/")) == ["../"]
    assert active.findall(built.html("")) == ["."]


def test_mark_of_the_atlas_does_not_stay_for_the_pages_built_after(site: Site) -> None:
    site.files(WIKI).files("=== blueprints/notes.md\n# Notes\n")
    built = site.build(nav=[{"Home": "index.md"}, {"Atlas": "blueprints/index.md"}])
    assert "md-nav__item--active" in built.html("blueprints/people/priya/")
    assert "md-nav__item--active" not in built.html("blueprints/notes/")


def test_every_page_asks_search_engines_to_leave_it_out(site: Site) -> None:
    built = site.files(WIKI).build()
    pages = [file.read_text() for file in built.folder.rglob("*.html")]
    assert all('<meta name="robots" content="noindex">' in page for page in pages)


def test_noindex_can_be_switched_off(site: Site) -> None:
    built = site.files(WIKI).options(noindex=False).build()
    pages = [file.read_text() for file in built.folder.rglob("*.html")]
    assert len(pages) > 10
    assert not [page for page in pages if "noindex" in page]


def test_map_pages_hide_navigation_and_contents(site: Site) -> None:
    sidebars = re.findall(
        r'<div class="md-sidebar md-sidebar--[^>]*>', site.files(WIKI).build().html("blueprints/night/")
    )
    assert len(sidebars) == 2
    assert all("hidden" in sidebar for sidebar in sidebars)


def test_edit_link_leads_to_the_file_of_the_map(site: Site) -> None:
    built = site.files(WIKI).build(repo_url="https://code.example.com/atlas", edit_uri="edit/main/docs/")
    address = "https://code.example.com/atlas/edit/main/blueprints/night.md"
    assert address in built.html("blueprints/night/")


def test_without_a_code_host_there_is_no_edit_link(site: Site) -> None:
    assert "/edit/" not in site.files(WIKI).build().html("blueprints/night/")


def test_site_can_override_a_template_and_main(site: Site) -> None:
    site.files(WIKI).files(
        """
        === custom/main.html
        {% extends "base.html" %}
        {% block announce %}Ours stays{% endblock %}
        === custom/cjm/persona.html
        <h1 id="p">Own persona of {{ view.top.title }}</h1>
        """
    )
    built = site.build(theme={"name": "material", "font": False, "custom_dir": "custom"})
    assert "Ours stays" in built.html("blueprints/night/")
    assert "Own persona of" in built.html("blueprints/people/priya/")


def test_second_build_sees_what_changed(site: Site) -> None:
    site.files(WIKI).build()
    site.files(
        """
        === blueprints/new.md
        ---
        kind: persona
        title: Newcomer
        ---
        """
    )
    built = site.build()
    assert "Newcomer" in built.html("blueprints/new/")
    assert "Newcomer" in built.html("blueprints/_personas/")
