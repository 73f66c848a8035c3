"""Texts without a space wrap: they neither widen the page nor run out of their cells."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import serving
from tests.support.site import Site

WORD = "w" * 500
# The theme gives code in a line some room to its sides, also where it wraps.
RUNS_OUT = """() => [...document.querySelectorAll("article :is(td, th, li, p, dd, h1)")]
    .filter(each => each.checkVisibility() && each.scrollWidth > each.clientWidth + 4)
    .map(each => each.outerHTML.slice(0, 120))"""
FILES = f"""
=== blueprints/{WORD[:40]}.md
---
kind: experience
title: {WORD}
description: {WORD}
phases:
  - title: {WORD}
    goal: {WORD}
    steps:
      - title: {WORD}
        actions: {WORD}
        quotes: {WORD}
        emotion: 1 {WORD}
        pain_points: {{text: {WORD}, severity: high}}
        opportunities: {{text: {WORD}, owner: team}}
---

{WORD}
"""


@pytest.mark.parametrize("width", [390, 1440])
def test_row_66_a_word_of_500_letters_wraps(browser: Browser, site: Site, width: int) -> None:
    built = site.files(FILES).build()
    with serving(built.folder) as address:
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.goto(f"{address}blueprints/{WORD[:40]}/")
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert page.evaluate(RUNS_OUT) == []
        page.close()
