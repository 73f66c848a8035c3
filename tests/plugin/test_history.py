"""Days of change from git."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from cjm_site.plugin.history import last_changes


def git(folder: Path, *arguments: str, day: str = "2026-01-01") -> None:
    when = f"{day}T12:00:00+00:00"
    who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.test"}
    who |= {"GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b.test"}
    subprocess.run(
        ["git", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        env={**os.environ, **who, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when},
    )


def test_each_file_has_the_day_of_its_last_commit(tmp_path: Path) -> None:
    maps = tmp_path / "maps"
    maps.mkdir()
    git(tmp_path, "init", "-q")
    for day, name in (("2026-01-01", "a.md"), ("2026-02-02", 'ü "b".md'), ("2026-03-03", "a.md")):
        (maps / name).write_text(day)
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-q", "-m", day, day=day)
    (maps / "new.md").write_text("not committed")
    assert last_changes(maps) == {"a.md": date(2026, 3, 3), 'ü "b".md': date(2026, 2, 2)}


def test_outside_of_a_repository_there_are_no_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert last_changes(tmp_path) == {}


def test_without_git_there_are_no_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert last_changes(tmp_path) == {}
