"""Browsers that run no scripts, load no styles or know no anchors: the map and its links are complete."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_pages import BLUEPRINT, JOURNEY

UNSEEN = """() => [...document.querySelectorAll("article .cjm-grid :is(li, th, .cjm-leads)")]
    .filter(each => each.textContent.trim() && (!each.getClientRects().length || !each.innerText.trim()))
    .map(each => each.outerHTML.slice(0, 200))"""
LEADING_NOWHERE = """() => [...document.querySelectorAll("article .cjm-grid .cjm-leads a")]
    .filter(link => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
    .map(link => link.outerHTML)"""


@dataclass(frozen=True)
class Lack:
    """What a browser does not have."""

    scripts: bool = True
    """It runs them."""
    files: str = ""
    """It does not load those."""


LACKS = {
    "scripts": Lack(scripts=False),
    "styles": Lack(files="**/*.css*"),
    "styles-and-scripts": Lack(scripts=False, files="**/*.css*"),
    "anchors": Lack(files="**/arrows.css*"),
}


@pytest.fixture(params=LACKS)
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a browser that lacks something."""
    lack = LACKS[request.param]
    context = browser.new_context(java_script_enabled=lack.scripts, viewport={"width": 1440, "height": 900})
    if lack.files:
        context.route(lack.files, lambda route: route.abort())
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", [BLUEPRINT, JOURNEY])
def test_row_70_table_and_text_links_are_complete(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    assert page.locator("article .cjm-grid").is_visible()
    assert page.evaluate(UNSEEN) == []
    assert page.locator("article .cjm-grid .cjm-leads a").count() > 1
    assert page.evaluate(LEADING_NOWHERE) == []
    assert page.locator("article h1").is_visible()
