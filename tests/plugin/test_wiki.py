"""Where the maps folder lies on the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm_site.project import site_prefix


@pytest.mark.parametrize(
    ("folder", "docs", "prefix"),
    [
        ("/wiki/blueprints", "/wiki/docs", "blueprints"),
        ("/wiki/content/maps", "/wiki/docs", "content/maps"),
        ("/wiki/docs/maps", "/wiki/docs", "maps"),
        ("/wiki/docs/deep/maps", "/wiki/docs", "deep/maps"),
        ("/wiki/docs", "/wiki/docs", ""),
        ("/elsewhere/maps", "/wiki/docs", "maps"),
        ("/wiki", "/wiki/docs", "wiki"),
    ],
)
def test_place_on_the_site(folder: str, docs: str, prefix: str) -> None:
    assert site_prefix(Path(folder), Path(docs), Path("/wiki")) == prefix
