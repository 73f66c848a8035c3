"""Ids, keys, references, columns and scores that do not fit: one finding each, nobody else is blamed."""

from __future__ import annotations

import pytest

from cjm_site.lint import lint
from cjm_site.loader import load
from cjm_site.model import Settings
from cjm_site.render import Addresses, Renderer
from cjm_site.views.grid import grid_view
from cjm_site.views.pages import made_pages, page_view
from tests.support.atlas import EDITION
from tests.support.found import EXPERIENCE, journey, persona, place, places, read

PHASES = "phases:\n  - {title: P, actions: a}\n"


def stub(title: str, parent: str) -> str:
    return f"---\nkind: journey\ntitle: {title}\nparent: {parent}\n{PHASES}---\n"


@pytest.mark.parametrize(
    ("lanes", "head", "expected", "cure"),
    [
        pytest.param("pains: a", "", "9:9 error unknown-key", "`pain_points`", id="row-54-near"),
        pytest.param("thoughtz: a", "", "9:9 error unknown-key", "`thoughts`", id="row-54-one-letter"),
        pytest.param("Actions: a", "", "9:9 error unknown-key", "`actions`", id="row-54-case"),
        pytest.param("pain-points: a", "", "9:9 error unknown-key", "`pain_points`", id="row-54-hyphen"),
        pytest.param("actions: a", "scenari: x\n", "5:1 error unknown-key", "`scenario`",
                     id="row-54-on-the-page"),
        pytest.param("thoughts: See [[#requets]]", "", "9:23 error unknown-reference", "`requests`",
                     id="row-55-step"),
        pytest.param("ghosts: a\nactions: b", "", "9:9 error unknown-key", "Its keys are", id="row-55-lane"),
        pytest.param("actions: {id: pin, text: a}", "connections:\n  - pin -> requets\n",
                     "6:12 error unknown-reference", "`requests`", id="row-55-arrow"),
        pytest.param("actions: a", "connections:\n  - requests -> requests.actons\n",
                     "6:17 error unknown-reference", "`requests.actions`", id="row-55-lane-of-an-arrow"),
        pytest.param("actions: a", "connections:\n  - requests -> requests\n", "6:5 error self-connection",
                     "two different ends", id="row-56-arrow-to-itself"),
        pytest.param("actions: {id: a, text: a}", "connections:\n  - requests -> a\n  - requests -> a\n",
                     "7:5 warning duplicate-connection", "Delete one", id="row-56-arrow-twice"),
        pytest.param("actions: a", "connections:\n  - requests -> getting-around#travel\n",
                     "6:17 error invalid-connection", "of this map", id="row-56-arrow-to-another-map"),
        pytest.param("actions:\n  - {id: c1, text: a}\n  - {id: C1, text: a}", "",
                     "11:18 error duplicate-id", "another id", id="row-57-case"),
        pytest.param("actions:\n  - {id: café, text: a}\n  - {id: cafe\u0301, text: a}", "",
                     "11:18 error duplicate-id", "another id", id="row-57-composition"),
        pytest.param("emotion: 99", "", "9:18 error invalid-value", "from -2 to 2", id="row-65-off-scale"),
        pytest.param("emotion: happy", "", "9:18 error invalid-value", "-1 happy`", id="row-65-words-alone"),
        pytest.param("emotion: nan", "", "9:18 error invalid-value", "from -2 to 2", id="row-65-nan"),
        pytest.param("emotion: .nan", "", "9:18 error invalid-value", "from -2 to 2", id="row-65-yaml-nan"),
        pytest.param("emotion: 1e1", "", "9:18 error invalid-value", "from -2 to 2", id="row-65-power"),
        pytest.param("emotion: [1, 2]", "", "9:19 error invalid-value", "Keep one", id="row-65-two"),
        pytest.param("actions: [a, b, c]", "", "9:9 warning oversized-text", "Split", id="row-67-entries"),
    ],
)  # fmt: skip
def test_one_finding_with_its_cure(lanes: str, head: str, expected: str, cure: str) -> None:
    _, findings = read(journey(lanes, head), limits={"entries": 2})
    assert [place(finding) for finding in findings] == [f"night.md:{expected}"]
    assert cure in findings[0].help


