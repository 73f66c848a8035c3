"""Text is data: in a real site it is shown as it was typed, and makes no element, attribute or address."""

from __future__ import annotations

import html
import json
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.shown import Shown
from tests.support.site import Built, Site

RUNNING = {"script", "style", "base", "iframe", "form", "object", "embed", "svg", "meta"}
"""Elements that no text may make; what stands in a page without any text is taken off."""
PLAIN = "plain"


def cell(row: str, text: str, shown: str | None = None) -> object:
    return pytest.param(text, text if shown is None else shown, id=f"row-{row}")


CELLS = [
    cell("1-script", "<script>alert(1)</script>"),
    cell("2-image", "<img src=x onerror=alert(1)>"),
    cell("3-end-of-the-table", "</td></tr></table><h1>x"),
    cell("4-comment", "<!-- x"),
    cell("4-style", "<style>*{display:none}</style>"),
    cell("4-base", "<base href=//evil.example>"),
    cell("4-iframe", "<iframe src=x></iframe>"),
    cell("4-form", "<form name=search><input>"),
    cell("4-config", "<p id=__config>"),
    cell("7-quotes", "\"double\" 'single' <less> & more &amp; &lt;b&gt;"),
    cell("8-javascript", "[x](javascript:alert(1))"),
    cell("8-tab", "[x](java\tscript:alert(1))"),
    cell("9-data", "[x](data:text/html,a)"),
    cell("15-path", "[x](../../../etc/passwd)", "x"),
    cell("16-jinja", "{{ config }} {% raw %} ${x} #{x}"),
    cell("17-snippet", '--8<-- "secret.txt"'),
    cell("17-snippet-block", "--8<--\nsecret.txt\n--8<--"),
    cell("18-fence", "```\nx = 1\n```"),
    cell("18-admonition", '!!! note "Title"\n    text'),
    cell("18-contents", "[TOC]"),
    cell("18-definition", "[x]: javascript:alert(1)"),
    cell("18-abbreviation", "*[HTML]: alert"),
    cell("19-blank-lines", "one\n\n\ntwo"),
    cell("19-indented", "one\n\n    two"),
    cell("40-no", "no"),
    cell("41-time", "12:30"),
    cell("41-octal", "010"),
    cell("68-bidi", "שלום abc مرحبا \u2067x\u2069"),
    cell("73-stars", "*" * 3000),
    cell("93-attribute-list", "**x**{ onmouseover=alert(1) }", "x{ onmouseover=alert(1) }"),
]
"""Texts, and what a reader sees of them."""
TITLE = "A</title><script>alert(1)</script> \"'&<b>"
ATTRIBUTE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


class Pages(NamedTuple):
    """A site whose texts are hostile, and the same without them."""

    built: Built
    plain: Built

    def shown(self, path: str) -> Shown:
        return Shown(self.built.content(path))


