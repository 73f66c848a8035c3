"""When each file was last changed, from git, in one call for a whole folder."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

# Control characters stand in no path and in no date.
_COMMIT = "\x01"
_SECONDS = 20


def last_changes(folder: Path) -> dict[str, date]:
    """Path relative to the folder → day of its last commit.

    Empty where there is no git, no repository or no commit; files without history are not in it.
    """
    changes: dict[str, date] = {}
    for day, path in _commits(_log(folder)):
        changes.setdefault(path, day)
    return changes


def _log(folder: Path) -> str:
    # Names of files come as they are and ended by NUL, or one with a quotation mark would be escaped.
    command = [
        "git", "-C", str(folder), "log", "-z", "--name-only", "--relative", "--no-renames",
        f"--format={_COMMIT}%cs", "--", ".",
    ]  # fmt: skip
    try:
        run = subprocess.run(  # noqa: S603  (a fixed command; the folder is an argument of -C)
            command, capture_output=True, timeout=_SECONDS, check=True, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return run.stdout.decode("utf-8", "surrogateescape")


def _commits(log: str) -> Iterator[tuple[date, str]]:
    """Each file of each commit, newest commit first."""
    for commit in log.split(_COMMIT)[1:]:
        day, *paths = commit.split("\0")
        for path in paths:
            if name := path.strip("\n"):
                yield date.fromisoformat(day), name
