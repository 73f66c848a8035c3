"""Where files of the maps folder stand on the site."""

from __future__ import annotations

import pytest

from cjm_site.model import CATALOGS, KINDS
from cjm_site.model.addresses import MADE_PAGES, address_of, is_published, linked_paths


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("night.md", "night"),
        ("rides/night.md", "rides/night"),
        ("rides/index.md", "rides"),
        ("rides/README.md", "rides"),
        ("rides/readme.md", "rides/readme"),
        ("index.md", ""),
        ("README.md", ""),
        ("v1.2.md", "v1.2"),
    ],
)
def test_address_of_a_page(path: str, address: str) -> None:
    assert address_of(path) == address


def test_pages_are_made_for_every_kind_and_catalog() -> None:
    assert list(MADE_PAGES) == [f"_{each.plural}" for each in (*KINDS.values(), *CATALOGS.values())]


@pytest.mark.parametrize(
    ("path", "published"),
    [
        ("a.pdf", True),
        ("b/A.PDF", True),
        ("a.svg", False),
        ("a.html", False),
        ("a.md", False),
        ("pdf", False),
    ],
)
def test_files_that_are_copied_to_the_site(path: str, published: bool) -> None:
    assert is_published(path) is published


def test_a_folder_means_its_own_page_and_index_goes_before_readme() -> None:
    paths = ["a/b/c.md", "d/README.md", "d/index.md", "e/README.md", "README.md", "zo\u0065\u0301.md"]
    assert linked_paths(paths) == {
        **{path: path for path in paths[:-1]},
        "zo\u00e9.md": "zo\u0065\u0301.md",
        "a": "",
        "a/b": "",
        "d": "d/index.md",
        "e": "e/README.md",
        ".": "README.md",
    }
