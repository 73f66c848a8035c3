"""What the search of the site finds, and where it leads."""

from __future__ import annotations

from tests.support.site import Built, Site
from tests.support.wiki import WIKI


def entries(built: Built) -> dict[str, tuple[str, str]]:
    return {entry["location"]: (entry["title"], entry["text"]) for entry in built.index}


def test_each_step_is_found_at_its_place_with_all_its_words(site: Site) -> None:
    found = entries(site.files(WIKI).build())
    title, text = found["blueprints/night/#night--wait"]
    assert title == "Night out: Waits at the kerb"
    for words in ("Walks to the corner", "Live map", "Stranded", "The driver is on the wrong side"):
        assert words in text


def test_steps_of_blueprints_have_the_words_of_the_journey_too(site: Site) -> None:
    title, text = entries(site.files(WIKI).build())["blueprints/ride/#ride--request"]
    assert title == "Ride home: Requests the ride"
    assert "zebra" in text
    assert "Sets the pick-up pin" in text


def test_story_is_found_under_its_headings(site: Site) -> None:
    title, text = entries(site.files(WIKI).build())["blueprints/night/#the-long-wait"]
    assert title == "The long wait"
    assert "the persona" in text


def test_pages_are_found_by_title_and_description(site: Site) -> None:
    found = entries(site.files(WIKI).build())
    assert found["blueprints/night/"][0] == "Night out"
    assert "From a bar to her door." in found["blueprints/night/"][1]
    assert found["blueprints/people/priya/"][0] == "Priya"


def test_made_pages_are_found_and_catalog_entries_at_their_place(site: Site) -> None:
    found = entries(site.files(WIKI).build())
    assert found["blueprints/_journeys/"][0] == "Journey maps"
    assert found["blueprints/_systems/#_systems--dispatch"][0] == "Dispatch"


def test_page_can_be_kept_out(site: Site) -> None:
    keys = "kind: persona\nsearch:\n  exclude: true"
    site.files(WIKI).edit("blueprints/people/priya.md", "kind: persona", keys)
    assert not [each for each in entries(site.build()) if "priya" in each]


def test_every_place_exists(atlas_site: Built) -> None:
    for location in entries(atlas_site):
        path, _, anchor = location.partition("#")
        page = atlas_site.links.pages[f"{path}index.html"]
        assert not anchor or anchor in page.ids, location


def test_search_plugin_of_mkdocs_finds_steps_too(site: Site) -> None:
    site.files(WIKI)
    built = site.build(theme={"name": "mkdocs"})
    assert "zebra" in entries(built)["blueprints/ride/#ride--request"][1]
