"""The files of a maps folder: what is read, and what never is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cjm_site.project.files import read_folder

LINK = "it is a link or no ordinary file"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "maps"
    made.mkdir()
    return made


def write(path: Path, data: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_texts_are_read_and_other_files_only_named(folder: Path) -> None:
    for name in ("night.md", "deep/down/ride.md", "catalog/teams.yml", "SHOUT.MD", "img/a.png", "x.markdown"):
        write(folder / name, name.encode())
    files = read_folder(folder, 1000)
    texts = ("night.md", "deep/down/ride.md", "catalog/teams.yml", "SHOUT.MD")
    assert files.texts == {name: name.encode() for name in texts}
    assert files.names == {*texts, "img/a.png", "x.markdown"}
    assert files.unreadable == {}


def test_hidden_files_and_folders_are_left_alone(folder: Path) -> None:
    write(folder / ".hidden.md")
    write(folder / ".git/config.md")
    assert read_folder(folder, 1000) == ({}, frozenset(), {})


def test_of_a_large_file_only_the_beginning_is_read(folder: Path) -> None:
    write(folder / "a.md", b"x" * 5000)
    assert read_folder(folder, 1000).texts == {"a.md": b"x" * 1001}


def test_links_are_not_followed(folder: Path) -> None:
    secret = write(folder.parent / "secret.md", b"secret")
    write(folder.parent / "elsewhere/other.md", b"other")
    (folder / "link.md").symlink_to(secret)
    (folder / "dangling.md").symlink_to(folder / "nowhere.md")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "away").symlink_to(folder.parent / "elsewhere", target_is_directory=True)
    (folder / "photo.png").symlink_to(secret)
    assert read_folder(folder, 1000) == ({}, frozenset(), {"link.md": LINK, "dangling.md": LINK})


def test_what_is_no_ordinary_file_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.md")
    (folder / "folder.yml").mkdir()
    write(folder / "folder.yml/inside.md")
    files = read_folder(folder, 1000)
    assert files.unreadable == {"pipe.md": LINK, "folder.yml": LINK}
    assert set(files.texts) == {"folder.yml/inside.md"}


def test_a_file_that_the_system_refuses_is_named_with_the_reason(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder / "locked.md")
    write(folder / "open.md")
    opened = Path.open

    # Whoever runs as root may read everything, whatever the file's mode says.
    def refuse(path: Path, *arguments: str) -> object:
        if path.name == "locked.md":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments)

    monkeypatch.setattr(Path, "open", refuse)
    files = read_folder(folder, 1000)
    assert files.unreadable == {"locked.md": "Permission denied"}
    assert (set(files.texts), files.names) == ({"open.md"}, {"locked.md", "open.md"})