def test_row_57_both_lines_are_named() -> None:
    _, findings = read(journey("actions:\n  - {id: c1, text: a}\n  - {id: C1, text: a}"))
    assert [(each.span.line, [other.span.line for other in each.related]) for each in findings] == [
        (11, [10])
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("constructor", [], id="row-58-constructor"),
        pytest.param("1st", [], id="row-58-digit-first"),
        pytest.param("a" * 80, [], id="row-58-80-characters"),
        pytest.param("__proto__", ["4:5 error invalid-id"], id="row-58-proto"),
        pytest.param("__config", ["4:5 error invalid-id"], id="row-58-config"),
        pytest.param("__search", ["4:5 error invalid-id"], id="row-58-search"),
        pytest.param('""', ["4:5 error invalid-id"], id="row-58-empty"),
        pytest.param("a" * 300, ["4:5 error invalid-id"], id="row-58-300-characters"),
    ],
)
def test_ids(typed: str, expected: list[str]) -> None:
    assert places({"priya.md": persona(f"id: {typed}")}) == [f"priya.md:{each}" for each in expected]


def test_row_58_ids_are_prefixed_on_the_page() -> None:
    atlas, findings = read(journey("id: constructor\nactions: {id: location, text: a}"))
    night = atlas.map("night")
    assert findings == ()
    assert night is not None
    grid = grid_view(atlas, night)
    entries = [
        entry for band in grid.bands for lane in band.lanes for cell in lane.cells for entry in cell.entries
    ]
    assert [step.id for step in grid.steps] == ["night--constructor"]
    assert [entry.id for entry in entries] == ["night--location"]


@pytest.mark.parametrize(
    ("parents", "expected", "chain"),
    [
        pytest.param({"a": "a"}, "a.md:4:9", "`a` → `a`", id="row-60-itself"),
        pytest.param({"a": "b", "b": "a"}, "a.md:4:9", "`a` → `b` → `a`", id="row-60-two"),
        pytest.param(
            {"a": "b", "b": "c", "c": "d", "d": "e", "e": "a"},
            "a.md:4:9",
            "`a` → `b` → `c` → `d` → `e` → `a`",
            id="row-60-five",
        ),
        pytest.param(
            {"a": "b", "b": "c", "c": "b"}, "b.md:4:9", "`b` → `c` → `b`", id="row-60-below-a-circle"
        ),
    ],
)
def test_circles_of_parents(parents: dict[str, str], expected: str, chain: str) -> None:
    _, findings = read({f"{name}.md": stub(name, parent) for name, parent in parents.items()})
    assert [place(finding) for finding in findings] == [f"{expected} error parent-cycle"]
    assert chain in findings[0].message


@pytest.mark.parametrize(
    ("parent", "expected"),
    [
        pytest.param("[e, f]", "a.md:4:10 error invalid-value", id="row-60-two-parents"),
        pytest.param("\n  - e\n  - f", "a.md:5:5 error invalid-value", id="row-60-two-parents-in-a-list"),
    ],
)
def test_two_parents(parent: str, expected: str) -> None:
    assert places({"e.md": EXPERIENCE, "f.md": EXPERIENCE, "a.md": stub("a", parent)}) == [expected]


def test_row_60_orphan() -> None:
    text = f"---\nkind: journey\ntitle: a\n{PHASES}---\n"
    assert places({"a.md": text}) == ["a.md:2:7 warning missing-parent"]


def test_row_61_chain_of_2000() -> None:
    files = {f"j{number}.md": stub(f"J{number}", f"j{number - 1}") for number in range(1, 2000)}
    atlas, findings = read({"j0.md": EXPERIENCE, **files})
    assert findings == ()
    assert len(atlas.parents) == 1999
    for name in ("j0", "j1000", "j1999"):
        Renderer(Addresses(url_for=lambda place: place.page)).page(
            page_view(atlas, atlas.pages[name], EDITION)
        )
    assert len([made.view(EDITION) for made in made_pages(atlas)]) == 3


