"""A renderer with readable addresses, and where golden files lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm_site.render import Addresses, Renderer
from cjm_site.views.base import Place

GOLDEN = Path(__file__).parent / "golden"


def address(place: Place) -> str:
    page = place.page or "home"
    return f"{page}.html#{place.anchor}" if place.anchor else f"{page}.html"


def source(path: str, line: int | None) -> str:
    return f"https://code.example/{path}#L{line}" if line else f"https://code.example/{path}"


@pytest.fixture
def addresses() -> Addresses:
    return Addresses(
        url_for=address,
        file_url=lambda path: f"files/{path}",
        source_url=source,
        edit_url=lambda path: f"https://code.example/edit/{path}",
    )


@pytest.fixture
def renderer(addresses: Addresses) -> Renderer:
    return Renderer(addresses)
