from cjm_site.model import Tour
from cjm_site.views.base import words_of
from cjm_site.views.tour import tour_page
from tests.support.atlas import EDITION, SMALL, atlas_of, page_of


def test_stops_say_where_they_lead_why_and_how_long() -> None:
    atlas = atlas_of(SMALL)
    page = page_of(atlas, "first-week")
    assert isinstance(page, Tour)
    found = tour_page(atlas, page, EDITION)
    assert [(s.link.label, s.where, words_of(s.note), s.minutes) for s in found.stops] == [
        ("Night out: Waits at the kerb", "Journey map, step 2", "The low point", "8\N{NO-BREAK SPACE}min"),
        ("Ride home", "Service blueprint", "", "5\N{NO-BREAK SPACE}min"),
    ]
    assert found.summary == "2 stops, 13\N{NO-BREAK SPACE}min"
    assert [link.label for link in found.audience] == ["Night rides"]
