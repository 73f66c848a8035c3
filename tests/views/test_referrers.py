from cjm_site.views.referrers import MOST, referrers
from tests.support.atlas import SMALL, atlas_of


def rows(text: str, kind: str, target: str) -> list[tuple[str, str, list[str]]]:
    found = referrers(atlas_of(text), kind, target)
    return [(row.kind, row.link.label, [place.label for place in row.places]) for row in found.rows]


def test_a_map_knows_who_refers_to_it_and_from_where() -> None:
    assert rows(SMALL, "journey", "night") == [
        ("Journey", "Night out, next year", ["its future state"]),
        ("Blueprint", "Ride home", ["details it"]),
        ("Persona", "Priya Shah", ["its story"]),
        ("Tour", "First week", ["stop 1 of 2"]),
    ]


def test_a_system_knows_the_entries_that_use_it() -> None:
    assert rows(SMALL, "system", "dispatch") == [("Blueprint", "Ride home", ["Backstage 1"])]


def test_a_team_knows_what_it_owns() -> None:
    assert rows(SMALL, "team", "marketplace") == [
        ("Blueprint", "Ride home", ["Backstage 1"]),
        ("System", "Dispatch", ["its owner"]),
    ]


def test_entries_of_one_cell_are_one_place() -> None:
    twice = SMALL.replace("system: gateway", "system: dispatch")
    assert rows(twice, "system", "dispatch") == [("Blueprint", "Ride home", ["Backstage 1"])]


def test_beyond_eight_the_places_on_a_page_fold() -> None:
    steps = "".join(f"  - title: S{n}\n    backstage: {{text: A, system: dispatch}}\n" for n in range(10))
    wiki = f"=== a.md\n---\nkind: blueprint\ntitle: A\nphases:\n{steps}---\n"
    (row,) = referrers(atlas_of(wiki), "system", "dispatch").rows
    assert [place.label for place in row.places] == [f"Backstage {n}" for n in range(1, 9)]
    assert [place.label for place in row.folded] == ["Backstage 9", "Backstage 10"]


def test_beyond_fifty_the_rest_is_counted() -> None:
    more = "".join(
        f"=== p{n}.md\n---\nkind: persona\ntitle: P{n}\nowner: research\n---\n" for n in range(MOST + 10)
    )
    found = referrers(atlas_of(more), "team", "research")
    assert (len(found.rows), found.more) == (MOST, 10)
