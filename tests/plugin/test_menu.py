"""The wiki in the navigation of the site."""

from __future__ import annotations

import logging
import re

import pytest

from cjm_site.plugin import menu
from tests.support.site import Built, Site
from tests.support.wiki import WIKI

NAV = [{"Home": "index.md"}, {"Atlas": "blueprints/index.md"}]
LIMIT = {"limits": {"navigation": 2}}
LINK = re.compile(r'<a href="([^"]*)" class="md-nav__link[^>]*>(.*?)</a>', re.DOTALL)


def entries(built: Built, path: str = "") -> list[str]:
    """The words of the navigation's links, in order."""
    html = built.html(path).partition('data-md-level="0"')[2].partition("</div>\n")[0]
    return [" ".join(re.sub("<[^>]+>", "", words).split()) for _, words in LINK.findall(html)]


def test_few_maps_are_a_tree_below_the_home(site: Site) -> None:
    found = entries(site.files(WIKI).build(strict=True, nav=NAV))
    maps = ["Getting home", "Night out", "Ride home"]
    assert [each for each in found if each in maps] == maps
    assert "Journey maps" not in found
    assert "Personas" in found


@pytest.mark.parametrize("nav", [NAV, None])
def test_of_many_maps_the_pages_of_their_kinds_stand_there(site: Site, nav: object) -> None:
    found = entries(site.files(WIKI).options(**LIMIT).build(strict=True, nav=nav))
    assert {"Experience maps", "Journey maps", "Service blueprints", "Personas"} <= set(found)
    assert "Night out" not in found


def test_a_tree_stands_in_a_navigation_that_nobody_wrote(site: Site) -> None:
    found = entries(site.files(WIKI).build(strict=True))
    assert "Night out" in found
    assert "Journey maps" not in found
    assert "Personas" in found
    assert len(found) == len(set(found)), "no page twice"


def test_who_names_maps_in_the_navigation_has_chosen(site: Site) -> None:
    found = entries(site.files(WIKI).build(strict=True, nav=[*NAV, {"Night": "blueprints/night.md"}]))
    assert "Night" in found
    assert "Ride home" not in found
    assert "Personas" not in found


def test_the_place_of_a_map_is_marked_in_the_tree(site: Site) -> None:
    html = site.files(WIKI).build(nav=NAV).html("blueprints/night/")
    assert re.search(r'md-nav__link--active[^>]*>\s*<span class="md-ellipsis">\s*Night out', html)


def test_titles_are_text(site: Site) -> None:
    site.files(WIKI.replace("title: Night out", "title: Night <b>out</b>"))
    assert "Night <b>out" not in site.build(nav=NAV).html("")


def test_a_large_navigation_is_said_to_be_slow(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(menu, "MANY", 5)
    assert len(remarks(site.files(WIKI).build(nav=NAV))) == 1
    site.config["theme"]["features"] = ["navigation.prune"]
    assert remarks(site.build(nav=NAV)) == []


def remarks(built: Built) -> list[str]:
    return [each for each in built.messages(logging.INFO) if "The navigation has" in each]


def test_what_is_very_deep_is_found_on_the_pages(site: Site) -> None:
    chain = "".join(
        f"=== blueprints/j{number}.md\n---\nkind: journey\ntitle: Journey {number}\n"
        f"parent: {f'j{number - 1}' if number else 'top'}\nphases:\n  - {{title: A, actions: B}}\n---\n"
        for number in range(30)
    )
    top = "---\nkind: experience\ntitle: Top\nphases:\n  - {title: A, actions: B}\n---\n"
    site.files(f"=== docs/index.md\n# Home\n=== blueprints/top.md\n{top}{chain}")
    built = site.build(strict=True)
    assert built.aborted == ""
    found = entries(built)
    assert "Journey 7" in found
    assert "Journey 20" not in found
    tree = built.content("blueprints/j29/")
    assert "18 maps between" in tree
    assert "Journey 28" in tree
