from dataclasses import replace

import pytest

from cjm_site.model import OwnLane, Settings
from cjm_site.model.settings import Limits
from cjm_site.views.bands import LaneView
from cjm_site.views.base import Link, Place, words_of
from cjm_site.views.grid import GridView, grid_view
from tests.support.atlas import atlas_of, map_of

WIKI = """
=== night.md
---
kind: journey
title: Night out
sources:
  diary: {title: Night diary}
phases:
  - title: Book
    goal: A car comes
    business_goals: More rides
    steps:
      - id: request
        aliases: order
        title: Requests
        actions: Sets the pin
        thoughts: Four minutes.
        time: 1 min
        milestone: Price agreed
        emotion: {score: +0.50, label: Relieved, sources: diary}
        pain_points:
          - {id: jumps, text: The pin jumps, severity: high}
      - id: wait
        title: Waits
        moment_of_truth: She is found or not
        time: 9 min
        emotion: -2 Stranded
  - title: Home
    steps:
      - id: home
        title: Is home
        needs_light: A lamp
        opportunities:
          - {text: A ramp, impact: 4, effort: 1, solves: jumps, status: idea}
connections:
  - wait -> request: gives up
---
=== deliver.md
---
kind: blueprint
title: Deliver
parent: night
covers: [request, wait]
steps:
  - step: request
    backstage:
      - {id: match, text: Offers the trip, system: dispatch, fail: true}
  - title: Money
    customer_actions: Nothing
    support_processes:
      - {text: Charges, system: bank}
connections:
  - request -> match: price
---
=== catalog/systems.yml
dispatch: Dispatch
bank: {title: Bank, external: true}
"""
OWN = Settings(lanes=(OwnLane("needs_light", "Light", ("journey",), "needs"),))
ATLAS = atlas_of(WIKI, OWN)


def grid_of(map_id: str) -> GridView:
    return grid_view(ATLAS, map_of(ATLAS, map_id))


def lane_of(grid: GridView, lane_id: str) -> LaneView:
    return next(lane for band in grid.bands for lane in band.lanes if lane.id == lane_id)


def texts(lane: LaneView) -> list[list[str]]:
    return [[words_of(entry.text) for entry in cell.entries] for cell in lane.cells]


def test_a_journey_shows_filled_lanes_in_bands_of_one_group() -> None:
    grid = grid_of("night")
    assert [(band.group, [lane.id for lane in band.lanes]) for band in grid.bands] == [
        ("feels", ["emotion"]),
        ("does", ["actions"]),
        ("feels", ["thoughts", "needs_light"]),
        ("delivery", ["delivered_by"]),
        ("hurts", ["pain_points", "opportunities"]),
    ]


def test_a_blueprint_always_has_its_five_components_and_three_lines() -> None:
    grid = grid_of("deliver")
    assert [(band.group, band.line.title if band.line else "") for band in grid.bands][:5] == [
        ("evidence", ""),
        ("customer", ""),
        ("frontstage", "Line of interaction"),
        ("backstage", "Line of visibility"),
        ("support", "Line of internal interaction"),
    ]


def test_phases_span_their_steps_and_steps_say_time_and_milestone() -> None:
    grid = grid_of("night")
    assert [
        (p.title, p.span, words_of(p.goal), [words_of(g) for g in p.business_goals]) for p in grid.phases
    ] == [
        ("Book", 2, "A car comes", ["More rides"]),
        ("Home", 1, "", []),
    ]
    first = grid.steps[0]
    assert (first.id, first.former, first.time, words_of(first.milestone)) == (
        "night--request",
        ("night--order",),
        "1 min",
        "Price agreed",
    )


def test_the_steps_of_a_blueprint_say_where_they_come_from() -> None:
    steps = grid_of("deliver").steps
    assert [(step.title, step.origin, step.note) for step in steps] == [
        ("Requests", Link("journey step 1", Place("night", "night--request")), ""),
        ("Money", None, "our own step, not theirs"),
        ("Waits", Link("journey step 2", Place("night", "night--wait")), "not yet described"),
    ]


@pytest.mark.parametrize("night", ["kind: journey\ntitle: Night out\nphases:\n  - {title: Book, actions: a}",
                                   "kind: journey\ntitle: {Night"])  # fmt: skip
def test_a_step_that_names_one_of_the_journeys_in_vain_is_not_our_own(night: str) -> None:
    ride = "kind: blueprint\ntitle: Ride\nparent: night\nsteps:\n  - {step: bok, backstage: b}\n  - Money"
    atlas = atlas_of(f"=== night.md\n---\n{night}\n---\n=== ride.md\n---\n{ride}\n---\n")
    notes = {step.title: step.note for step in grid_view(atlas, map_of(atlas, "ride")).steps}
    assert (notes["bok"], notes["Money"]) == ("", "our own step, not theirs")


def test_customer_actions_are_the_journeys_and_else_its_title() -> None:
    lane = lane_of(grid_of("deliver"), "customer_actions")
    assert texts(lane) == [["Sets the pin"], ["Nothing"], ["Waits"]]
    assert [cell.entries[0].inherited for cell in lane.cells] == [True, False, True]
    assert [cell.entries[0].id for cell in lane.cells] == ["", "deliver--money--customer_actions-1", ""]
    assert lane.origin == Link("From the journey", Place("night"))


def test_the_curve_shows_scores_as_typed_with_their_sign() -> None:
    grid = grid_of("night")
    feelings = lane_of(grid, "emotion").feelings
    assert [(each.score, words_of(each.label), each.moment, words_of(each.why)) for each in feelings] == [
        ("+0.50", "Relieved", False, ""),
        ("−2", "Stranded", True, "She is found or not"),
        ("", "", False, ""),
    ]
    assert [source.title for source in feelings[0].sources] == ["Night diary"]
    assert grid.scale is not None
    assert (grid.scale.top, grid.scale.bottom, grid.scale.zero, grid.scale.words) == ("+2", "−2", 20, "of 2")


