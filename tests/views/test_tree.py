from cjm_site.views.tree import MOST, Node, ancestors, tree
from tests.support.atlas import SMALL, atlas_of, map_of


def outline(node: Node, depth: int = 0) -> list[str]:
    notes = f" ({', '.join(node.notes)})" if node.notes else ""
    below = [line for child in node.children for line in outline(child, depth + 1)]
    return ["  " * depth + node.link.label + notes, *below]


def test_a_journey_stands_between_its_parent_its_siblings_and_its_children() -> None:
    atlas = atlas_of(SMALL)
    found = tree(atlas, map_of(atlas, "night"))
    assert found is not None
    assert outline(found) == [
        "Getting home",
        "  Night out, next year (draft)",
        "  Night out (step 2, this map)",
        "    Ride home (steps 2 and 3)",
        "  Old way (retired)",
    ]


def test_a_blueprint_sees_all_that_is_above_it() -> None:
    atlas = atlas_of(SMALL)
    assert [each.id for each in ancestors(atlas, map_of(atlas, "ride"))] == ["getting-home", "night"]


def many(number: int) -> str:
    journey = "=== j{n}.md\n---\nkind: journey\ntitle: Journey {n:03}\nparent: top\nphases: [A]\n---\n"
    top = "=== top.md\n---\nkind: experience\ntitle: Top\nphases: [A]\n---\n"
    return top + "".join(journey.format(n=each) for each in range(number))


def count(node: Node) -> int:
    return 1 + sum(count(child) for child in node.children)


def test_at_most_fifty_siblings_are_named_this_map_among_them() -> None:
    atlas = atlas_of(many(80))
    found = tree(atlas, map_of(atlas, "j70"))
    assert found is not None
    assert (len(found.children), found.more) == (MOST, 80 - MOST)
    assert [child.link.label for child in found.children if child.current] == ["Journey 070"]


def test_children_beyond_half_of_fifty_are_counted() -> None:
    atlas = atlas_of(many(80))
    found = tree(atlas, map_of(atlas, "top"))
    assert found is not None
    assert (len(found.children), found.more) == (25, 55)


def test_a_map_that_stands_alone_has_no_tree() -> None:
    atlas = atlas_of(many(0))
    assert tree(atlas, map_of(atlas, "top")) is None
