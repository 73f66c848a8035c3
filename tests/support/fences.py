"""The boxes of a documentation page: files, commands with their answers, pieces of YAML."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FENCE = re.compile(
    r'^(?P<indent> *)```(?P<language>[\w-]+)(?: title="(?P<title>[^"]+)")?[^\n]*\n'
    r"(?P<text>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)


class Fence(NamedTuple):
    """One box."""

    language: str
    title: str
    text: str
    line: int


class Command(NamedTuple):
    """A command in a box, and what the box says that it answers."""

    typed: str
    answer: str


def fences(page: Path) -> tuple[Fence, ...]:
    """All boxes of a page, in order."""
    text = page.read_text(encoding="utf-8")
    return tuple(
        Fence(
            match["language"],
            match["title"] or "",
            textwrap.dedent(match["text"]),
            text.count("\n", 0, match.start()) + 1,
        )
        for match in _FENCE.finditer(text)
    )


def commands(fence: Fence) -> Iterator[Command]:
    """The lines that start with `$`, each with the lines under it."""
    for piece in re.split(r"^\$ ", fence.text, flags=re.MULTILINE)[1:]:
        typed, _, answer = piece.partition("\n")
        yield Command(typed, answer)


def rewrite(page: Path, old: str, new: str) -> None:
    """Put a new answer in the place of an old one."""
    text = page.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{page}: this stands {text.count(old)} times: {old}"
    page.write_text(text.replace(old, new), encoding="utf-8")
