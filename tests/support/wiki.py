"""A small wiki without a finding, for tests that change one thing of it."""

WIKI = """
=== blueprints/getting-home.md
---
kind: experience
title: Getting home
phases:
  - title: Leave
    actions: Says goodbye
  - title: Travel
    actions: Waits and rides
    emotion: -1 Tired
---

=== blueprints/night.md
---
kind: journey
title: Night out
parent: getting-home
persona: priya
description: From a bar to her door.
phases:
  - title: Book
    steps:
      - id: request
        title: Requests the ride
        actions: Sets the pick-up pin
        emotion: 1 Relieved
      - id: wait
        title: Waits at the kerb
        actions: Walks to the corner
        touchpoints: Live map
        emotion: -2 Stranded
        pain_points:
          - id: wrong-side
            text: The driver is on the wrong side
            severity: high
---

# Night out

She waits for [[priya|Priya]]'s friend.

## The long wait

See [[ride#wait]] and [the persona](people/priya.md).

=== blueprints/ride.md
---
kind: blueprint
title: Ride home
parent: night
steps:
  - step: request
    frontstage:
      - id: show-price
        text: Shows a zebra price
        system: rider-app
  - step: wait
    backstage:
      - id: offer
        text: Offers the trip
        system: dispatch
        team: marketplace
connections:
  - show-price -> offer
---

=== blueprints/people/priya.md
---
kind: persona
title: Priya
role: Night rider
---

=== blueprints/first-week.md
---
kind: tour
title: First week
stops:
  - night
  - {map: night, step: wait}
---

=== blueprints/catalog/systems.yml
rider-app: Rider app
dispatch:
  title: Dispatch
  owner: marketplace

=== blueprints/catalog/teams.yml
marketplace: Marketplace

=== blueprints/index.md
---
title: Small atlas
description: What people go through.
---

Start with [[night]].

=== docs/index.md
# Home

Read [the night](../blueprints/night.md#wait) and [the atlas](../blueprints/index.md).
"""
