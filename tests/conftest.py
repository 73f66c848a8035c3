"""Fixtures: a site made for one test, and the sample wiki built once in each style of addresses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.site import ROOT, Built, Site, build_config


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


@pytest.fixture(autouse=True, scope="session")
def _quiet() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        patch.setenv("SOURCE_DATE_EPOCH", "1795305600")
        yield


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture(scope="session")
def atlas_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample wiki with addresses that end in `/`."""
    return build_config(ROOT / "mkdocs.yml", tmp_path_factory.mktemp("site"), strict=True)


@pytest.fixture(scope="session")
def atlas_site_of_files(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample wiki with addresses that end in `.html`."""
    folder = tmp_path_factory.mktemp("site-of-files")
    return build_config(ROOT / "mkdocs.yml", folder, strict=True, use_directory_urls=False)
