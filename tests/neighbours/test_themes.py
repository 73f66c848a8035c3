"""Themes that the pages were not drawn for."""

from __future__ import annotations

import pytest

from tests.support.site import Site
from tests.support.wiki import WIKI


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_other_themes_show_the_map_and_say_that_it_is_not_at_home(site: Site, theme: str) -> None:
    built = site.files(WIKI).build(theme={"name": theme})
    assert built.links.broken() == []
    assert '<table class="cjm-grid' in built.html("blueprints/night/")
    assert [each for each in built.messages() if f"theme `{theme}`" in each]
