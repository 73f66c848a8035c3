"""A small wiki in a git repository, and what builds it as a person does: by commands, strictly."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.site import Built, Site
from tests.support.wiki import WIKI

BASE = "/atlas/"
FIRST, SECOND = "2024-03-05", "2025-06-07"
"""Days of the commit of the whole wiki, and of the one that changed `night.md`."""
DOCUMENTS = """
=== docs/index.de.md
# Heim

Siehe [die Nacht](../blueprints/night.md#wait).

=== docs/more/sums.md
# Sums

One and one are {{ 1 + 1 }}.

=== docs/tags.md
# Tags

<!-- material/tags -->

=== docs/.nav.yml
nav:
  - index.md
  - Atlas: blueprints
  - more
  - tags.md

=== blueprints/.nav.yml
nav:
  - index.md
  - getting-home.md
  - night.md
  - ride.md
  - people
  - on-call.md
  - first-week.md
  - _*.md

=== blueprints/on-call.md
# On call

Who {{ sleeps }}? Not [the persona](people/priya.md).
"""


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """What a command printed; it must succeed."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [str(each) for each in command],
        cwd=cwd,
        env={**os.environ, "PATH": path, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def commit(folder: Path, day: str) -> None:
    """Commit everything on a day."""
    when = f"{day}T12:00:00+00:00"
    run("git", "add", "--all", cwd=folder)
    run("git", "commit", "--quiet", "-m", day, cwd=folder, GIT_AUTHOR_DATE=when, GIT_COMMITTER_DATE=when)


def repository(folder: Path) -> Site:
    """The wiki in a repository of two commits, on two days."""
    run("git", "init", "--quiet", "--initial-branch", "main", cwd=folder)
    for key, value in {"user.name": "Site", "user.email": "site@wiki.example"}.items():
        run("git", "config", key, value, cwd=folder)
    site = Site(folder).files(WIKI).files(DOCUMENTS)
    site.config |= {"site_url": f"https://wiki.example{BASE}", "strict": True}
    commit(folder, FIRST)
    site.edit("blueprints/night.md", "kind: journey", "kind: journey\ntags: [night, late]")
    site.edit("blueprints/night.md", "The long wait", "The {{ 1 + 1 }} {% waits %}")
    site.edit("blueprints/night.md", "text: The driver is", 'text: "{{ driver }} is')
    site.edit("blueprints/night.md", "the wrong side", 'the wrong side"')
    commit(folder, SECOND)
    return site


BuildWith = Callable[..., Built]


@pytest.fixture(scope="module")
def build_with(tmp_path_factory: pytest.TempPathFactory) -> BuildWith:
    """Builds the wiki: `build_with("search", "macros", "cjm", features=("navigation.instant",))`."""

    def build(*plugins: Any, features: tuple[str, ...] = ()) -> Built:
        site = repository(tmp_path_factory.mktemp("neighbours"))
        site.config["theme"]["features"] = list(features)
        site.config["plugins"] = list(plugins)
        site.write_config()
        run(sys.executable, "-m", "mkdocs", "build", "--strict", cwd=site.folder)
        return Built(site.folder / "site", [], base=BASE)

    return build
