"""Other hosts, themes and plugins beside ours."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.links import LinkMap
from tests.support.site import ROOT, Site
from tests.support.wiki import WIKI


def test_properdocs_builds_the_sample_wiki(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "--quiet"]
    subprocess.run(
        [*command, "--config-file", str(ROOT / "mkdocs.yml"), "--site-dir", str(tmp_path / "site")],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
        capture_output=True,
    )
    assert LinkMap(tmp_path / "site").broken() == []


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_other_themes_show_the_map_and_say_that_it_is_not_at_home(site: Site, theme: str) -> None:
    built = site.files(WIKI).build(theme={"name": theme})
    assert built.links.broken() == []
    assert '<table class="cjm-grid' in built.html("blueprints/night/")
    assert [each for each in built.messages() if f"theme `{theme}`" in each]


def test_macros_leave_bodies_alone(site: Site) -> None:
    site.config["plugins"] = ["search", "macros", {"cjm": {}}]
    site.files(WIKI).edit("blueprints/night.md", "The long wait", "The {{ 1 + 1 }} waits")
    assert "The {{ 1 + 1 }} waits" in site.build(strict=True).html("blueprints/night/")


def test_tags_of_maps_are_tags_of_the_theme(site: Site) -> None:
    site.config["plugins"] = ["search", "tags", {"cjm": {}}]
    site.files(WIKI).edit("blueprints/night.md", "kind: journey", "kind: journey\ntags: [night, late]")
    site.files("=== docs/tags.md\n# Tags\n\n<!-- material/tags -->\n")
    built = site.build(strict=True)
    assert built.messages() == []
    assert 'href="../blueprints/night/"' in built.html("tags/")
