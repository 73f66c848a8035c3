"""Whatever a person types is data: it is printed, never run."""

import re
from html.parser import HTMLParser

import pytest

from cjm_site.render import Renderer
from cjm_site.views.pages import made_pages, page_view
from tests.support.atlas import EDITION, atlas_of

HOSTILE = """<script>alert("1")</script>'\\"><img src=x onerror=y>{{ 7*7 }}{% x %}"""
TYPED = "'" + HOSTILE.replace("'", "''") + "'"

WIKI = """
=== top.md
---
kind: experience
title: T
actor: T
goal: T
phases:
  - title: T
    goal: T
    actions: T
---
=== night.md
---
kind: journey
title: T
parent: top
persona: anna
scenario: T
description: T
expectations: T
goals: T
timescale: T
contributors: T
status: validated
tags: [T]
x-own: {T: T}
links: {title: T, url: "https://a.example/"}
sources:
  s: {title: T, type: survey, date: T, participants: T}
phases:
  - title: T
    goal: T
    business_goals: T
    steps:
      - id: one
        title: T
        actions: {text: T, sources: s}
        quotes: T
        emotion: {score: 1, label: T}
        moment_of_truth: T
        milestone: T
        pain_points: {text: T, severity: high}
        opportunities: {text: T, impact: 3}
      - title: Two
        emotion: -1
---
=== ride.md
---
kind: blueprint
title: T
parent: night
steps:
  - step: one
    backstage:
      - {id: a, text: T, system: s, team: t, by: T, policy: T, fail: T, wait: T, decision: T}
      - {id: b, text: T}
connections:
  - {from: a, to: b, label: T}
---
=== anna.md
---
kind: persona
title: T
role: T
segment: T
quote: T
demographics: {T: T}
goals: T
needs: T
devices: T
empathy: {says: T, thinks: T, does: T, feels: T}
---
=== tour.md
---
kind: tour
title: T
description: T
stops: {map: night, note: T}
---
=== catalog/systems.yml
s: {title: T, description: T, tags: T, x-own: T}
=== catalog/teams.yml
t: T
"""


class Elements(HTMLParser):
    """Names of elements, and attributes that would run something."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.running: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.running += [name for name, _ in attrs if name.startswith("on") or name == "style"]


def pages() -> dict[str, str]:
    atlas = atlas_of(re.sub(r"\bT\b", lambda _: TYPED, WIKI))
    written = {page.id: page_view(atlas, page, EDITION) for page in atlas.pages.values()}
    made = {made.key or "home": made.view(EDITION) for made in made_pages(atlas)}
    assert len(written) == 5
    return {**written, **made}  # type: ignore[dict-item]


@pytest.mark.parametrize(
    "page",
    ["top", "night", "ride", "anna", "tour", "home", "_journeys", "_personas", "_systems", "_teams"],
)
def test_typed_text_is_printed_and_never_run(page: str, renderer: Renderer) -> None:
    html = renderer.page(pages()[page])  # type: ignore[arg-type]
    elements = Elements()
    elements.feed(html)
    assert not elements.names & {"script", "img"}
    assert elements.running == []
    assert "{{ 7*7 }}" in html
    assert "&lt;script&gt;" in html