@pytest.mark.parametrize(
    ("count", "lanes", "expected"),
    [
        pytest.param(0, 1, ["5:1 error missing-key"], id="row-62-no-step"),
        pytest.param(1, 1, [], id="row-62-one-step"),
        pytest.param(60, 1, [], id="row-62-60-steps"),
        pytest.param(61, 1, ["5:1 error oversized-map"], id="row-62-61-steps"),
        pytest.param(41, 13, ["3:8 warning crowded-map"], id="row-62-41-by-13"),
    ],
)
def test_sizes_of_maps(count: int, lanes: int, expected: list[str]) -> None:
    names = ["actions", "thoughts", "questions", "needs", "quotes", "touchpoints", "channels", "devices",
             "pain_points", "opportunities", "actors", "milestone", "time"][:lanes]  # fmt: skip
    cells = ", ".join(f"{name}: 5 min" for name in names)
    phases = "".join(f"  - {{title: P{number}, {cells}}}\n" for number in range(count)) or "  []\n"
    text = f"---\nkind: journey\ntitle: Night\nparent: e\nphases:\n{phases}---\n"
    assert places({"e.md": EXPERIENCE, "a.md": text}) == [f"a.md:{each}" for each in expected]


@pytest.mark.parametrize(
    ("lanes", "cells"),
    [
        pytest.param("actions:\nthoughts: a", ["thoughts"], id="row-63-nothing"),
        pytest.param("actions: null\nneeds: ~\nthoughts: a", ["thoughts"], id="row-63-null"),
        pytest.param("actions: []\nemotion: []\ntime: []\nthoughts: a", ["thoughts"], id="row-63-empty-list"),
        pytest.param(
            'actions: ""\nneeds: [""]\nemotion: ""\nthoughts: a', ["thoughts"], id="row-63-empty-text"
        ),
        pytest.param("actions: [null, a, ]\nthoughts: a", ["actions", "thoughts"], id="row-63-empty-item"),
        pytest.param("metrics:\n  wait:\nthoughts: a", ["thoughts"], id="row-63-empty-metric"),
    ],
)
def test_empty_cells_are_no_mistake(lanes: str, cells: list[str]) -> None:
    atlas, findings = read(journey(lanes))
    assert findings == ()
    assert sorted(atlas.columns["night"][0].step.cells) == cells
    assert all(len(entries) == 1 for entries in atlas.columns["night"][0].step.cells.values())


def test_row_63_no_lane_anywhere() -> None:
    assert places({"e.md": EXPERIENCE, "a.md": stub("a", "e").replace(", actions: a", "")}) == [
        "a.md:5:1 warning map-without-lanes"
    ]


@pytest.mark.parametrize(
    ("phases", "expected"),
    [
        pytest.param("", "a.md:2:1 error missing-key", id="row-64-no-phases"),
        pytest.param(
            "phases:\n  - title: P\n    actions: a\n    steps: [{title: s, actions: a}]\n",
            "a.md:7:5 error misplaced-key",
            id="row-64-lane-on-a-phase-with-steps",
        ),
        pytest.param(
            "phases:\n  - {title: P, steps: [{id: s, title: S, actions: a}]}\n"
            "  - {title: Q, steps: [{id: s, title: S, actions: a}]}\n",
            "a.md:7:29 error duplicate-id",
            id="row-64-one-id-in-two-phases",
        ),
    ],
)
def test_columns(phases: str, expected: str) -> None:
    text = f"---\nkind: journey\ntitle: a\nparent: e\n{phases}---\n"
    assert places({"e.md": EXPERIENCE, "a.md": text}) == [expected]


@pytest.mark.parametrize(
    ("emotions", "scores"),
    [
        pytest.param(["-2", "", "2"], [-2.0, None, 2.0], id="row-65-gap"),
        pytest.param(["1"], [1.0], id="row-65-one"),
        pytest.param(["1", "+1", "1.0"], [1.0, 1.0, 1.0], id="row-65-all-equal"),
        pytest.param(["−1.5 Cold", "-1, sad", "'-1: sad'"], [-1.5, -1.0, -1.0], id="row-65-with-words"),
    ],
)
def test_scores(emotions: list[str], scores: list[float | None]) -> None:
    phases = "".join(f"  - title: P{number}\n    emotion: {typed}\n" for number, typed in enumerate(emotions))
    text = f"---\nkind: journey\ntitle: a\nparent: e\nphases:\n{phases}---\n"
    atlas, findings = read({"e.md": EXPERIENCE, "a.md": text})
    assert findings == ()
    assert [column.emotion and column.emotion.score for column in atlas.columns["a"]] == scores


def test_row_66_text_of_10000_characters() -> None:
    assert places(journey(f"actions: {'a' * 10_000}")) == []
    assert places(journey(f"actions: {'a' * 10_001}")) == ["night.md:9:18 warning oversized-text"]


