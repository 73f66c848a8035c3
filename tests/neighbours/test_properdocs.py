"""ProperDocs in the place of MkDocs."""

from __future__ import annotations

import site
import sys
from pathlib import Path

import pytest

from tests.neighbours.conftest import run
from tests.support.links import LinkMap
from tests.support.site import ROOT

# Its caches, and the host that is not to be there.
WITHOUT = ("__pycache__", "mkdocs", "mkdocs-1")


@pytest.fixture
def without_mkdocs(tmp_path: Path) -> Path:
    """The Python of an environment that has all of this one but MkDocs; nothing is fetched for it."""
    run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "venv", cwd=tmp_path)
    python = tmp_path / "venv/bin/python"
    target = Path(run(python, "-c", "import site; print(site.getsitepackages()[0])", cwd=tmp_path).strip())
    for installed in Path(site.getsitepackages()[0]).iterdir():
        if not any(installed.name == each or installed.name.startswith(f"{each}.") for each in WITHOUT):
            (target / installed.name).symlink_to(installed)
    return python


def test_properdocs_builds_the_sample_wiki(without_mkdocs: Path, tmp_path: Path) -> None:
    looked_for = run(
        without_mkdocs, "-c", "from importlib.util import find_spec as f; print(f('mkdocs'))", cwd=tmp_path
    )
    assert looked_for.strip() == "None"
    options = ("--strict", "--quiet", "--config-file", ROOT / "mkdocs.yml", "--site-dir", tmp_path / "site")
    said = run(without_mkdocs, "-m", "properdocs", "build", *options, cwd=tmp_path)
    assert said == ""
    assert LinkMap(tmp_path / "site").broken() == []
