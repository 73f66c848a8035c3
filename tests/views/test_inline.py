from dataclasses import replace

import pytest

from cjm_site.model import Text
from cjm_site.source import Source, Span
from cjm_site.views.base import Link, Piece, Place, plain
from cjm_site.views.inline import rich
from tests.support.atlas import atlas_of

ATLAS = atlas_of("""
=== rides/night.md
---
kind: journey
title: Night out
phases:
  - title: Ride
    steps:
      - id: wait
        title: Waits
---
=== rides/day.md
---
kind: journey
title: Day out
phases:
  - {title: Go, steps: [Goes]}
---
=== catalog/systems.yml
dispatch: Dispatch
""")


def shown(typed: str, page: str = "night") -> tuple[Piece, ...]:
    return rich(Text(typed, Span(Source("x.md", typed), 0, len(typed))), ATLAS, page)


def link(words: str, place: Place, label: str) -> Piece:
    return Piece("link", pieces=plain(words), link=Link(label, place))


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        ("Plain words", plain("Plain words")),
        ("18 % & <b>", plain("18 % & <b>")),
        ("&amp; stays", plain("&amp; stays")),
        (
            "**bold** and *it*",
            (Piece("strong", pieces=plain("bold")), Piece("text", " and "), Piece("em", pieces=plain("it"))),
        ),
        ("`[[night]]`", (Piece("code", "[[night]]"),)),
        ("two\nlines", (Piece("text", "two"), Piece("break"), Piece("text", "lines"))),
        ("![a](b.png)", (Piece("text", "!"), Piece("missing", "a"))),
        (
            "[site](https://a.example)",
            (Piece("link", pieces=plain("site"), link=Link("https://a.example", url="https://a.example")),),
        ),
        ("[bad](javascript:alert)", plain("[bad](javascript:alert)")),
        ("[[day]]", (link("Day out", Place("day"), "Day out"),)),
        ("[[day|by day]]", (link("by day", Place("day"), "Day out"),)),
        ("[[night#wait]]", (link("Night out: Waits", Place("night", "night--wait"), "Night out: Waits"),)),
        ("[[#wait]]", (link("Night out: Waits", Place("night", "night--wait"), "Night out: Waits"),)),
        ("[[system:dispatch]]", (link("Dispatch", Place("_systems", "_systems--dispatch"), "Dispatch"),)),
        ("[[nowhere]]", (Piece("missing", "[[nowhere]]"),)),
        ("[[nowhere|words]]", (Piece("missing", "words"),)),
        ("[other](day.md)", (link("other", Place("day"), "Day out"),)),
        (
            "[step](../rides/night.md#wait)",
            (link("step", Place("night", "night--wait"), "Night out: Waits"),),
        ),
        ("[gone](gone.md)", (Piece("missing", "gone"),)),
    ],
)
def test_marks_links_and_references(typed: str, pieces: tuple[Piece, ...]) -> None:
    assert shown(typed) == pieces


def test_a_file_beside_the_maps_folder_is_linked_where_it_is_there() -> None:
    atlas = replace(ATLAS, outside=frozenset({"../docs/a.md"}))
    text = Text("[docs](../../docs/a.md#b)", Span(Source("x.md", ""), 0, 0))

    assert rich(text, atlas, "night") == (link("docs", Place("../docs/a.md", "b"), "../docs/a.md"),)
    assert rich(text, ATLAS, "night") == (Piece("missing", "docs"),)
