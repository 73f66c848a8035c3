"""The command line in a small wiki: its files, and how a command ended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

CONFIG = "site_name: x\nplugins:\n  - cjm:\n      severity: {missing-parent: info}\n"
NIGHT = "---\nkind: journey\ntitle: Night\npersona: pria\nphases:\n  - title: Book\n    actions: Books\n---\n"
DAY = "---\nkind: journey\ntitle: Day\nphases:\n  - title: Book\n    time: soon\n---\n"
PRIYA = "---\nkind: persona\ntitle: Priya\n---\n"


class Ended(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def places(self) -> list[str]:
        """`path:line severity rule` of every finding of a text report."""
        lines = (line for line in self.out.split("\n") if line.endswith("]"))
        heads = (line.split(":", 4) for line in lines)
        return [
            f"{path}:{line}{severity} {rest.rpartition('[')[2].rstrip(']')}"
            for path, line, _, severity, rest in heads
        ]


Run = Callable[..., Ended]


def write(root: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
