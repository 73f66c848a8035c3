"""The tutorial, followed from its first line to its last."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.fences import Fence, commands, fences, rewrite
from tests.support.site import build_config

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = ROOT / "docs/tutorial.md"
RESULT = ROOT / "docs/examples/burger"
BY_HAND = {"python3 -m venv .venv", ". .venv/bin/activate", "pip install ./cjm-site", "mkdocs serve"}
"""What installs, which tests/package does, or does not end by itself."""
CLEAN = "No findings\n"
MADE = {"site", ".cache"}


class Follower:
    """Somebody who types what the tutorial says, in an empty folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wrong: list[str] = []
        self.outdated: list[tuple[str, str]] = []

    def follow(self, fence: Fence) -> None:
        if fence.title:
            # A folder that the tutorial has not made is an error.
            (self.folder / fence.title).write_text(fence.text, encoding="utf-8")
        elif fence.language == "console":
            for command in commands(fence):
                self._run(command.typed, command.answer, fence.line)

    def _run(self, typed: str, answer: str, line: int) -> None:
        if typed in BY_HAND:
            return
        words = shlex.split(typed)
        if words[0] == "cd":
            self.folder = self.folder / words[1]
            return
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            words,
            cwd=self.folder,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        if answer and done.stdout != answer:
            self.outdated.append((answer, done.stdout))
        if done.returncode and answer in ("", CLEAN):
            self.wrong.append(f"line {line}: {typed} ends with {done.returncode}\n{done.stdout}{done.stderr}")


@pytest.fixture(scope="module")
def follower(tmp_path_factory: pytest.TempPathFactory) -> Follower:
    follower = Follower(tmp_path_factory.mktemp("tutorial"))
    for fence in fences(TUTORIAL):
        follower.follow(fence)
    return follower


def files(folder: Path) -> dict[str, str]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    written = ((path.relative_to(folder), path) for path in found)
    return {
        name.as_posix(): path.read_text(encoding="utf-8")
        for name, path in written
        if name.parts[0] not in MADE
    }


def test_every_command_runs(follower: Follower) -> None:
    assert follower.wrong == []


def test_every_command_answers_as_shown(follower: Follower, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        for shown, answer in follower.outdated:
            rewrite(TUTORIAL, shown, answer)
    else:
        assert follower.outdated == []


def test_the_tutorial_ends_at_the_example(follower: Follower) -> None:
    assert files(follower.folder) == files(RESULT)


def test_the_tutorial_shows_findings_and_a_clean_wiki() -> None:
    answers = [command.answer for fence in fences(TUTORIAL) for command in commands(fence)]
    assert answers.count(CLEAN) == 3
    assert sum("error:" in answer for answer in answers) == 2


@pytest.mark.parametrize("directories", [True, False])
def test_the_example_is_a_whole_site(tmp_path: Path, directories: bool) -> None:
    built = build_config(RESULT / "mkdocs.yml", tmp_path, strict=True, use_directory_urls=directories)
    assert built.aborted == ""
    assert built.messages() == []
    built.assert_links()
    assert built.links.hosts() <= {"github.com", "squidfunk.github.io"}
