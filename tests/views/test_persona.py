from cjm_site.model import Persona
from cjm_site.views.base import words_of
from cjm_site.views.persona import PersonaPage, persona_page
from tests.support.atlas import EDITION, SMALL, atlas_of, page_of


def priya() -> PersonaPage:
    atlas = atlas_of(SMALL)
    page = page_of(atlas, "priya")
    assert isinstance(page, Persona)
    return persona_page(atlas, page, EDITION)


def test_all_journeys_stand_on_one_scale() -> None:
    found = priya()
    assert [journey.link.label for journey in found.journeys] == ["Night out", "Night out, next year"]
    assert found.scale == "2 journeys on one scale, from +2 down to −2"


def test_words_stand_at_the_highest_the_lowest_and_the_moments_of_truth() -> None:
    night = priya().journeys[0]
    assert [(p.title, p.label, p.score, p.moment, p.x, p.y) for p in night.points] == [
        ("Requests the ride", "", "+1", False, 16.67, 25.0),
        ("Waits at the kerb", "Stranded", "−2", True, 50.0, 100.0),
        ("Is home", "Safe", "+1.5", False, 83.33, 12.5),
    ]
    assert night.summary == "3 steps"


def test_the_empathy_map_and_the_wants_keep_their_order() -> None:
    found = priya()
    assert [brief.label for brief in found.empathy] == ["Says", "Thinks", "Does", "Feels"]
    assert [(brief.label, words_of(brief.items[0])) for brief in found.wants] == [
        ("Goals", "Asleep before three"),
        ("Needs", "To be seen"),
        ("Frustrations", "Pins that jump"),
    ]


def test_nothing_typed_is_lost() -> None:
    found = priya()
    facts = [*found.demographics, *found.facts, *found.below.details]
    assert [fact.label for fact in facts] == [
        "Age",
        "Devices",
        "Channels",
        "Segment",
        "Owner",
        "Status",
        "Reviewed",
        "Description",
    ]
