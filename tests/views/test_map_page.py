"""The page of a map as a whole."""

from __future__ import annotations

from cjm_site.views.base import Link, Place
from cjm_site.views.map_page import map_page
from tests.support.atlas import EDITION, SMALL, atlas_of, map_of


def test_a_map_says_that_the_file_above_it_cannot_be_read() -> None:
    whole = atlas_of(SMALL)
    assert map_page(whole, map_of(whole, "ride"), EDITION).unread is None
    atlas = atlas_of(SMALL.replace("scenario: A bar, half past one.", "scenario: A bar: half past one."))
    assert atlas.pages["night"].broken
    assert map_page(atlas, map_of(atlas, "ride"), EDITION).unread == Link("Night out", Place("night"))
