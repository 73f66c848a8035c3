"""Which files of the maps folder are on the site, and where."""

from __future__ import annotations

import logging
from pathlib import Path

from tests.support.site import Built, Site
from tests.support.wiki import WIKI


def published(built: Built) -> set[str]:
    return {
        file.relative_to(built.folder).as_posix()
        for file in built.folder.rglob("*")
        if file.is_file() and "assets/" not in file.as_posix()
    }


def test_pages_and_attachments_are_published_and_catalogs_are_not(site: Site) -> None:
    site.files(WIKI).files("=== blueprints/people/priya.pdf\nx\n=== blueprints/notes.yml\na: b\n")
    site.files(
        "=== blueprints/evil.svg\n<svg/>\n=== blueprints/evil.html\n<p>\n=== blueprints/.hidden/a.png\nx\n"
    )
    assert {path for path in published(site.build()) if path.startswith("blueprints/")} == {
        "blueprints/index.html",
        "blueprints/first-week/index.html",
        "blueprints/getting-home/index.html",
        "blueprints/night/index.html",
        "blueprints/ride/index.html",
        "blueprints/people/priya/index.html",
        "blueprints/people/priya.pdf",
        *(f"blueprints/_{name}/index.html" for name in MADE),
    }


MADE = ("experiences", "journeys", "blueprints", "personas", "tours", "teams", "systems", "touchpoints")


def test_symbolic_links_are_not_published(site: Site, tmp_path: Path) -> None:
    site.files(WIKI).files("=== secret/secret.png\nx\n")
    (tmp_path / "blueprints/link.png").symlink_to(tmp_path / "secret/secret.png")
    (tmp_path / "blueprints/folder").symlink_to(tmp_path / "secret", target_is_directory=True)
    assert not {path for path in published(site.build()) if "secret" in path or "link" in path}


def test_maps_may_lie_in_the_docs_folder(site: Site) -> None:
    site.files(WIKI.replace("=== blueprints/", "=== docs/maps/").replace("../blueprints/", "maps/"))
    built = site.options(maps_dir="docs/maps").build(strict=True)
    assert built.messages() == []
    built.assert_links()
    assert "maps/catalog/teams.yml" not in published(built)
    assert "From a bar to her door." in built.html("maps/night/")


def test_maps_may_lie_in_a_folder_below(site: Site) -> None:
    site.files(
        WIKI.replace("=== blueprints/", "=== content/maps/").replace("../blueprints/", "../content/maps/")
    )
    built = site.options(maps_dir="content/maps").build(strict=True)
    assert built.messages() == []
    built.assert_links()
    assert "content/maps/night/index.html" in published(built)


def test_two_sources_of_one_page_are_an_error(site: Site) -> None:
    site.files(WIKI).files("=== docs/blueprints/night.md\n# Another night\n")
    built = site.build(strict=True)
    assert built.aborted
    assert [each for each in built.messages(logging.ERROR) if "blueprints/night.md" in each]


def test_two_sources_of_one_address_are_an_error(site: Site) -> None:
    site.files(WIKI).files("=== docs/blueprints/night/index.md\n# Another night\n")
    built = site.build(strict=True)
    assert built.aborted
    assert len([each for each in built.messages(logging.ERROR) if "address-clash" in each]) == 1


def test_former_path_leads_to_the_page(site: Site) -> None:
    site.files(WIKI).edit("blueprints/night.md", "kind: journey", "kind: journey\nmoved_from: old/late.md")
    built = site.build(strict=True)
    built.assert_links()
    assert 'url=../../night/"' in built.html("blueprints/old/late/")


def test_excluded_maps_are_not_published(site: Site) -> None:
    built = site.files(WIKI).build(exclude_docs="first-week.md\n")
    assert "blueprints/first-week/index.html" not in published(built)
