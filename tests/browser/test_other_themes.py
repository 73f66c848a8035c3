"""Themes that the pages were not drawn for: maps can be read in them, on screens and phones."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import serving
from tests.support.site import Site
from tests.support.wiki import WIKI

PATHS = (
    "blueprints/",
    "blueprints/night/",
    "blueprints/ride/",
    "blueprints/people/priya/",
    "blueprints/_teams/",
)
HIDDEN = """() => [...document.querySelectorAll(".cjm-grid :is(td, th)")].filter(cell => {
    const style = getComputedStyle(cell)
    return cell.textContent.trim() && (style.whiteSpace === "nowrap" || style.color === style.backgroundColor)
}).map(cell => cell.outerHTML.slice(0, 200))"""


@pytest.fixture(scope="module", params=["mkdocs", "readthedocs"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = Site(tmp_path_factory.mktemp(request.param)).files(WIKI)
    with serving(site.build(theme={"name": request.param}).folder) as address:
        yield address


@pytest.mark.parametrize("width", [1440, 390])
def test_row_69_maps_are_readable_in_other_themes(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    for path in PATHS:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert page.evaluate(HIDDEN) == []
        styles = page.evaluate(
            "[...document.querySelectorAll('.cjm-entries > li')].map(e => getComputedStyle(e).listStyleType)"
        )
        assert set(styles) <= {"none"}
    page.close()
