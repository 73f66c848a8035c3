"""What the search of the site finds, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from html import unescape

import pytest

from cjm_site.model import Atlas, Entry, OwnLane, Settings, Step, Text
from cjm_site.model.addresses import address_of
from cjm_site.project import open_project
from cjm_site.views.base import words_of
from cjm_site.views.inline import rich
from tests.support.site import ROOT, Built, Site
from tests.support.wiki import WIKI


@pytest.fixture(scope="module")
def sample() -> Atlas:
    """The Atlas of the sample wiki."""
    lane = OwnLane("accessibility", "Accessibility needs", ("journey", "blueprint"), "needs")
    return open_project(ROOT, Settings(lanes=(lane,))).atlas


def entries(built: Built) -> dict[str, tuple[str, str]]:
    return {entry["location"]: (entry["title"], entry["text"]) for entry in built.index}


def test_each_step_is_found_at_its_place_with_all_its_words(site: Site) -> None:
    found = entries(site.files(WIKI).build())
    title, text = found["blueprints/night/#night--wait"]
    assert title == "Waits at the kerb"
    for words in ("Walks to the corner", "Live map", "Stranded", "The driver is on the wrong side"):
        assert words in text


def test_steps_of_blueprints_have_the_words_of_the_journey_too(site: Site) -> None:
    title, text = entries(site.files(WIKI).build())["blueprints/ride/#ride--request"]
    assert title == "Requests the ride"
    assert "zebra" in text
    assert "Sets the pick-up pin" in text


def test_story_is_found_under_its_headings(site: Site) -> None:
    title, text = entries(site.files(WIKI).build())["blueprints/night/#the-long-wait"]
    assert title == "The long wait"
    assert "the persona" in text


RICH = """
=== blueprints/full.md
---
kind: journey
title: Full
scenario: wscenario
expectations: wexpects
goals: wgoal
timescale: wtimescale
contributors: wcontributor
tags: wtag
x-cities: wextra
links: {title: wlink, url: "https://x.example/"}
sources:
  diary: {title: wsource, participants: wsize}
phases:
  - id: start
    title: wphase
    goal: wphasegoal
    business_goals: wbusiness
    steps:
      - id: one
        title: wtitle
        milestone: wmilestone
        moment_of_truth: wmoment
        time: 7 wdays
        emotion: {score: -1, label: wfeeling, assumption: wbelief}
        thoughts: {text: wthought, assumption: wassumed}
        actors: wactor
        pain_points: {id: hurt, text: wpain, severity: high}
        opportunities: {text: wchance, owner: marketplace, solves: hurt}
        metrics: {wmetric: 8 of wunit}
      - id: two
        title: Second
        image: {src: a.png, alt: walt}
connections:
  - one -> two: warrow
---

wstory

=== blueprints/own.md
---
kind: blueprint
title: Own
phases:
  - id: alone
    title: Alone
    goal: walonegoal
    business_goals: walonebusiness
    support_processes:
      - text: wwork
        by: wrole
        policy: wpolicy
        fail: wfail
        wait: wwait
        decision: wdecision
        system: dispatch
---

=== blueprints/people/rich.md
---
kind: persona
title: Rich
role: wjob
segment: wsegment
quote: wquote
demographics: {wlabel: wfact}
devices: wdevice
motivations: wmotive
empathy: {says: wsays}
---

=== blueprints/around.md
---
kind: tour
title: Around
audience: wreaders
stops:
  - {map: full, step: one, note: wnote}
---
"""
AT = {
    "full/": "wscenario wexpects wgoal wtimescale wcontributor wtag wextra wlink wsource wsize wstory",
    "full/#full--start": "wphase wphasegoal wbusiness",
    "full/#full--one": "wtitle wmilestone wmoment wdays wfeeling wbelief wthought wassumed wactor wpain"
    " wchance Marketplace wmetric wunit warrow",
    "full/#full--two": "walt warrow",
    "own/#own--alone": "walonegoal walonebusiness wwork wrole wpolicy wfail wwait wdecision Dispatch",
    "people/rich/": "wjob wsegment wquote wlabel wfact wdevice wmotive wsays",
    "around/": "wreaders wnote",
}


def test_everything_that_a_page_shows_is_found_where_it_stands(site: Site) -> None:
    found = entries(site.files(WIKI).files(RICH).build())
    missing = {
        (place, word)
        for place, words in AT.items()
        for word in words.split()
        if word not in " ".join(found[f"blueprints/{place}"])
    }
    assert missing == set()


def test_label_of_a_connection_without_an_end_is_found_on_the_map(site: Site) -> None:
    site.files(WIKI).edit("blueprints/ride.md", "show-price -> offer", "show-price -> nowhere: wlost")
    assert "wlost" in entries(site.build())["blueprints/ride/"][1]


def test_all_texts_of_the_sample_are_found_on_their_page(atlas_site: Built, sample: Atlas) -> None:
    found: dict[str, str] = {}
    for location, words in entries(atlas_site).items():
        page = location.partition("#")[0]
        found[page] = " ".join([found.get(page, ""), *words])
    for subject in sample.pages.values():
        text = unescape(found[f"blueprints/{address_of(subject.path)}/"])
        typed = (each for each in _texts(subject) if each is not subject.body)
        shown = {words_of(rich(each, sample, subject.id)) for each in typed}
        assert {words for words in shown if " ".join(words.split()) not in text} == set()


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif is_dataclass(value):
        names = {field.name for field in fields(value)}
        # What is an id there: the title of what it names is shown instead.
        names -= {"text"} if isinstance(value, Entry) and value.subject else set()
        names -= {"title"} if isinstance(value, Step) and value.joins else set()
        for name in names:
            yield from _texts(getattr(value, name))
    elif isinstance(value, (tuple, Mapping)):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(each)


def test_pages_of_the_wiki_count_more_and_their_tags_no_more_than_words(site: Site) -> None:
    site.files(WIKI).edit("blueprints/night.md", "persona: priya", "persona: priya\ntags: late")
    own = "kind: persona\nsearch: {boost: 7}"
    built = site.edit("blueprints/people/priya.md", "kind: persona", own).build()
    boosts = {each["location"]: each.get("boost") for each in built.index}
    assert boosts["blueprints/night/"] == boosts["blueprints/night/#night--wait"] == 2
    assert float(boosts["blueprints/people/priya/"]) == 7
    assert boosts[""] is None
    assert not [each for each in built.index if "tags" in each]


def test_tags_plugin_has_the_tags_of_maps(site: Site) -> None:
    site.files(WIKI).edit("blueprints/night.md", "persona: priya", "persona: priya\ntags: late")
    site.config["plugins"] = ["tags", *site.config["plugins"]]
    assert "late" in site.files("=== docs/tags.md\n# Tags\n\n<!-- material/tags -->\n").build().html("tags/")


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
