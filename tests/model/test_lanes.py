"""The lane table, and where a team's own lanes stand in it."""

from __future__ import annotations

import pytest

from cjm_site.model import BLUEPRINT, EXPERIENCE, GROUPS, JOURNEY, KINDS, LANES, LINES, OwnLane, lanes_of

KINDS_OF_MAPS = tuple(kind.name for kind in KINDS.values() if kind.is_map)


def ids(kind: str, *own: OwnLane) -> list[str]:
    return [lane.id for lane in lanes_of(kind, own)]


def test_every_kind_of_map_has_its_lanes_each_once() -> None:
    assert set(LANES) == set(KINDS_OF_MAPS)
    for kind in KINDS_OF_MAPS:
        assert len(ids(kind)) == len(set(ids(kind)))
        assert {lane.group for lane in LANES[kind]} <= set(GROUPS)


def test_five_lanes_and_three_lines_are_always_on_a_blueprint() -> None:
    always = [lane for lane in LANES[BLUEPRINT] if lane.always]
    assert [lane.id for lane in always] == [
        "physical_evidence",
        "customer_actions",
        "frontstage",
        "backstage",
        "support_processes",
    ]
    assert [LINES[lane.group].title for lane in always if lane.group in LINES] == [
        "Line of interaction",
        "Line of visibility",
        "Line of internal interaction",
    ]


@pytest.mark.parametrize(
    ("lane", "kind", "before", "group"),
    [
        pytest.param(
            OwnLane("own", "Own", (JOURNEY,), after="needs"), JOURNEY, "needs", "feels", id="after a lane"
        ),
        pytest.param(
            OwnLane("own", "Own", (BLUEPRINT,), after="needs"),
            BLUEPRINT,
            "questions",
            "secondary",
            id="after a lane of another kind, whose group the kind lacks too",
        ),
        pytest.param(
            OwnLane("own", "Own", (JOURNEY,), after="backstage", group="meets"),
            JOURNEY,
            "devices",
            "meets",
            id="at the end of its group",
        ),
        pytest.param(
            OwnLane("own", "Own", (BLUEPRINT,), after="frontstage", group="support"),
            BLUEPRINT,
            "frontstage",
            "support",
            id="a group of its own choice",
        ),
        pytest.param(OwnLane("own", "Own", (EXPERIENCE,)), EXPERIENCE, "time", "measures", id="nothing said"),
    ],
)
def test_a_lane_of_our_own_stands_where_it_is_put(lane: OwnLane, kind: str, before: str, group: str) -> None:
    lanes = lanes_of(kind, (lane,))
    index = next(index for index, each in enumerate(lanes) if each.id == "own")
    own = lanes[index]
    assert (lanes[index - 1].id, own.group, own.title, own.form) == (before, group, "Own", "text")
    assert [each for each in lanes if each is not own] == list(LANES[kind])


def test_a_lane_of_our_own_is_on_its_kinds_alone() -> None:
    own = OwnLane("own", "Own", (JOURNEY, EXPERIENCE), after="needs")
    assert {kind: "own" in ids(kind, own) for kind in KINDS_OF_MAPS} == {
        EXPERIENCE: True,
        JOURNEY: True,
        BLUEPRINT: False,
    }


def test_lanes_after_the_same_lane_keep_the_last_one_nearest() -> None:
    first, second = (OwnLane(name, name, (JOURNEY,), after="needs") for name in ("first", "second"))
    found = ids(JOURNEY, first, second)
    assert found[found.index("needs") :][:3] == ["needs", "second", "first"]
