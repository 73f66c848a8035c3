from cjm_site.views.base import Link, Place, words_of
from cjm_site.views.facts import Fact
from cjm_site.views.head import choices, head, top
from tests.support.atlas import EDITION, SMALL, atlas_of, map_of


def said(facts: tuple[Fact, ...]) -> dict[str, list[str]]:
    return {fact.label: [words_of(bit.words) for bit in fact.bits] for fact in facts}


def test_the_breadcrumb_leads_from_the_home_to_the_map_above() -> None:
    atlas = atlas_of(SMALL)
    assert top(atlas, map_of(atlas, "ride")).crumbs == (
        Link("Atlas", Place("")),
        Link("Getting home", Place("getting-home")),
        Link("Night out", Place("night")),
    )
    assert top(atlas, map_of(atlas, "night-future")).badge == "Draft"


def test_a_journey_is_headed_by_its_persona_and_scenario() -> None:
    atlas = atlas_of(SMALL)
    found = head(atlas, map_of(atlas, "night"), EDITION)
    assert [(who.link.label, who.role) for who in found.who] == [("Priya Shah", "Nurse")]
    assert found.avatar is not None
    assert found.avatar.initials == "PS"
    assert words_of(found.lead) == "A bar, half past one."
    assert found.brief is not None
    assert [words_of(item) for item in found.brief.items] == ["A price that stays", "A car that comes"]
    assert said(found.facts) == {
        "Owner": ["Night rides"],
        "Status": ["Validated"],
        "Reviewed": ["12 Oct 2026", "fresh until April"],
        "Evidence": ["17\N{NO-BREAK SPACE}% of entries"],
    }


def test_an_experience_is_headed_by_its_actor_and_goal() -> None:
    atlas = atlas_of(SMALL)
    found = head(atlas, map_of(atlas, "getting-home"), EDITION)
    assert [who.link for who in found.who] == [Link("Anybody")]
    assert found.brief is not None
    assert (found.brief.label, [words_of(item) for item in found.brief.items]) == ("Goal", ["To be home"])


def test_a_blueprint_says_what_it_delivers_for_whom_and_with_whom() -> None:
    atlas = atlas_of(SMALL)
    found = head(atlas, map_of(atlas, "ride"), EDITION)
    assert found.who_note == "through the journey that this delivers"
    assert found.delivery is not None
    assert (found.delivery.label, found.delivery.journey.label) == ("Delivers step 2 of", "Night out")
    assert found.delivery.note == "Step 3 is not yet described"
    assert found.delivery.curve is not None
    assert [dot.strong for dot in found.delivery.curve.dots] == [False, True, False]
    assert said(found.crew) == {
        "Teams": ["App\N{NO-BREAK SPACE}2", "Marketplace\N{NO-BREAK SPACE}1"],
        "Systems": ["Dispatch\N{NO-BREAK SPACE}1", "Rider app\N{NO-BREAK SPACE}1"],
        "Outside": ["Card gateway\N{NO-BREAK SPACE}1"],
    }
    assert said(found.facts)["Open points"] == ["1 fail, 1 wait, 1 decision"]


def test_a_journey_and_its_future_lead_to_each_other() -> None:
    atlas = atlas_of(SMALL)
    today = choices(atlas, map_of(atlas, "night"))
    assert [(choice.label, choice.place.page, choice.current) for choice in today] == [
        ("Today", "night", True),
        ("Future", "night-future", False),
    ]
    future = choices(atlas, map_of(atlas, "night-future"))
    assert [choice.current for choice in future] == [False, True]
    assert choices(atlas, map_of(atlas, "old")) == ()
