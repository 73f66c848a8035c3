"""Ours among the plugins that wikis have, all in one build, and with those pairs that only go apart."""

from __future__ import annotations

import json
import re
from typing import Any

import csscompressor
import pytest

from cjm_site.plugin.assets import compact
from cjm_site.render.environment import theme_dir
from tests.neighbours.conftest import FIRST, SECOND, BuildWith
from tests.support.site import Built

DATES = {"git-revision-date-localized": {"type": "iso_date"}}
MINIFY = {"minify": {"minify_html": True, "minify_css": True, "css_files": ["assets/cjm/cjm.css"]}}
LANGUAGES = [
    {"locale": "en", "name": "English", "default": True},
    {"locale": "de", "name": "Deutsch"},
]
# An entry that two languages have alike is left out of the second one, unless told otherwise.
I18N: dict[str, Any] = {
    "i18n": {"docs_structure": "suffix", "reconfigure_search": False, "languages": LANGUAGES}
}
FIRST_ONES = ("search", "tags", "awesome-nav", "macros", "cjm")


@pytest.fixture(scope="module")
def everything(build_with: BuildWith) -> Built:
    """All neighbours at once; `print-site` wants to be the last."""
    return build_with(*FIRST_ONES, I18N, DATES, "offline", MINIFY, "mike", "print-site")


@pytest.fixture(scope="module")
def instant(build_with: BuildWith) -> Built:
    """Instant navigation: `offline` has addresses that it cannot load, and `i18n` warns of it."""
    features = ("navigation.instant",)
    return build_with(*FIRST_ONES, DATES, MINIFY, "mike", "print-site", features=features)


def pages(built: Built, folder: str = "") -> set[str]:
    return {
        each.removeprefix(folder) for each in built.links.pages if each.startswith(f"{folder}blueprints/")
    }


def test_links_lead_somewhere_and_ids_are_unique(everything: Built) -> None:
    everything.assert_links()


def test_links_lead_somewhere_and_ids_are_unique_with_instant_navigation(instant: Built) -> None:
    instant.assert_links()


def test_both_languages_have_every_page(everything: Built) -> None:
    assert "blueprints/ride.html" in pages(everything)
    assert pages(everything, "de/") == pages(everything)
    assert "href=blueprints/night.html#night--wait" in everything.html("de/index.html")


def test_both_languages_are_in_the_sitemap_and_know_of_each_other(everything: Built) -> None:
    sitemap = everything.html("sitemap.xml")
    for address in ("blueprints/ride.html", "de/blueprints/ride.html", "de/blueprints/_teams.html"):
        assert f"<loc>https://wiki.example/atlas/{address}</loc>" in sitemap
    assert "href=../de/blueprints/ride.html hreflang=de" in everything.html("blueprints/ride.html")
    assert "href=../../blueprints/ride.html hreflang=en" in everything.html("de/blueprints/ride.html")


@pytest.mark.parametrize("folder", ["", "de/"])
def test_styles_and_scripts_are_loaded_once_in_each_language(everything: Built, folder: str) -> None:
    html = everything.html(f"{folder}blueprints/ride.html")
    for name in ("cjm.min.css", "arrows.css", "map.js", "page.js"):
        assert len(re.findall(rf"assets/cjm/{re.escape(name)}", html)) == 1


@pytest.mark.parametrize("folder", ["", "de/"])
def test_steps_are_found_in_each_language(everything: Built, folder: str) -> None:
    found = {each["location"] for each in everything.index}
    for anchor in ("night--request", "night--wait"):
        assert f"{folder}blueprints/night.html#{anchor}" in found
    assert f"{folder}blueprints/ride.html#ride--wait" in found


def test_dates_are_those_of_the_commits(everything: Built) -> None:
    assert SECOND in everything.html("blueprints/night.html")
    assert "7 Jun 2025" in everything.html("blueprints/night.html")
    assert FIRST in everything.html("blueprints/ride.html")
    assert FIRST in everything.html("de/blueprints/ride.html")
    assert FIRST in everything.html("blueprints/on-call.html")


def test_pages_that_nobody_wrote_have_no_date_of_change(everything: Built) -> None:
    assert "git-revision-date" in everything.html("blueprints/ride.html")
    assert "git-revision-date" not in everything.html("blueprints/_teams.html")


@pytest.mark.parametrize("folder", ["", "de/"])
def test_macros_leave_maps_alone_and_work_elsewhere(everything: Built, folder: str) -> None:
    night = everything.html(f"{folder}blueprints/night.html")
    assert "The {{ 1 + 1 }} {% waits %}" in night
    assert "{{ driver }} is on the wrong side" in night
    assert "Who {{ sleeps }}?" in everything.html(f"{folder}blueprints/on-call.html")
    assert "One and one are 2." in everything.html(f"{folder}more/sums.html")


def test_minified_pages_keep_table_curve_and_arrows(everything: Built) -> None:
    html = everything.html("blueprints/ride.html")
    for mark in ('<table class="cjm-grid', '<svg class="cjm-spark', '<div class="cjm-arrow cjm-arrow--hook'):
        assert mark in html


@pytest.mark.parametrize(
    "sheet", sorted((theme_dir() / "assets/cjm").glob("*.css")), ids=lambda file: file.stem
)
def test_minified_styles_say_the_same(sheet: Any) -> None:
    styles = compact(sheet.read_text(encoding="utf-8"))
    assert comparable(csscompressor.compress(styles)) == comparable(styles)


def comparable(css: str) -> list[str]:
    """Styles without what means nothing."""
    css = re.sub(r"\s*([+>~{};,])\s*", r"\1", css)
    css = re.sub(r"(@media|@supports|and)\s*\(", r"\1(", css)
    css = re.sub(r"\b(background|border|outline)(-[a-z-]+)?:none\b", r"\1\2:0", css)
    return [each for each in css.replace(";}", "}").strip().replace("}", "}\n").split("\n") if each]


def test_navigation_is_the_one_that_was_written(instant: Built) -> None:
    html = instant.html("blueprints/on-call/")
    labels = re.findall(r"md-ellipsis> ([^<]+?) <", html)
    shown = [each for each in dict.fromkeys(labels) if each in {"Getting home", "Night out", "Ride home"}]
    assert shown == ["Getting home", "Night out", "Ride home"]
    assert not list(instant.folder.rglob(".nav.yml"))


def test_print_page_has_maps_with_their_styles_and_asks_not_to_be_indexed(instant: Built) -> None:
    html = instant.html("print_page/")
    assert html.count('id="ride--wait"') == 1
    assert 'href="#ride--wait"' in html
    assert '<meta name="robots" content="noindex">' in html
    for name in ("cjm.min.css", "arrows.css", "home.css", "persona.css"):
        assert f'href="../assets/cjm/{name}"' in html


def test_names_of_regions_on_the_print_page_are_there(instant: Built) -> None:
    links = instant.links.pages["print_page/index.html"]
    named_by = re.findall(r'aria-labelledby="([^"]+)"', instant.html("print_page/"))
    assert named_by
    assert [each for each in named_by if each not in links.ids] == []


def test_tags_of_maps_lead_to_them(instant: Built) -> None:
    assert "../blueprints/night/" in instant.html("tags/")
    assert "late" in json.dumps(
        next(each for each in instant.index if each["location"] == "blueprints/night/")
    )
