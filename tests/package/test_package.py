"""What is installed: everything, and it works away from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.links import LinkMap

# One worker makes the wheel and the clean environment, for all tests.
pytestmark = pytest.mark.xdist_group("package")

ROOT = Path(__file__).resolve().parents[2]
CODE = ("cjm_site", "theme")
SOURCES = (*CODE, "pyproject.toml", "README.md", "LICENSE")


def run(*command: str | Path, cwd: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(each) for each in command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def copy(names: tuple[str, ...], target: Path) -> Path:
    target.mkdir()
    for name in names:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target / name)
    return target


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy(SOURCES, tmp_path_factory.mktemp("package") / "checkout")


@pytest.fixture(scope="module")
def wheel(checkout: Path) -> Path:
    target = checkout.parent / "wheels"
    pip = (sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", target)
    run(*pip, ".", cwd=checkout)
    return next(target.glob("*.whl"))


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment with nothing in it."""
    folder = tmp_path_factory.mktemp("clean")
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    return folder / "venv/bin/python"


@pytest.fixture
def wiki(tmp_path: Path) -> Path:
    return copy(("blueprints", "docs", "mkdocs.yml"), tmp_path / "wiki")


def test_wheel_holds_every_file_of_the_tree(wheel: Path) -> None:
    tree = {
        path.relative_to(ROOT).as_posix().replace("theme/", "cjm_site/theme/", 1)
        for name in CODE
        for path in (ROOT / name).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert packed == tree


def assert_builds(python: Path, wiki: Path) -> None:
    folder = python.parents[2]
    assert str(ROOT) not in run(python, "-c", "import cjm_site; print(cjm_site.__file__)", cwd=folder)
    run(python, "-m", "mkdocs", "build", "--strict", "--quiet", cwd=wiki)
    assert LinkMap(wiki / "site").broken() == []
    assert (wiki / "site/assets/cjm/cjm.css").stat().st_size > 0
    run(python.parent / "cjm", "--version", cwd=wiki)


def test_wheel_builds_the_sample_wiki_away_from_the_checkout(clean: Path, wheel: Path, wiki: Path) -> None:
    run(clean, "-m", "pip", "install", "--quiet", wheel, cwd=wiki)
    assert_builds(clean, wiki)


def test_editable_installation_builds_the_sample_wiki(clean: Path, checkout: Path, wiki: Path) -> None:
    run(clean, "-m", "pip", "install", "--quiet", "--editable", checkout, cwd=wiki)
    assert_builds(clean, wiki)
