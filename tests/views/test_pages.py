import pytest

from cjm_site.views.pages import made_pages, page_view
from tests.support.atlas import EDITION, SMALL, atlas_of, page_of


@pytest.mark.parametrize(
    ("page", "template"),
    [
        ("getting-home", "cjm/map.html"),
        ("night", "cjm/map.html"),
        ("ride", "cjm/map.html"),
        ("priya", "cjm/persona.html"),
        ("first-week", "cjm/tour.html"),
        ("cut", "cjm/broken.html"),
    ],
)
def test_each_page_has_the_view_of_its_kind(page: str, template: str) -> None:
    atlas = atlas_of(SMALL + "=== cut.md\n---\nkind: journey\ntitle: [\n---\n")
    assert page_view(atlas, page_of(atlas, page), EDITION).template == template


def test_pages_are_made_for_what_the_wiki_holds() -> None:
    assert [(made.key, made.title) for made in made_pages(atlas_of(SMALL))] == [
        ("", ""),
        ("_experiences", "Experience maps"),
        ("_journeys", "Journey maps"),
        ("_blueprints", "Service blueprints"),
        ("_personas", "Personas"),
        ("_tours", "Tours"),
        ("_teams", "Teams"),
        ("_systems", "Systems"),
        ("_channels", "Channels"),
    ]
    assert [made.key for made in made_pages(atlas_of(""))] == [""]
