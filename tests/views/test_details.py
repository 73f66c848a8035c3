from cjm_site.views.base import words_of
from cjm_site.views.details import map_details
from tests.support.atlas import SMALL, atlas_of, map_of


def test_whatever_else_was_typed_is_at_the_end() -> None:
    atlas = atlas_of(SMALL)
    found = map_details(atlas, map_of(atlas, "night"))
    assert [(fact.label, [words_of(bit.words) for bit in fact.bits]) for fact in found] == [
        ("Goals", ["Home before three"]),
        ("Takes", ["42 minutes"]),
        ("Type", ["Customer"]),
        ("Description", ["From a bar to her door."]),
        ("Contributors", ["Research"]),
        ("Tags", ["night"]),
        ("Formerly", ["night-out"]),
        ("Links", ["Plan"]),
        ("Cities", ["both"]),
    ]
