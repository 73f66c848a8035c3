"""A wiki of hostile texts in a browser: no script runs, and the search shows what was typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import serving
from tests.support.hostile import EXTENSIONS, PAYLOADS, HostilePage, hostile_wiki
from tests.support.site import Site

LISTEN = """
window.alert = window.confirm = window.prompt = words => { window.ran = words }
"""
RAN = """() => [
    ...(window.ran === undefined ? [] : [`ran ${window.ran}`]),
    ...[...document.querySelectorAll("*")].flatMap(element => element.getAttributeNames()
        .filter(name => name.startsWith("on")).map(name => `${name} of ${element.outerHTML.slice(0, 200)}`)),
    ...[...document.querySelectorAll("article :is(script, style, iframe, form, object), body base")]
        .map(element => element.outerHTML.slice(0, 200)),
]"""


class Hostile(NamedTuple):
    """The wiki, served."""

    address: str
    pages: list[HostilePage]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hostile]:
    site = Site(tmp_path_factory.mktemp("hostile"))
    pages = hostile_wiki(site)
    built = site.build(markdown_extensions=EXTENSIONS)
    with serving(built.folder) as address:
        yield Hostile(address, pages)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    context.add_init_script(LISTEN)
    yield context.new_page()
    context.close()


def test_no_script_runs_on_any_page(hostile: Hostile, page: Page) -> None:
    dialogs: list[str] = []
    asked: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.on("request", lambda request: asked.append(request.url))
    ran = []
    # Most payloads stand at some place of every page; all places of each are looked at without a browser.
    shown = [
        each.address for each in hostile.pages if each.path.startswith(("0/", "7/", "14/", "21/", "catalog/"))
    ]
    for path in ["blueprints/", *shown]:
        page.goto(hostile.address + path)
        ran += [f"{path}: {each}" for each in page.evaluate(RAN)]
    assert ran == []
    assert dialogs == []
    assert [each for each in asked if not each.startswith((hostile.address, "data:"))] == []
    assert [each for each in asked if each.endswith("/x")] == []


def test_the_search_shows_what_was_typed(hostile: Hostile, page: Page) -> None:
    page.goto(f"{hostile.address}blueprints/")
    titles = [
        next((where.split()[0], text) for where, text in each.texts.items() if where.endswith(" title"))
        for each in hostile.pages
        if "/persona-" in each.path
    ]
    assert len(titles) == len(PAYLOADS)
    field = page.locator(".md-search__input")
    found = page.locator(".md-search-result__item").first
    for mark, text in titles:
        field.fill(mark)
        for _ in range(120):
            field.press("End")  # What was typed before the theme's scripts ran is looked up at the next key.
            if found.is_visible() and mark in found.inner_text():
                break
            page.wait_for_timeout(100)
        assert " ".join(text.split()) in " ".join(found.inner_text().split())
        assert found.locator("script, img, iframe, form, style, svg animate").count() == 0
    assert page.evaluate(RAN) == []
