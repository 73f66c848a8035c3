"""Small wikis of any shape: both ends of every relation know of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cjm_site.model import Atlas, Target
from tests.support.atlas import atlas_of

NAMES = ("alpha", "beta", "gamma", "delta", "omega")
KINDS = ("experience", "journey", "blueprint")


@st.composite
def wikis(draw: st.DrawFn) -> str:
    """Maps with any parents, right, wrong and circular, that mention one another."""
    files = []
    for name in draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True)):
        kind = draw(st.sampled_from(KINDS))
        parent = draw(st.one_of(st.none(), st.sampled_from(NAMES)))
        part = draw(st.sampled_from(["", "#one", "#two", "#nowhere"]))
        mention = draw(st.sampled_from([*NAMES, *(f"{name}#two" for name in NAMES), "app", "nowhere"]))
        lines = ["---", f"kind: {kind}", f"title: {name.title()}", f"owner: {draw(st.sampled_from(NAMES))}"]
        lines += [f"parent: {parent}{part}"] if parent else []
        if kind == "blueprint" and parent:
            lines += ["steps:", "  - step: one", f"    backstage: See [[{mention}]]", "    emotion: 1"]
        else:
            lines += [
                "phases:",
                "  - {title: One, id: one}",
                "  - title: Two",
                f"    actions: See [[{mention}]]",
            ]
        files.append("\n".join([f"=== {name}.md", *lines, "---", f"Story of [[{mention}]].", ""]))
    return "\n".join([*files, "=== catalog/systems.yml\napp: App\n"])


@given(wikis())
def test_parents_and_children_know_each_other(text: str) -> None:
    atlas = atlas_of(text)
    upward = {(parent.id, child) for child, parent in atlas.parents.items()}
    downward = {(parent, child) for parent, children in atlas.children.items() for child in children}
    assert upward == downward
    assert all(len(children) == len(set(children)) for children in atlas.children.values())


@given(wikis())
def test_nobody_is_its_own_ancestor(text: str) -> None:
    atlas = atlas_of(text)
    for page_id in atlas.pages:
        line = [page_id]
        while line[-1] in atlas.parents:
            line.append(atlas.parents[line[-1]].id)
            assert len(line) == len(set(line))


@given(wikis())
def test_every_reference_that_leads_elsewhere_is_known_at_its_target_once(text: str) -> None:
    atlas = atlas_of(text)
    made = [
        (mention.origin, target, mention.reference)
        for mention in atlas.mentions
        if (target := atlas.resolve(mention.reference, mention.origin.id))
        and (target.kind, target.id) != (mention.origin.kind, mention.origin.id)
    ]
    known = [
        (link.origin, link.target, link.reference) for links in atlas.backlinks.values() for link in links
    ]
    assert len(made) == len(known)
    assert set(made) == set(known)
    assert all(
        key == (link.target.kind, link.target.id) for key, links in atlas.backlinks.items() for link in links
    )


@given(wikis())
def test_every_target_is_there(text: str) -> None:
    atlas = atlas_of(text)
    for target in targets(atlas):
        assert target.id in atlas.pages or target.id in atlas.catalogs[target.kind]
        assert target.part is None or target.part in atlas.parts[target.id].values()


def targets(atlas: Atlas) -> list[Target]:
    links = [link.target for links in atlas.backlinks.values() for link in links]
    delivered = [each for steps in atlas.delivered.values() for found in steps.values() for each in found]
    return [*links, *delivered, *atlas.parents.values()]


@given(wikis())
def test_a_step_and_the_blueprint_that_delivers_it_know_each_other(text: str) -> None:
    atlas = atlas_of(text)
    down = {
        (journey, step, target.id)
        for journey, steps in atlas.delivered.items()
        for step, found in steps.items()
        for target in found
    }
    up = {
        (atlas.parents[page_id].id, column.inherited.id, page_id)
        for page_id, columns in atlas.columns.items()
        for column in columns
        if column.inherited
    }
    assert down == up
