"""Pages of the sample wiki in a browser: whoever reads them, whatever they read them with."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit, follow_hit

JOURNEY = "blueprints/getting-around/get-home-late/"
BLUEPRINT = "blueprints/getting-around/blueprints/ride-home/"
PAGES = {
    "home": "blueprints/",
    "experience": "blueprints/getting-around/",
    "journey": JOURNEY,
    "blueprint": BLUEPRINT,
    "persona": "blueprints/personas/priya/",
    "tour": "blueprints/tours/first-week-night-rides/",
    "kind": "blueprints/_journeys/",
    "systems": "blueprints/_systems/",
    "teams": "blueprints/_teams/",
    "glossary": "blueprints/_glossary/",
    "ordinary": "",
}
WIDTHS = (1440, 390)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page, axe: str) -> list[str]:
    # By the debugger, so that a strict policy for scripts is no obstacle.
    page.evaluate(axe)
    found: list[dict[str, Any]] = page.evaluate(
        "tags => axe.run({runOnly: tags, resultTypes: ['violations']}).then(results => results.violations)",
        RULES,
    )
    return [
        f"{each['id']}: {node['target']} {node['html'][:120]}" for each in found for node in each["nodes"]
    ]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing(visit: Visit, axe: str, kind: str, width: int, dark: bool) -> None:
    page = visit(PAGES[kind], width=width, dark=dark)
    assert page.locator("body").get_attribute("data-md-color-scheme") == ("slate" if dark else "default")
    assert violations(page, axe) == []


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_is_wider_than_a_small_phone(visit: Visit, kind: str) -> None:
    page = visit(PAGES[kind], width=320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("kind", ["journey", "blueprint", "experience"])
def test_keyboard_reaches_what_scrolls(visit: Visit, kind: str) -> None:
    page = visit(PAGES[kind], width=800)
    unreachable = page.evaluate(
        """() => [...document.querySelectorAll("article *")].filter(element => {
            const scrolls = ["auto", "scroll"].includes(getComputedStyle(element).overflowX)
            const overflows = element.scrollWidth > element.clientWidth
            return scrolls && overflows && element.checkVisibility() && element.tabIndex < 0
        }).map(element => element.outerHTML.slice(0, 120))"""
    )
    assert unreachable == []


def test_skip_link_leads_to_the_heading(visit: Visit) -> None:
    page = visit(JOURNEY)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('md-skip')")
    page.keyboard.press("Enter")
    target = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    assert page.locator(f'h1[id="{target}"]').count() == 1


def test_a_point_of_a_curve_leads_to_its_step(visit: Visit) -> None:
    page = visit(PAGES["persona"])
    page.locator(".cjm-journey__point").nth(3).scroll_into_view_if_needed()
    spot = page.locator(".cjm-journey__point").nth(3).bounding_box()
    assert spot is not None
    page.mouse.click(spot["x"] + spot["width"] / 2, spot["y"] + 4)
    page.wait_for_url("**/get-home-late/#get-home-late--wait-at-kerb")


def test_places_that_fold_are_a_tap_away(visit: Visit) -> None:
    page = visit(PAGES["teams"])
    more = page.locator(".cjm-referrers details").first
    assert not more.locator("a").first.is_visible()
    more.locator("summary").click()
    assert more.locator("a").first.is_visible()


def test_search_for_the_words_of_a_step_leads_to_it(visit: Visit) -> None:
    page = visit("blueprints/")
    follow_hit(page, "drove round the block", "Waits at the kerb")
    page.wait_for_url("**/get-home-late/**#get-home-late--wait-at-kerb")
    # Instant navigation changes the address first and the content later.
    page.wait_for_function(
        """() => {
            const step = document.getElementById("get-home-late--wait-at-kerb")?.getBoundingClientRect()
            return step && step.width > 0 && step.bottom > 0 && step.top < innerHeight
        }"""
    )


def test_no_page_asks_another_host(visit: Visit, address: str) -> None:
    page = visit("")
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    for path in PAGES.values():
        page.goto(address + path)
    assert asked == {urlsplit(address).netloc}


def test_console_is_silent_after_instant_navigations(visit: Visit, address: str) -> None:
    page = visit("blueprints/")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.evaluate("window.stays = true")
    for path in ("_journeys/", "getting-around/get-home-late/", "blueprints/ride-home/", "_systems/", ""):
        links = page.locator(f'article a[href*="{path}"]:visible' if path else "a.md-tabs__link")
        links.first.click()
        page.wait_for_url(f"**/{path or 'blueprints/'}**")
        page.wait_for_load_state("networkidle")
    assert page.evaluate("window.stays"), "the browser loaded a page anew"
    assert said == []


@pytest.mark.parametrize("kind", PAGES)
def test_pages_have_no_inline_styles_or_handlers_of_ours(visit: Visit, kind: str) -> None:
    page = visit(PAGES[kind])
    assert (
        page.evaluate(
            """fetch(location.href).then(response => response.text()).then(html => {
            const served = new DOMParser().parseFromString(html, "text/html")
            return [...served.querySelectorAll("article *")].flatMap(element => element.getAttributeNames()
                .filter(name => name === "style" || name.startsWith("on")))
        })"""
        )
        == []
    )


def test_without_scripts_the_whole_map_is_there(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + JOURNEY)
    assert page.locator("table").first.is_visible()
    context.close()


def test_edit_link_and_source_of_a_step_are_on_the_code_host(visit: Visit) -> None:
    page = visit(JOURNEY)
    addresses = page.locator("article a").evaluate_all("links => links.map(link => link.href)")
    assert [each for each in addresses if "/edit/main/blueprints/getting-around/get-home-late.md" in each]
    assert [each for each in addresses if "/blob/main/blueprints/getting-around/get-home-late.md#L" in each]
