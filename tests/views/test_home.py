from cjm_site.views.home import home
from tests.support.atlas import EDITION, SMALL, atlas_of


def test_maps_stand_in_their_tree_retired_ones_last() -> None:
    found = home(atlas_of(SMALL), EDITION)
    assert [(row.depth, row.link.label, row.covers) for branch in found.branches for row in branch.rows] == [
        (0, "Getting home", "2 steps"),
        (1, "Night out, next year", "1 step"),
        (1, "Night out", "3 steps"),
        (2, "Ride home", "1 of 3"),
        (1, "Old way", "1 step"),
    ]


def test_retired_maps_are_out_of_the_counts() -> None:
    counts = home(atlas_of(SMALL), EDITION).counts
    assert [(count.number, count.words) for count in counts] == [
        ("1", "experience"),
        ("2", "journeys"),
        ("1", "blueprint"),
        ("1", "overdue"),
        ("2", "not reviewed yet"),
        ("7\N{NO-BREAK SPACE}%", "of entries rest on a source"),
    ]


def test_what_needs_care_says_why_the_worst_first() -> None:
    care = home(atlas_of(SMALL), EDITION).care
    assert [(each.link.label, each.words) for each in care] == [
        ("Priya Shah", "6 months overdue"),
        ("1 high pain point", "without an opportunity: Night out"),
        ("Night out, next year", "not reviewed yet and no blueprint"),
        ("First week", "not reviewed yet"),
    ]


def test_what_was_never_reviewed_is_no_alarm() -> None:
    found = home(atlas_of("=== a.md\n---\nkind: journey\ntitle: A\nphases: [B]\n---\n"), EDITION)
    assert [(count.words, count.tone) for count in found.counts[:2]] == [
        ("journey", ""),
        ("not reviewed yet", ""),
    ]
    assert [(each.mark, each.tone) for each in found.care] == [("review-none", "")]


def test_a_step_that_is_covered_without_a_word_does_not_count() -> None:
    rows = [row for branch in home(atlas_of(SMALL), EDITION).branches for row in branch.rows]
    assert [(row.covers, row.undescribed) for row in rows if row.kind == "blueprint"] == [
        ("1 of 3", "1 not yet described")
    ]


def test_maps_without_parent_are_listed_too() -> None:
    loose = "=== a.md\n---\nkind: journey\ntitle: Loose\nphases: [A]\n---\n"
    branches = home(atlas_of(loose), EDITION).branches
    assert [(branch.title, [row.link.label for row in branch.rows]) for branch in branches] == [
        ("With nothing above them", ["Loose"])
    ]


def test_maps_in_a_circle_of_parents_are_not_lost() -> None:
    journey = "=== {0}.md\n---\nkind: journey\ntitle: {0}\nparent: {1}\nphases: [A]\n---\n"
    branches = home(atlas_of(journey.format("a", "b") + journey.format("b", "a")), EDITION).branches
    assert [[row.link.label for row in branch.rows] for branch in branches] == [["a", "b"]]


def test_tours_and_lists_are_where_to_start() -> None:
    found = home(atlas_of(SMALL), EDITION)
    assert [(tour.link.label, tour.words) for tour in found.tours] == [
        ("First week", "2 stops, 13\N{NO-BREAK SPACE}min, for Night rides")
    ]
    assert [link.label for link in found.lists] == [
        "Experience maps",
        "Journey maps",
        "Service blueprints",
        "Personas",
        "Tours",
        "Teams",
        "Systems",
        "Channels",
    ]


def test_an_empty_wiki_has_a_home() -> None:
    found = home(atlas_of(""), EDITION)
    assert (found.branches, found.care, found.tours, found.lists) == ((), (), (), ())