def test_row_67_201_entries_and_101_connections() -> None:
    entries = "".join(f"\n  - {{id: a{number}, text: a}}" for number in range(201))
    arrows = "".join(f"  - a{number} -> a{number + 1}\n" for number in range(101))
    assert places(journey(f"actions:{entries}", f"connections:\n{arrows}")) == [
        "night.md:106:5 warning crowded-map",
        "night.md:111:9 warning oversized-text",
    ]


def test_row_67_connections_beyond_the_limit_are_words() -> None:
    entries = "".join(f"\n  - {{id: a{number}, text: a}}" for number in range(102))
    arrows = "".join(f"  - a{number} -> a{number + 1}\n" for number in range(101))
    atlas, _ = read(journey(f"actions:{entries}", f"connections:\n{arrows}"))
    night = atlas.map("night")
    assert night is not None
    grid = grid_view(atlas, night)
    shown = [
        entry for band in grid.bands for lane in band.lanes for cell in lane.cells for entry in cell.entries
    ]
    assert (len(grid.arrows), sum(len(entry.arrows) for entry in shown)) == (100, 101)


@pytest.mark.parametrize("name", ["priya.md.txt", "priya.markdown", "priya.MD", "a/b/priya.Md"])
def test_row_84_names_that_are_not_read(name: str) -> None:
    loaded = load({}, Settings(), "", [name])
    assert [(each.rule, each.span.path, each.span.line, each.span.column) for each in loaded.findings] == [
        ("unread-file", name, 1, 1)
    ]
    assert loaded.atlas.pages == {}


@pytest.mark.parametrize("name", ["priya.MD", "priya.markdown"])
def test_row_84_a_file_that_is_not_read_makes_no_page(name: str) -> None:
    atlas, findings = read({name: persona()})
    assert [each.rule for each in findings] == ["unread-file"]
    assert (dict(atlas.pages), dict(atlas.readers)) == ({}, {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"---\ntitle: a\n{PHASES}---\n", ["a.md:3:1 error missing-kind"], id="row-86-phases"),
        pytest.param(
            "---\ntitle: a\nempathy: {says: a}\n---\n", ["a.md:3:1 error missing-kind"], id="row-86-empathy"
        ),
        pytest.param("---\nkind:\ntitle: a\n---\n", ["a.md:2:1 error invalid-value"], id="row-86-empty-kind"),
        pytest.param("---\ntitle: a\n---\nText\n", [], id="row-86-ordinary-page"),
        pytest.param("Text\n", [], id="row-86-plain-page"),
        pytest.param("---\n\nA rule across the page\n", [], id="row-86-rule"),
    ],
)
def test_files_without_a_kind(text: str, expected: list[str]) -> None:
    assert places({"a.md": text}) == expected


def test_row_80_a_step_that_two_people_added() -> None:
    phases = "phases:\n  - title: P\n    steps:\n" + 2 * "      - {id: pay, title: Pays, actions: a}\n"
    text = f"---\nkind: journey\ntitle: a\nparent: e\n{phases}---\n"
    _, findings = read({"e.md": EXPERIENCE, "a.md": text})
    assert [place(finding) for finding in findings] == ["a.md:9:14 error duplicate-id"]
    assert [(each.span.line, each.message) for each in findings[0].related] == [(8, "first typed here")]
    assert "line 8" in findings[0].message


def test_nobody_is_blamed_for_a_file_that_cannot_be_read() -> None:
    broken = stub("Night", "e").replace("title: Night", 'title: "Night\naliases: [late]\nid: night')
    delivered = (
        "---\nkind: blueprint\ntitle: Ride\nparent: night\ncovers: [book]\nsteps:\n"
        "  - step: wait\n    backstage: {id: offer, text: 'See [[late#part]]'}\n"
        "connections:\n  - wait -> offer\n---\nSee [that](broken.md#wait).\n"
    )
    atlas, findings = read({"e.md": EXPERIENCE, "broken.md": broken, "ride.md": delivered})
    assert [place(finding) for finding in findings if finding.severity.word != "info"] == [
        "broken.md:3:8 error invalid-yaml"
    ]
    assert atlas.pages["night"].broken
    assert [each.rule for each in lint(atlas)] == ["former-id"]
