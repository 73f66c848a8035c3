"""The files of a maps folder, read once. Links to elsewhere are not followed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

READ = (".md", ".yml")
_NO_FILE = "it is a link or no ordinary file"
_GONE = "it has been removed meanwhile"


class FolderFiles(NamedTuple):
    """What lies in a maps folder."""

    texts: dict[str, bytes]
    """Path, with `/` → content, of every file that a wiki is made of."""
    names: frozenset[str]
    """Paths of all files."""
    unreadable: dict[str, str]
    """Path → why the file cannot be read; a folder's path ends in `/`."""


def read_folder(folder: Path, most_bytes: int) -> FolderFiles:
    """Every file below a folder but hidden ones. Of a file that is too large only the beginning is read."""
    texts: dict[str, bytes] = {}
    names: set[str] = set()
    unreadable: dict[str, str] = {}
    refused: list[OSError] = []
    for path in _walk(folder, refused):
        name = path.relative_to(folder).as_posix()
        wanted = name.lower().endswith(READ)
        if path.is_symlink() or not path.is_file():
            if wanted:
                unreadable[name] = _NO_FILE if os.path.lexists(path) else _GONE
            continue
        names.add(name)
        if not wanted:
            continue
        try:
            with path.open("rb") as file:
                texts[name] = file.read(most_bytes + 1)
        except OSError as error:
            unreadable[name] = _reason(error)
    for each in refused:
        unreadable[f"{Path(each.filename).relative_to(folder).as_posix()}/"] = _reason(each)
    return FolderFiles(texts, frozenset(names), unreadable)


def _reason(error: OSError) -> str:
    return error.strerror or "the system refuses it"


def _walk(folder: Path, refused: list[OSError]) -> Iterator[Path]:
    for at, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in (*files, *(each for each in folders if each.endswith(READ))):
            if not name.startswith("."):
                yield Path(at) / name
