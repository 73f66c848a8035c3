from cjm_site.views.base import words_of
from cjm_site.views.grid import grid_view
from tests.support.atlas import atlas_of, map_of

RIDE = """
=== ride.md
---
kind: blueprint
title: Ride
phases:
  - title: Ride
    frontstage: {id: shows, text: Shows}
    backstage: {id: finds, text: Finds}
connections:
  - shows <-> finds: live
---
"""


def links(text: str) -> dict[str, list[tuple[bool, str, str]]]:
    """Words of an entry → its arrows: both ways?, where to, label."""
    atlas = atlas_of(text)
    grid = grid_view(atlas, map_of(atlas, "ride"))
    entries = [e for band in grid.bands for lane in band.lanes for cell in lane.cells for e in cell.entries]
    return {
        words_of(entry.text): [(a.both, a.link.label, words_of(a.label)) for a in entry.arrows]
        for entry in entries
    }


def test_an_arrow_of_two_heads_is_told_at_both_ends() -> None:
    assert links(RIDE) == {
        "Shows": [(True, "Backstage 1", "live")],
        "Finds": [(True, "Frontstage 1", "live")],
    }


def test_an_arrow_of_one_head_is_told_where_it_starts() -> None:
    assert links(RIDE.replace("<->", "->")) == {"Shows": [(False, "Backstage 1", "live")], "Finds": []}