def test_without_a_curve_a_moment_of_truth_stands_with_the_steps_title() -> None:
    atlas = atlas_of("""
=== a.md
---
kind: experience
title: A
phases:
  - {title: One, moment_of_truth: Because, goal: A goal}
  - {title: Two}
---
""")
    grid = grid_view(atlas, map_of(atlas, "a"))
    assert grid.phases == ()
    assert [(step.title, step.moment, words_of(step.why), words_of(step.goal)) for step in grid.steps] == [
        ("One", True, "Because", "A goal"),
        ("Two", False, "", ""),
    ]
    assert [item.form for item in grid.legend] == ["moment"]


def test_a_bar_a_blueprint_lies_over_the_columns_that_it_delivers() -> None:
    lane = lane_of(grid_of("night"), "delivered_by")
    (row,) = lane.delivery
    assert [(bar.span, bar.blueprint.label if bar.blueprint else bar.words) for bar in row] == [
        (2, "Deliver"),
        (1, "No blueprint"),
    ]
    assert [[link.label for link in links] for links in row[0].links] == [
        ["blueprint step 1"],
        ["blueprint step 3, not yet described"],
    ]
    assert [[link.label for link in links] for links in lane.delivered] == [
        ["Deliver → step 1"],
        ["Deliver → step 3, not yet described"],
        [],
    ]


WHOLE = """
=== night.md
---
kind: journey
title: Night out
phases:
  - title: Book
    steps:
      - {title: Books, delivered_by: pay}
      - {title: Pays, delivered_by: pay#settle}
---
=== pay.md
---
kind: blueprint
title: Pay
phases:
  - title: Money
    steps:
      - {id: settle, title: Settles, backstage: Charges}
---
"""


def test_a_whole_blueprint_delivers_a_step_without_naming_its_own() -> None:
    atlas = atlas_of(WHOLE)
    lane = lane_of(grid_view(atlas, map_of(atlas, "night")), "delivered_by")
    assert [list(links) for links in lane.delivered] == [
        [Link("Pay", Place("pay"))],
        [Link("Pay → step 1", Place("pay", "pay--settle"))],
    ]
    assert [[link.label for link in links] for links in lane.delivery[0][0].links] == [
        ["the whole blueprint"],
        ["blueprint step 1"],
    ]


def test_connections_are_arrows_and_words_in_the_entry_they_start_from() -> None:
    grid = grid_of("deliver")
    (start,) = lane_of(grid, "customer_actions").cells[0].entries
    (link,) = start.arrows
    assert (link.both, link.link, words_of(link.label)) == (
        False,
        Link("Backstage 1", Place("deliver", "deliver--match")),
        "price",
    )
    (end,) = lane_of(grid, "backstage").cells[0].entries
    assert (start.node, end.node) == ("cjm-n0", "cjm-n1")
    assert [(arrow.classes.split()[0], arrow.label) for arrow in grid.arrows] == [
        ("cjm-arrow--down", "price")
    ]
    assert lane_of(grid, "customer_actions").classes == "cjm-r1 cjm-foot cjm-foot--1"


def test_connections_beyond_the_limit_are_words_alone() -> None:
    typed = WIKI.replace(
        "  - wait -> request: gives up\n", "  - wait -> request: gives up\n  - wait -> home\n"
    )
    atlas = atlas_of(typed, replace(OWN, limits=Limits(connections=1)))
    grid = grid_view(atlas, map_of(atlas, "night"))
    assert len(grid.arrows) == 1
    (entry,) = lane_of(grid, "actions").cells[1].entries
    assert [arrow.link.label for arrow in entry.arrows] == ["step 1", "step 3"]


def test_a_step_of_a_journey_as_an_end_is_called_by_its_number() -> None:
    grid = grid_of("night")
    (end,) = lane_of(grid, "actions").cells[1].entries
    assert (end.text, end.node, [arrow.link.label for arrow in end.arrows]) == ((), "cjm-n0", ["step 1"])
    assert grid.facts == "3 steps, 1 connection"


def test_the_legend_has_what_the_map_uses_and_nothing_else() -> None:
    assert [item.form for item in grid_of("deliver").legend] == [
        "system",
        "outside",
        "fail",
        "moment",
        "source",
        "arrow",
        "inherited",
    ]


def test_a_map_of_more_than_ten_steps_prints_as_steps() -> None:
    steps = "\n".join(f"      - Step {number}" for number in range(11))
    atlas = atlas_of(
        f"=== a.md\n---\nkind: journey\ntitle: A\nphases:\n  - title: P\n    steps:\n{steps}\n---\n"
    )
    assert grid_view(atlas, map_of(atlas, "a")).prints_as_steps


@pytest.mark.parametrize(("steps", "room"), [(1, 1), (20, 20), (21, 25), (25, 25), (58, 60)])
def test_a_wide_table_has_room_for_some_columns_more(steps: int, room: int) -> None:
    titles = "\n".join(f"      - Step {number}" for number in range(steps))
    wiki = f"=== a.md\n---\nkind: journey\ntitle: A\nphases:\n  - title: P\n    steps:\n{titles}\n---\n"
    atlas = atlas_of(wiki)
    assert grid_view(atlas, map_of(atlas, "a")).room == room


def test_a_map_without_columns_has_an_empty_grid() -> None:
    atlas = atlas_of("=== a.md\n---\nkind: journey\ntitle: A\n---\n")
    grid = grid_view(atlas, map_of(atlas, "a"))
    assert (grid.steps, grid.bands, grid.arrows, grid.scale) == ((), (), (), None)
