"""Icons of touchpoints and channels."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm_site.plugin.icons import ICONS, icon_css
from tests.support.site import Site
from tests.support.wiki import WIKI

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1#%"/></svg>\n'


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / ".icons/set").mkdir(parents=True)
    (tmp_path / ".icons/set/phone.svg").write_text(SVG)
    (tmp_path / "secret.svg").write_text(SVG)
    return str(tmp_path)


def test_an_icon_is_a_mask_in_the_style_sheet(folder: str) -> None:
    css = icon_css(["set/phone"], [folder])
    assert (
        ".cjm-icon--set_phone::before{mask-image:url(\"data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/"
        "svg'%3E%3Cpath%20d='M0%200h1%23%25'/%3E%3C/svg%3E\")}" in css
    )


def test_an_icon_that_the_theme_lacks_is_not_drawn(folder: str) -> None:
    assert icon_css(["set/fax"], [folder]) == ""


def test_maps_show_the_icons_of_the_catalogs(site: Site) -> None:
    site.files(WIKI).files(
        "=== blueprints/catalog/touchpoints.yml\n"
        "live-map: {title: Live map, icon: material/map}\n"
        "other: {title: Other, icon: ../../../mkdocs}\n"
    )
    built = site.edit("blueprints/night.md", "Live map", "[live-map, other]").build()
    page = built.html("blueprints/night/")
    assert '<li id="night--wait--touchpoints-1" class="cjm-named cjm-icon--material_map">' in page
    assert '<li id="night--wait--touchpoints-2" class="cjm-named">' in page
    assert f"../../{ICONS}" in page
    assert ICONS not in built.html("blueprints/ride/")
    assert "material_map::before{mask-image:" in built.html(ICONS)
    assert "mkdocs" not in built.html(ICONS)


def test_an_icon_that_the_theme_lacks_is_said_where_it_is_named(site: Site) -> None:
    site.files(WIKI).files(
        "=== blueprints/catalog/touchpoints.yml\n"
        "live-map: {title: Live map, icon: material/map}\n"
        "other: {title: Other, icon: material/no-such-icon}\n"
    )
    built = site.edit("blueprints/night.md", "Live map", "live-map").build()
    (message,) = built.messages()
    assert "blueprints/catalog/touchpoints.yml:2:29: error: The theme has no icon" in message


def test_pages_of_catalogs_show_the_icons_of_any_of_them(site: Site) -> None:
    site.files(WIKI).files("=== blueprints/catalog/teams.yml\nnight: {title: Night, icon: material/map}\n")
    built = site.build()
    assert '<h2 class="cjm-section__title cjm-icon--material_map" id="_teams--night">' in built.html(
        "blueprints/_teams/"
    )
    assert "assets/cjm/icons.css" in built.html("blueprints/_teams/")
