"""A link into a wide map, on a phone and without scripts: all of its goal is seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import serving
from tests.support.site import Site

STEPS = 30
# How far the goal, or the step or entry that once had the id, is inside of the map's region on each side.
INSIDE = """id => {
  const goal = document.getElementById(id), found = goal.textContent ? goal : goal.parentElement;
  const box = found.getBoundingClientRect(), map = found.closest(".cjm-map__scroll").getBoundingClientRect();
  const spine = document.querySelector(".cjm-grid tbody th").getBoundingClientRect();
  return [box.left - spine.right, map.right - box.right, box.top, innerHeight - box.bottom];
}"""


def _steps() -> Iterator[str]:
    for number in range(STEPS):
        yield f"      - id: s{number}\n        aliases: former-{number}\n        title: Step {number}\n"
        yield f"        actions: {{id: e{number}, aliases: old-{number}, text: Does what is asked for}}\n"


MAP = f"""
=== docs/index.md
# Home
=== blueprints/wide.md
---
kind: experience
title: Wide
phases:
  - title: All
    steps:
{"".join(_steps())}---
"""


@pytest.mark.parametrize("goal", ["e12", "old-12", "e29", "old-29", "s20", "former-20", "e0"])
def test_all_of_the_goal_is_seen(browser: Browser, site: Site, goal: str) -> None:
    built = site.files(MAP).build()
    with serving(built.folder) as address:
        context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{address}blueprints/wide/#wide--{goal}")
        inside = page.evaluate(INSIDE, f"wide--{goal}")
        context.close()
    assert min(inside) >= -1, inside