def yaml_text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def wiki(texts: list[str], title: str, attribute: str) -> str:
    entries = "".join(
        f"          - {{id: cell-{number}, text: {yaml_text(text)}}}\n" for number, text in enumerate(texts)
    )
    return f"""
=== blueprints/top.md
---
kind: experience
title: Top
phases:
  - title: {yaml_text(title)}
    actions: Rides
---
=== blueprints/night.md
---
kind: journey
title: {yaml_text(title)}
description: {yaml_text(attribute)}
author: {yaml_text(attribute)}
scenario: {yaml_text(attribute)}
contributors: {yaml_text(attribute)}
tags: [{yaml_text(attribute)}]
parent: top
persona: priya
phases:
  - title: {yaml_text(title)}
    goal: {yaml_text(attribute)}
    steps:
      - id: book
        title: {yaml_text(title)}
        emotion: {{score: 1, label: {yaml_text(title)}}}
        milestone: {yaml_text(attribute)}
        accessibility: {yaml_text(attribute)}
        thoughts:
{entries}---
=== blueprints/priya.md
---
kind: persona
title: Priya
quote: {yaml_text(attribute)}
photo: {{src: priya.png, alt: {yaml_text(attribute)}}}
---
=== blueprints/priya.png
x
=== blueprints/catalog/teams.yml
a: {yaml_text(title)}
=== blueprints/first.md
---
kind: tour
title: {yaml_text(title)}
stops: [{{map: night, note: {yaml_text(attribute)}}}]
---
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    texts = [each.values[0] for each in CELLS]  # type: ignore[attr-defined]
    return Pages(
        build(tmp_path_factory.mktemp("hostile"), wiki(texts, TITLE, ATTRIBUTE), ATTRIBUTE),
        build(tmp_path_factory.mktemp("plain"), wiki([PLAIN, PLAIN], PLAIN, PLAIN), PLAIN),
    )


def build(folder: Path, files: str, lane: str) -> Built:
    (folder / "secret.txt").write_text("the secret")
    site = Site(folder).files(files)
    own = {"id": "accessibility", "title": lane, "kinds": ["journey"], "after": "thoughts"}
    site.options(lanes=[own], page_keys=["author"])
    extensions = ["attr_list", "md_in_html", "tables", "admonition", "abbr", "pymdownx.snippets"]
    return site.build(markdown_extensions=extensions)


@pytest.mark.parametrize(("text", "shown"), CELLS)
def test_cell_shows_what_was_typed(pages: Pages, text: str, shown: str) -> None:
    number = next(index for index, each in enumerate(CELLS) if each.values[0] == text)  # type: ignore[attr-defined]
    words = pages.shown("blueprints/night/").words_of[f"night--cell-{number}"]
    assert words == " ".join(f"“{shown}”".split()) or words == " ".join(shown.split())


@pytest.mark.parametrize(
    "path",
    [
        "blueprints/",
        "blueprints/night/",
        "blueprints/priya/",
        "blueprints/top/",
        "blueprints/first/",
        "blueprints/_journeys/",
        "blueprints/_teams/",
    ],
)
def test_no_text_makes_an_element(pages: Pages, path: str) -> None:
    hostile, plain = Shown(pages.built.html(path)), Shown(pages.plain.html(path))
    made = {tag: hostile.elements[tag] for tag in RUNNING}
    assert made == {tag: plain.elements[tag] for tag in RUNNING}
    assert [name for name in hostile.attributes if name.startswith("on")] == []
    assert hostile.elements["h1"] == plain.elements["h1"] == 1
    assert pages.shown(path).elements["link"] == 0
    assert hostile.elements["table"] == plain.elements["table"]
    unsafe = ("javascript:", "data:text", "vbscript:", "//evil", "../../../etc")
    assert [address for address in hostile.addresses if address.startswith(unsafe)] == []


def test_row_5_title_is_shown_everywhere(pages: Pages) -> None:
    shown = Shown(pages.built.html("blueprints/night/"))
    content = pages.shown("blueprints/night/")
    assert TITLE in shown.words
    assert TITLE in content.words_of["night--book"]
    assert TITLE in pages.shown("blueprints/_journeys/").words
    assert TITLE in pages.shown("blueprints/").words
    assert TITLE in pages.shown("blueprints/_teams/").words
    head = pages.built.html("blueprints/night/").partition("</head>")[0]
    assert head.count("<title>") == head.count("</title>") == 1
    assert html.escape(TITLE, quote=False) in head or html.escape(TITLE) in head


def test_row_5_title_in_the_search_is_text(pages: Pages) -> None:
    titles = [entry["title"] for entry in pages.built.index if "night" in entry["location"]]
    assert titles
    assert not [title for title in titles if "<script" in title]
    assert any(TITLE in html.unescape(title) for title in titles)


def test_row_6_description_and_author_are_escaped(pages: Pages) -> None:
    head = pages.built.html("blueprints/night/").partition("</head>")[0]
    for name in ("description", "author"):
        tags = [tag for tag in head.split("<meta")[1:] if f'name="{name}"' in tag]
        assert len(tags) == 1
        assert html.escape(ATTRIBUTE) in tags[0]


def test_row_7_lane_phase_and_step_texts_are_shown(pages: Pages) -> None:
    shown = pages.shown("blueprints/night/")
    assert shown.words.count(ATTRIBUTE) >= 5
    assert ATTRIBUTE in pages.shown("blueprints/priya/").words
    assert ATTRIBUTE in pages.shown("blueprints/first/").words


def test_row_17_no_file_is_read_through_a_text(pages: Pages) -> None:
    assert not [
        file for file in pages.built.folder.rglob("*.html") if "the secret" in file.read_text("utf-8")
    ]
