from dataclasses import replace

import pytest

from cjm_site.loader.reader import Reader
from cjm_site.loader.texts import references_in
from cjm_site.model import Atlas, Beside, Text
from cjm_site.source import Source, Span
from cjm_site.views.base import HOME, Link, Piece, Place, plain
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

FILES = atlas_of("""
=== rides/day.md
---
kind: journey
title: Day out
phases:
  - {title: Go, steps: [Goes]}
---

## A tale
=== rides/day-two.md
---
kind: persona
title: Day two
---
=== rides/notes.md
## Part one
=== rides/notes/README.md
Notes
=== rides/again.md
---
kind: persona
title: Again
id: day-two
---
=== README.md
# Start
=== rides/form.pdf
x
=== rides/all.zip
x
=== rides/empty/all.zip
x
=== rides/b\u00f6se.pdf
x
""")


def shown(typed: str, page: str = "night", atlas: Atlas = ATLAS) -> tuple[Piece, ...]:
    source = Source("maps/rides/x.md", typed)
    span = Span(source, 0, len(typed))
    references = references_in(Reader(source, "rides/x.md", atlas.settings), typed, span)
    return rich(Text(typed, span, references), atlas, page)


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
        ("![a](b.png)", plain("![a](b.png)")),
        (
            "[site](https://a.example)",
            (Piece("link", pieces=plain("site"), link=Link("https://a.example", url="https://a.example")),),
        ),
        (
            "[site](https://a.example 'Our *site*')",
            (
                Piece(
                    "link",
                    pieces=plain("site"),
                    link=Link("https://a.example", url="https://a.example", title="Our *site*"),
                ),
            ),
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
    atlas = replace(ATLAS, outside={"../a.md": Beside("../a.md", frozenset({"b"})), "../b": Beside("")})
    assert shown("[docs](../../a.md?q#b)", atlas=atlas) == (
        link("docs", Place("../a.md", "b", "q"), "../a.md"),
    )
    for missing in ("[docs](../../a.md#c)", "[docs](../../b)", "[docs](../../c.md)"):
        assert shown(missing, atlas=atlas) == (Piece("missing", "docs"),)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("form.pdf#page=2", Place("rides/form.pdf#", "page=2")),
        ("day.md?h=goes#goes", Place("day", "day--goes", "h=goes")),
        ("day.md#a-tale", Place("day", "a-tale")),
        ("notes.md#part-one", Place("rides/notes.md#", "part-one")),
        ("notes/", Place("rides/notes/README.md#")),
        ("day%2Dtwo.md", Place("day-two")),
        ("../", Place(HOME)),
        ("../README.md#start", Place(HOME, "start")),
        ("again.md", Place("rides/again.md#")),
        ("bo\u0308se.pdf", Place("rides/b\u00f6se.pdf#")),
    ],
)
def test_files_of_the_maps_folder_that_can_be_linked(typed: str, place: Place) -> None:
    (piece,) = shown(f"[x](<{typed}>)", atlas=FILES)
    assert (piece.form, piece.link and piece.link.place) == ("link", place)


@pytest.mark.parametrize("typed", ["all.zip", "empty/", "notes.md#part-two", "day.md#gone", "#gone", "day"])
def test_what_leads_nowhere_is_words(typed: str) -> None:
    assert shown(f"[x](<{typed}>)", atlas=FILES) == (Piece("missing", "x"),)
