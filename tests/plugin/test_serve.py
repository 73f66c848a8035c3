"""`mkdocs serve`: what somebody changes is seen without a restart."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.support.site import Site
from tests.support.wiki import WIKI

PATIENCE = 30.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, words: str) -> None:
    """Until the page has the words, or patience ends."""
    end = time.monotonic() + PATIENCE
    page = ""
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=5) as answer:
                page = answer.read().decode()
        except (URLError, ConnectionError):
            page = ""
        if words in page:
            return
        time.sleep(0.2)
    raise AssertionError(f"{address} never had {words!r}, but {page[:500]!r}")


@pytest.fixture
def served(site: Site) -> Iterator[str]:
    site.files(WIKI).build()
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=site.folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    yield f"http://127.0.0.1:{port}/"
    server.terminate()
    server.wait(timeout=10)


def test_edits_and_new_files_in_the_maps_folder_are_seen(site: Site, served: str) -> None:
    wait_for(f"{served}blueprints/night/", "Waits at the kerb")
    site.edit("blueprints/night.md", "Waits at the kerb", "Waits in the rain")
    wait_for(f"{served}blueprints/night/", "Waits in the rain")
    wait_for(f"{served}blueprints/ride/", "Waits in the rain")
    site.files("=== blueprints/new.md\n---\nkind: persona\ntitle: Newcomer\n---\n")
    wait_for(f"{served}blueprints/_personas/", "Newcomer")


def test_a_maps_folder_that_goes_and_comes_back_is_seen_again(site: Site, served: str) -> None:
    wait_for(f"{served}blueprints/night/", "Waits at the kerb")
    (site.folder / "blueprints").rename(site.folder / "away")
    time.sleep(2)
    (site.folder / "away").rename(site.folder / "blueprints")
    site.edit("blueprints/night.md", "Waits at the kerb", "Waits in the rain")
    wait_for(f"{served}blueprints/night/", "Waits in the rain")
    site.edit("blueprints/night.md", "Waits in the rain", "Waits in the snow")
    wait_for(f"{served}blueprints/night/", "Waits in the snow")
