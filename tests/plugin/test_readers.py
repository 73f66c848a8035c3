"""Ordinary pages among the maps: drawn by the host, linked both ways by us."""

from __future__ import annotations

import pytest

from tests.support.site import Site
from tests.support.wiki import WIKI


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: How we work\n---\nSee [[night]].\n", "How we work"),
        ("# How we meet\n\nSee [[night]].\n", "How we meet"),
        ("See [it](night.md#wait).\n", "notes.md"),
    ],
)
def test_map_knows_of_the_page_that_refers_to_it(site: Site, text: str, title: str) -> None:
    site.files(WIKI)
    (site.folder / "blueprints/notes.md").write_text(text)
    built = site.build(strict=True)
    assert f'<a href="../notes/">{title}</a>' in built.content("blueprints/night/")
    assert 'href="../night/' in built.content("blueprints/notes/")
    built.assert_links()


def test_stray_of_a_kind_that_no_other_page_has(site: Site) -> None:
    site.files(WIKI).files(
        """
        === blueprints/people/priya.md
        ---
        kind: persona
        title: Priya
        id: night
        ---
        """
    )
    built = site.build()
    assert "is taken by" in built.content("blueprints/people/priya/")
    assert built.links.broken() == []


@pytest.mark.parametrize("heading", ["How we meet", "How we *meet* at [[night]]"])
def test_an_ordinary_page_keeps_its_first_heading(site: Site, heading: str) -> None:
    site.files(WIKI)
    (site.folder / "blueprints/notes.md").write_text(f"# {heading}\n\nText\n\n# Another\n")
    content = site.build(strict=True).content("blueprints/notes/")
    assert content.count("<h1") == 2
    assert "How we" in content
    assert "Notes" not in content
