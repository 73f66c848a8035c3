"""On a slow line, nothing that is seen of a map moves while the rest of it arrives."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import BinaryIO

import pytest
from playwright.sync_api import Browser

from tests.support.site import ROOT, build_config

PIECE = 8_000
SHIFTS = """
  window.shifted = 0;
  new PerformanceObserver(list => list.getEntries().forEach(each => { shifted += each.value; }))
    .observe({ type: "layout-shift", buffered: true });
"""


class _Slow(SimpleHTTPRequestHandler):
    """Sends pages in pieces, so that each is drawn before the next is there."""

    def log_message(self, format: str, *args: object) -> None:
        """Requests are of no interest."""

    def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:  # type: ignore[override]
        is_page = source.name.endswith(".html")
        while piece := source.read(PIECE if is_page else -1):
            outputfile.write(piece)
            outputfile.flush()
            time.sleep(0.05 if is_page else 0)


@pytest.fixture(scope="module")
def slow_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("slow")
    build_config(ROOT / "mkdocs.yml", folder, strict=True)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Slow, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def shifted(browser: Browser, address: str, width: int) -> float:
    context = browser.new_context(viewport={"width": width, "height": 940})
    context.add_init_script(SHIFTS)
    page = context.new_page()
    page.goto(address)
    page.wait_for_timeout(500)
    found = float(page.evaluate("shifted"))
    context.close()
    return found


@pytest.mark.parametrize("width", [1350, 390])
@pytest.mark.parametrize(
    "path",
    [
        "blueprints/getting-around/",
        "blueprints/getting-around/get-home-late/",
        "blueprints/getting-around/blueprints/ride-home/",
        "blueprints/personas/priya/",
    ],
)
def test_nothing_moves_while_a_page_arrives(
    browser: Browser, slow_address: str, path: str, width: int
) -> None:
    assert shifted(browser, slow_address + path, width) <= 0.01
