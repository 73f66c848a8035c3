import pytest

from cjm_site.views.arrows import ArrowView, wiring
from cjm_site.views.routes import Spot, Wire

# Rows of a blueprint: 0 evidence, 1 customer, 2 frontstage, 3 backstage, 4 support.
FRONT, BACK, SUPPORT = 2, 3, 4


def one(start: Spot, end: Spot, filled: set[tuple[int, int]] | None = None, label: str = "") -> ArrowView:
    places = {(spot.lane, spot.column) for spot in (start, end)}
    (arrow,) = wiring([Wire(start, end, label=label)], places | (filled or set())).arrows
    return arrow


def alone(lane: int, column: int) -> Spot:
    return Spot(lane, column, 0, 1)


@pytest.mark.parametrize(
    ("start", "end", "shape"),
    [
        (Spot(BACK, 0, 0, 2), Spot(BACK, 0, 1, 2), "down"),
        (Spot(BACK, 0, 1, 2), Spot(BACK, 0, 0, 2), "up"),
        (Spot(BACK, 0, 0, 3), Spot(BACK, 0, 2, 3), "loop-down"),
        (alone(FRONT, 0), alone(BACK, 0), "down"),
        (alone(BACK, 0), alone(FRONT, 0), "up"),
        (Spot(FRONT, 0, 0, 2), alone(BACK, 0), "loop-down"),
        (alone(BACK, 0), Spot(FRONT, 0, 0, 2), "loop-up"),
        (alone(BACK, 0), alone(BACK, 1), "level-right"),
        (alone(BACK, 1), alone(BACK, 0), "level-left"),
        (alone(BACK, 0), alone(BACK, 3), "level-right"),
        (alone(FRONT, 0), alone(BACK, 1), "hook-right-down"),
        (alone(BACK, 0), alone(FRONT, 1), "hook-right-up"),
        (alone(FRONT, 1), alone(BACK, 0), "hook-left-down"),
        (alone(BACK, 1), alone(FRONT, 0), "hook-left-up"),
        (Spot(BACK, 0, 1, 2), Spot(BACK, 1, 0, 2), "hook-right-up"),
        (Spot(BACK, 0, 1, 2), Spot(BACK, 1, 1, 2), "far-right-up"),
        (alone(FRONT, 0), alone(SUPPORT, 4), "far-right-down"),
        (alone(SUPPORT, 0), alone(FRONT, 4), "far-right-up"),
        (alone(FRONT, 4), alone(SUPPORT, 0), "far-left-down"),
        (alone(SUPPORT, 4), alone(FRONT, 0), "far-left-up"),
    ],
)
def test_the_shape_follows_from_the_places_of_both_ends(start: Spot, end: Spot, shape: str) -> None:
    assert one(start, end).classes.split()[0] == f"cjm-arrow--{shape}"


def test_a_cell_between_two_ends_is_gone_round() -> None:
    assert "cjm-arrow--loop-down" in one(alone(FRONT, 0), alone(SUPPORT, 0), {(BACK, 0)}).classes
    assert "cjm-arrow--down" in one(alone(FRONT, 0), alone(SUPPORT, 0)).classes
    assert "cjm-arrow--far-right-up" in one(alone(BACK, 0), alone(BACK, 2), {(BACK, 1)}).classes


def test_a_far_arrow_leaves_below_the_last_entry_and_beside_any_other() -> None:
    last, first = Spot(BACK, 0, 1, 2), Spot(BACK, 0, 0, 2)
    assert "cjm-arrow--side" not in one(last, alone(FRONT, 3)).classes
    assert "cjm-arrow--side" in one(first, alone(FRONT, 3)).classes


def test_arrows_in_the_same_gutter_and_foot_get_tracks_of_their_own() -> None:
    wired = wiring(
        [
            Wire(alone(FRONT, 0), Spot(BACK, 3, 0, 1), label="price"),
            Wire(alone(FRONT, 1), Spot(SUPPORT, 3, 0, 1), label="place"),
        ],
        {(FRONT, 0), (FRONT, 1), (BACK, 3), (SUPPORT, 3)},
    )
    first, second = (arrow.classes.split() for arrow in wired.arrows)
    assert {"cjm-g2", "cjm-h2"} <= {*first} & {*second}
    assert {"cjm-gt1", "cjm-ht1"} <= {*second} - {*first}
    assert wired.rows == {FRONT: "cjm-r2 cjm-foot cjm-foot--2"}
    assert wired.gutters == 2


def test_arrows_that_do_not_overlap_share_a_track() -> None:
    wired = wiring(
        [Wire(alone(FRONT, 0), alone(BACK, 1)), Wire(alone(SUPPORT, 0), Spot(BACK, 1, 1, 2))],
        {(FRONT, 0), (BACK, 1), (SUPPORT, 0)},
    )
    assert [classes for arrow in wired.arrows for classes in arrow.classes.split() if "gt" in classes] == []
    assert wired.gutters == 1


def test_two_arrows_into_one_side_arrive_at_different_heights() -> None:
    wired = wiring(
        [Wire(alone(FRONT, 0), alone(BACK, 1)), Wire(alone(SUPPORT, 0), alone(BACK, 1))],
        {(FRONT, 0), (BACK, 1), (SUPPORT, 0)},
    )
    assert ["cjm-ip1" in arrow.classes for arrow in wired.arrows] == [False, True]


def test_labels_stand_in_the_foot_of_the_row_and_the_row_keeps_room() -> None:
    wired = wiring([Wire(alone(FRONT, 0), alone(BACK, 0), label="price")], {(FRONT, 0), (BACK, 0)})
    assert wired.arrows == (
        ArrowView(
            classes="cjm-arrow--down cjm-f0 cjm-t1 cjm-h2 cjm-l0 cjm-arrow--label-start cjm-arrow--tied",
            label="price",
        ),
    )
    assert wired.rows == {FRONT: "cjm-r2 cjm-foot cjm-foot--1"}


def test_a_label_on_a_level_piece_is_not_tied_to_it() -> None:
    filled = {(FRONT, 0), (FRONT, 1), (BACK, 3)}
    far = wiring([Wire(alone(FRONT, 0), alone(BACK, 3), label="price")], filled).arrows[0]
    beside = wiring([Wire(alone(FRONT, 0), alone(BACK, 1), label="price")], filled).arrows[0]
    assert "cjm-arrow--tied" not in far.classes
    assert "cjm-arrow--tied" in beside.classes


def test_a_short_level_arrow_leaves_its_label_to_the_words_of_the_entry() -> None:
    assert one(alone(BACK, 0), alone(BACK, 1), label="price").label == ""


def test_entries_of_a_cell_that_an_arrow_joins_stand_apart() -> None:
    wired = wiring([Wire(Spot(BACK, 0, 0, 2), Spot(BACK, 0, 1, 2))], {(BACK, 0)})
    assert wired.cells == {(BACK, 0): "cjm-cell--linked"}


def test_at_most_a_hundred_arrows_are_drawn_and_none_to_itself() -> None:
    spot = alone(BACK, 0)
    assert wiring([Wire(spot, spot)], {(BACK, 0)}).arrows == ()
    wires = [Wire(alone(BACK, 0), alone(FRONT, 1))] * 120
    assert len(wiring(wires, {(BACK, 0), (FRONT, 1)}).arrows) == 100
