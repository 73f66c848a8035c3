"""Files that the system refuses, that are no files, or that go away: named, and nobody waits for them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cjm_site.model import Settings
from cjm_site.project import files as project_files
from cjm_site.project import open_project
from tests.support.found import persona
from tests.support.site import Site
from tests.support.wiki import WIKI

NOBODY = 65_534


@pytest.fixture
def root() -> Iterator[Path]:
    """A site's folder that other users may look into."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "blueprints").mkdir()
        yield folder


@contextmanager
def without_rights() -> Iterator[None]:
    """As somebody whom the modes of files keep out: they keep the administrator from nothing."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def found(root: Path) -> list[str]:
    findings = open_project(root, Settings()).findings
    return [
        f"{each.span.path}:{each.span.line} {each.severity.word} {each.rule} {each.message}"
        for each in findings
    ]


def test_row_74_file_that_nobody_may_read(root: Path) -> None:
    (root / "blueprints/dina.md").write_text(persona())
    (root / "blueprints/priya.md").write_text(persona())
    (root / "blueprints/priya.md").chmod(0)
    with without_rights():
        said = found(root)
    assert said == ["blueprints/priya.md:1 error unreadable-file This file cannot be read: Permission denied"]


def test_row_74_folder_that_nobody_may_read(root: Path) -> None:
    (root / "blueprints/people").mkdir()
    (root / "blueprints/people/priya.md").write_text(persona())
    (root / "blueprints/people").chmod(0)
    try:
        with without_rights():
            said = found(root)
    finally:
        (root / "blueprints/people").chmod(0o755)
    assert said == [
        "blueprints/people/:1 error unreadable-file This folder cannot be read: Permission denied"
    ]


def test_row_74_pipe_and_folder_with_the_names_of_files(root: Path) -> None:
    os.mkfifo(root / "blueprints/pipe.md")
    (root / "blueprints/catalog/teams.yml").mkdir(parents=True)
    why = "unreadable-file This file cannot be read: it is a link or no ordinary file"
    assert found(root) == [
        f"blueprints/catalog/teams.yml:1 error {why}",
        f"blueprints/pipe.md:1 error {why}",
    ]


def test_row_74_file_that_is_removed_while_the_folder_is_read(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("dina.md", "priya.md"):
        (root / "blueprints" / name).write_text(persona())
    walk = os.walk

    def walk_and_remove(*arguments: object, **named: object) -> Iterator[object]:
        for each in walk(*arguments, **named):  # type: ignore[call-overload]
            (root / "blueprints/priya.md").unlink()
            yield each

    monkeypatch.setattr(project_files.os, "walk", walk_and_remove)
    assert found(root) == [
        "blueprints/priya.md:1 error unreadable-file This file cannot be read: it has been removed meanwhile"
    ]


def test_row_74_a_site_with_such_files_is_built(site: Site) -> None:
    folder = site.files(WIKI).folder / "blueprints"
    os.mkfifo(folder / "pipe.md")
    os.mkfifo(folder / "pipe.png")
    (folder / "catalog/teams.yml").unlink(missing_ok=True)
    (folder / "catalog/teams.yml").mkdir()
    built = site.build()
    assert [message for message in built.messages() if "cannot be read" not in message] == []
    assert len(built.messages()) == 2
    assert not (built.folder / "blueprints/pipe.png").exists()
