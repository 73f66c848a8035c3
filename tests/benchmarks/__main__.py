"""Prints how `cjm check` grows with the number of maps, as ratios: times differ from machine to machine."""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from pathlib import Path

from cjm_site.project import open_project, read_config
from tests.benchmarks.wiki import ENTRIES, write_wiki

SIZES = (100, 300, 1_000)
ROUNDS = 3


def seconds(maps: int) -> float:
    """The least time that reading and judging a wiki takes."""
    with tempfile.TemporaryDirectory() as folder:
        write_wiki(Path(folder), maps)
        site = read_config(Path(folder) / "mkdocs.yml")
        taken = []
        for _ in range(ROUNDS):
            gc.collect()
            start = time.process_time()
            project = open_project(site.root, site.settings, site.docs_dir)
            taken.append(time.process_time() - start)
            assert project.findings == (), project.findings[0]
            assert len(project.atlas.columns) == maps
    return min(taken)


def main(sizes: tuple[int, ...]) -> None:
    """One line a size: its time, and how many times the maps and the time of the first size."""
    out = sys.stdout.write
    out(f"{'maps':>6} {'entries':>9} {'seconds':>8} {'ms a map':>9} {'maps ×':>7} {'time ×':>7}\n")
    first = None
    for maps in sizes:
        taken = seconds(maps)
        first = first or (maps, taken)
        out(f"{maps:>6,} {maps * ENTRIES:>9,} {taken:>8.2f} {1_000 * taken / maps:>9.2f} ")
        out(f"{maps / first[0]:>7.1f} {taken / first[1]:>7.1f}\n")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
