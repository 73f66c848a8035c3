"""An Atlas from the text of its files, for tests of views and templates."""

from __future__ import annotations

import re
from datetime import date

from cjm_site.loader import load
from cjm_site.model import Atlas, Map, Page, Settings
from cjm_site.model.pictures import ENDINGS
from cjm_site.views.edition import Edition
from tests.support.pictures import picture_bytes, with_pictures

_FILE = re.compile(r"^=== (\S+)\n", re.MULTILINE)

EDITION = Edition(today=date(2026, 11, 22), title="Small atlas", description="What people go through.")


def atlas_of(text: str, settings: Settings | None = None) -> Atlas:
    """The Atlas of files that each stand under a line `=== path`."""
    files = {
        path: picture_bytes(body) if path.endswith(ENDINGS) else body.encode()
        for path, body in files_of(text).items()
    }
    return with_pictures(load(files, settings or Settings(), "maps").atlas, files)


def files_of(text: str) -> dict[str, str]:
    """Path → text of files that each stand under a line `=== path`."""
    pieces = _FILE.split(text.lstrip())
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def map_of(atlas: Atlas, map_id: str) -> Map:
    """A map that is known to be there."""
    found = atlas.map(map_id)
    assert found is not None
    return found


def page_of(atlas: Atlas, page_id: str) -> Page:
    return atlas.pages[page_id]


SMALL = """
=== getting-home.md
---
kind: experience
title: Getting home
actor: Anybody
goal: To be home
owner: research
status: validated
reviewed: 2026-09-18
phases:
  - title: Leave
    actions: Says goodbye
    emotion: 1 Happy
  - title: Travel
    actions: Waits and rides
    emotion: -1 Tired
---
=== night.md
---
kind: journey
title: Night out
parent: getting-home#travel
persona: priya
scenario: A bar, half past one.
description: From a bar to her door.
expectations: [A price that stays, A car that comes]
goals: [Home before three]
timescale: 42 minutes
type: customer
owner: night-rides
contributors: Research
status: validated
reviewed: 2026-10-12
review_every: 6 months
tags: night
aliases: night-out
x-cities: both
links: {title: Plan, url: "https://wiki.example/plan"}
sources:
  diary: {title: Night diary, type: interview, date: 2026-03, participants: 1200, url: "https://wiki.example/diary"}
  tickets: {title: Tickets, type: support}
phases:
  - title: Book
    steps:
      - id: request
        title: Requests the ride
        actions: {text: Sets the pin, sources: [diary, tickets]}
        time: 2 min
        emotion: 1 Relieved
  - title: Wait
    steps:
      - id: wait
        title: Waits at the kerb
        actions: {text: Walks to the corner, assumption: true}
        time: 40 min
        emotion: -2 Stranded
        moment_of_truth: Found or missed
        pain_points:
          - {id: wrong-side, text: Wrong side, severity: high}
      - id: home
        title: Is home
        emotion: 1.5 Safe
---
=== night-future.md
---
kind: journey
title: Night out, next year
parent: getting-home
future_of: night
persona: priya
status: draft
phases:
  - title: Book
    actions: Books
---
=== ride.md
---
kind: blueprint
title: Ride home
parent: night
covers: [wait, home]
description: How we bring her home.
owner: night-rides
status: in-review
reviewed: 2026-09-01
steps:
  - step: wait
    frontstage:
      - id: show-car
        text: Shows the car
        system: rider-app
        team: app
        wait: Up to 5 min
    backstage:
      - id: offer
        text: Offers the trip
        system: dispatch
        team: [marketplace, app]
        fail: No driver accepts
      - text: Charges the card
        system: gateway
        decision: true
---
=== old.md
---
kind: journey
title: Old way
parent: getting-home
status: retired
phases:
  - title: Counter
    actions: Queues
---
=== priya.md
---
kind: persona
title: Priya Shah
role: Nurse
segment: Night riders
quote: I mind not knowing.
description: Rides at night.
demographics: {Age: 27}
goals: Asleep before three
needs: To be seen
frustrations: Pins that jump
channels: app
devices: Old phone
empathy: {says: Text me, thinks: Will it come?, does: Books two apps, feels: Wary}
owner: research
status: validated
reviewed: 2026-03-01
---

Her low point: [[night#wait]].
=== first-week.md
---
kind: tour
title: First week
description: Start here.
audience: night-rides
stops:
  - {map: night, step: wait, note: The low point, minutes: 8}
  - {map: ride, minutes: 5}
---
=== catalog/systems.yml
rider-app: Rider app
dispatch: {title: Dispatch, description: Offers trips, owner: marketplace, aliases: matcher, x-on-call: me}
gateway: {title: Card gateway, external: true, url: "https://status.example/"}
=== catalog/teams.yml
app: App
marketplace: Marketplace
night-rides: Night rides
research: Research
=== catalog/channels.yml
app: App
"""
"""One page of every kind, with something in most of their keys."""
