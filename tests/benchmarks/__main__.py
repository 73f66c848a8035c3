"""Prints what a wiki costs, beside a reference in the same run.

`python -m tests.benchmarks check 100 1000 5000`: `cjm check`, beside an empty wiki.
`python -m tests.benchmarks build 100 1000`: `mkdocs build`, beside a plain Material build of the same files.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.processes import Cost, cost_of, least
from tests.benchmarks.wiki import ENTRIES, write_plain, write_wiki

SIZES = (100, 300, 1_000)
ROUNDS = 2

Table = Iterator[tuple[str, ...]]


def check(sizes: tuple[int, ...]) -> Table:
    """The time beyond that of an empty wiki, and how it grows."""
    yield "maps", "entries", "seconds", "beyond empty", "ms a map", "of the first", "MiB"
    empty = _least(lambda root: write_wiki(root, 0), "cjm_site", "check")
    yield "0", "0", f"{empty.seconds:.2f}", "", "", "", f"{empty.mib:.0f}"
    first = 0.0
    for maps in sizes:
        cost = _least(lambda root, maps=maps: write_wiki(root, maps), "cjm_site", "check")
        each = (cost.seconds - empty.seconds) / maps
        first = first or each
        growth = f"{each * maps:.2f}", f"{1_000 * each:.2f}", f"x {each / first:.2f}"
        yield f"{maps:,}", f"{maps * ENTRIES:,}", f"{cost.seconds:.2f}", *growth, f"{cost.mib:.0f}"


def build(sizes: tuple[int, ...]) -> Table:
    """The time of a build, as a multiple of what Material alone takes for the same files."""
    yield "maps", "plain s", "wiki s", "wiki / plain", "ms a map", "of the first", "plain MiB", "wiki MiB"
    first = 0.0
    for maps in sizes:
        plain = _least(lambda root, maps=maps: write_plain(root, maps), "mkdocs", "build", "-q")
        wiki = _least(lambda root, maps=maps: write_wiki(root, maps), "mkdocs", "build", "-q")
        each = wiki.seconds / maps
        first = first or each
        growth = f"{1_000 * each:.1f}", f"x {each / first:.2f}"
        seconds = f"{plain.seconds:.1f}", f"{wiki.seconds:.1f}", f"x {wiki.seconds / plain.seconds:.2f}"
        yield f"{maps:,}", *seconds, *growth, f"{plain.mib:.0f}", f"{wiki.mib:.0f}"


def _least(write: Callable[[Path], None], module: str, *arguments: str) -> Cost:
    with TemporaryDirectory() as folder:
        write(Path(folder))
        return least([cost_of(module, *arguments, folder=Path(folder)) for _ in range(ROUNDS)])


TABLES: dict[str, Callable[[tuple[int, ...]], Table]] = {"check": check, "build": build}


def main(name: str = "check", *sizes: str) -> None:
    """Print one table, a line as soon as it is known."""
    for row in TABLES[name](tuple(map(int, sizes)) or SIZES):
        sys.stdout.write(" | ".join(f"{cell:>12}" for cell in row) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
