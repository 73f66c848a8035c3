import pytest

from cjm_site.model import Persona
from cjm_site.views.people import Picture, actors, avatar
from tests.support.atlas import SMALL, atlas_of, map_of, page_of

ANNA = """
=== people/anna.md
---
kind: persona
title: Anna Bell
photo: {src: "SRC", alt: Portrait of Anna}
---
=== people/anna.png
=== face.png
"""


@pytest.mark.parametrize(
    ("src", "path"),
    [
        ("anna.png", "people/anna.png"),
        ("../face.png", "face.png"),
        ("missing.png", None),
        ("../../etc/passwd", None),
        ("/etc/passwd", None),
        ("https://a.example/anna.png", None),
    ],
)
def test_a_photo_is_a_file_of_the_maps_folder(src: str, path: str | None) -> None:
    atlas = atlas_of(ANNA.replace("SRC", src))
    anna = page_of(atlas, "anna")
    assert isinstance(anna, Persona)
    assert avatar(atlas, anna) == ("AB", Picture(path, "Portrait of Anna", 40, 30) if path else None)


def test_a_blueprint_is_about_the_persona_of_its_journey() -> None:
    atlas = atlas_of(SMALL)
    assert [who.link.label for who in actors(atlas, map_of(atlas, "ride"))] == ["Priya Shah"]


def test_a_journey_is_not_about_the_persona_of_a_broader_one() -> None:
    part = "=== part.md\n---\nkind: journey\ntitle: Part\nparent: night\nphases: [A]\n---\n"
    atlas = atlas_of(SMALL + part)
    assert actors(atlas, map_of(atlas, "part")) == ()
