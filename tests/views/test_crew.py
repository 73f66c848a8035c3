from cjm_site.views.base import words_of
from cjm_site.views.crew import crew
from tests.support.atlas import atlas_of, map_of

RIDE = """
=== ride.md
---
kind: blueprint
title: Ride
phases:
  - title: Ride
    backstage:
      - {text: One, team: maps}
      - {text: Two, team: trips}
      - {text: Three, team: app}
      - {text: Four, team: trips}
---
=== catalog/teams.yml
trips: Trips
maps: Maps
app: App
"""


def test_the_busiest_stand_first_and_equals_by_title() -> None:
    atlas = atlas_of(RIDE)
    (teams,) = crew(atlas, map_of(atlas, "ride"))
    assert [words_of(bit.words).split("\N{NO-BREAK SPACE}") for bit in teams.bits] == [
        ["Trips", "2"],
        ["App", "1"],
        ["Maps", "1"],
    ]
