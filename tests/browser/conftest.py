"""A browser, and the sample wiki served to it from this machine."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from cjm_site.export.csp import HEADER, policy, read_site
from tests.support.site import ROOT, build_config

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")


WITH_POLICY = "X-With-Policy"
"""A request with this header gets the site's policy with the answer."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Requests are of no interest."""

    def end_headers(self) -> None:
        if self.headers.get(WITH_POLICY):
            self.send_header(HEADER, _policy(self.directory))
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer as the hosts of sites do: with the page for addresses that do not exist."""
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@cache
def _policy(folder: str) -> str:
    return policy(read_site(Path(folder)))


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address at which a folder is served; it may still be empty."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the sample wiki is served."""
    folder = tmp_path_factory.mktemp("served")
    with serving(folder) as address:
        # The theme changes pages without a reload only where the sitemap has this very address.
        build_config(ROOT / "mkdocs.yml", folder, strict=True, site_url=address)
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium, else Playwright's own."""
    installed = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=list(SWITCHES))
        yield browser
        browser.close()


Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Opens a page of the sample wiki: `visit("blueprints/", width=390, dark=True)`."""
    contexts = []

    def open_page(
        path: str, *, width: int = 1440, height: int = 900, dark: bool = False, scripts: bool = True
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def follow_hit(page: Page, words: str, title: str) -> None:
    """Search for some words and follow the first hit with this title."""
    field = page.locator(".md-search__input")
    field.fill(words)
    result = page.locator(".md-search-result__link", has_text=title).first
    for _ in range(120):
        field.press("End")  # What was typed before the theme's scripts ran is looked up at the next key.
        if result.is_visible():
            break
        page.wait_for_timeout(500)
    result.click()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe."""
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
