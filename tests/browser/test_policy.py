"""The policy that `cjm csp` prints: under it everything works, and the browser reports no violation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from cjm_site.export.csp import HEADER
from tests.browser.conftest import WITH_POLICY, follow_hit
from tests.browser.test_pages import BLUEPRINT, JOURNEY, PAGES

LISTEN = """
window.violations = []
document.addEventListener("securitypolicyviolation", event => {
    window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
})
"""
MORE = {
    "not found": "nowhere/",
    "rule": "reference/rules/unknown-key/",
    "guide": "guide/reading-a-map/",
    "reference": "reference/format/",
    "options": "reference/options/",
    "tutorial": "tutorial/",
    "metrics": "blueprints/_metrics/",
    "channels": "blueprints/_channels/",
    "touchpoints": "blueprints/_touchpoints/",
}

Strict = Callable[..., Page]


@pytest.fixture
def strict(browser: Browser, address: str) -> Iterator[tuple[Strict, list[str]]]:
    """Opens a page under the policy, and what the browser says meanwhile."""
    contexts, said = [], []

    def open_page(path: str, width: int = 1440) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, extra_http_headers={WITH_POLICY: "yes"}
        )
        contexts.append(context)
        context.add_init_script(LISTEN)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        answer = page.goto(address + path)
        assert answer is not None
        assert answer.header_value(HEADER), "the page came without a policy"
        page.wait_for_timeout(300)
        return page

    yield open_page, said
    for context in contexts:
        context.close()


def violations(page: Page) -> list[str]:
    return list(page.evaluate("window.violations"))


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", {**PAGES, **MORE}.values(), ids={**PAGES, **MORE}.keys())
def test_row_78_no_page_breaks_the_policy(strict: tuple[Strict, list[str]], path: str, width: int) -> None:
    open_page, said = strict
    page = open_page(path, width)
    page.mouse.wheel(0, 4000)
    page.wait_for_timeout(100)
    assert violations(page) == []
    assert [each for each in said if "404" not in each] == []


def test_row_78_what_the_policy_is_for_is_blocked(strict: tuple[Strict, list[str]]) -> None:
    open_page, said = strict
    page = open_page("blueprints/")
    page.evaluate(
        """() => {
            const script = document.createElement("script")
            script.textContent = "window.ran = true"
            document.body.append(script)
            document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.ran = true'>")
            document.body.insertAdjacentHTML("beforeend", "<i style='color: red'></i>")
        }"""
    )
    page.wait_for_timeout(200)
    assert not page.evaluate("window.ran")
    assert {each.split()[0] for each in violations(page)} == {
        "script-src-elem",
        "script-src-attr",
        "style-src-attr",
    }
    assert said


def test_row_78_search_theme_navigation_and_views_work_under_the_policy(
    strict: tuple[Strict, list[str]],
) -> None:
    open_page, said = strict
    page = open_page("blueprints/")
    page.evaluate("window.stays = true")
    page.locator("label.md-header__button[for^=__palette]:visible").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    follow_hit(page, "drove round the block", "Waits at the kerb")
    page.wait_for_url("**/get-home-late/**")
    page.wait_for_timeout(500)
    page.locator('.cjm-choice__item:has([value="steps"]):visible').click()
    assert page.locator(".cjm-steps").is_visible()
    page.locator('.cjm-choice__item:has([value="map"]):visible').click()
    page.locator(f'article a[href*="{BLUEPRINT.split("/")[-2]}/"]:visible').first.click()
    page.wait_for_url(f"**/{BLUEPRINT}**")
    page.wait_for_timeout(500)
    assert page.evaluate("window.stays"), "the browser loaded a page anew"
    assert violations(page) == []
    assert said == []


def test_row_78_a_page_reached_by_its_anchor_breaks_nothing(strict: tuple[Strict, list[str]]) -> None:
    open_page, said = strict
    page = open_page(f"{JOURNEY}#get-home-late--wait-at-kerb", 390)
    page.wait_for_timeout(300)
    assert violations(page) == []
    assert said == []
