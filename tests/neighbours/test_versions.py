"""Versions by mike: the same site in a folder of each version."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.neighbours.conftest import BASE, repository, run
from tests.support.site import Built


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """What mike pushed to the branch that is served."""
    folder = tmp_path_factory.mktemp("mike")
    bare, served = folder / "bare.git", folder / "served"
    run("git", "init", "--quiet", "--bare", bare, cwd=folder)
    (folder / "wiki").mkdir()
    site = repository(folder / "wiki")
    site.config["plugins"] = ["search", "cjm", "mike"]
    site.config["extra"] = {"version": {"provider": "mike"}}
    site.write_config()
    run("git", "remote", "add", "origin", bare, cwd=site.folder)
    deploy(site.folder, "1.0")
    deploy(site.folder, "2.0", "latest", "--update-aliases")
    run("git", "clone", "--quiet", "--branch", "gh-pages", bare, served, cwd=folder)
    return Built(served, [], base=BASE)


def deploy(folder: Path, *arguments: str) -> None:
    run("mike", "deploy", "--push", *arguments, cwd=folder)


def test_versions_are_whole_and_link_inside_themselves(published: Built) -> None:
    assert {"1.0/blueprints/ride/index.html", "2.0/blueprints/ride/index.html"} <= set(published.links.pages)
    published.assert_links()


def test_links_of_maps_are_relative(published: Built) -> None:
    addresses = published.links.pages["2.0/blueprints/ride/index.html"].addresses
    assert [each for each in addresses if each.startswith("/")] == []
    assert "../night/#night--wait" in addresses
