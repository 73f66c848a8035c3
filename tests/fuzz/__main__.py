"""Looks for bytes that break the reader or a page.

`python -m tests.fuzz reader`, `pages` or `bodies` runs until it is stopped or finds something; options of
libFuzzer follow, such as `-max_total_time=3600`, and a folder where what it learns is kept. Input that
takes more than two seconds is a find as well.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["cjm_site"]):
    from tests.fuzz import bodies, pages, wikis

ROOT = Path(__file__).parents[2]
SEEDS = ("blueprints/**/*.md", "blueprints/catalog/*.yml", "docs/examples/**/blueprints/**/*.md")
MOST_SECONDS = 2.0
OPTIONS = ("-timeout=60", "-rss_limit_mb=2048", "-max_len=16384", "-len_control=20")


def _reader(data: bytes) -> None:
    wikis.read(data)


def _pages(data: bytes) -> None:
    pages.show(wikis.read(data))


def _slow(_: bytes) -> None:
    # For the test that the clock is on.
    start = time.process_time()
    while time.process_time() - start < 1.5 * MOST_SECONDS:
        pass


def timed(target: Callable[[bytes], None], data: bytes) -> None:
    """Try one input, by the processor's clock: that of the wall runs on while others have the machine."""
    start = time.process_time()
    target(data)
    taken = time.process_time() - start
    assert taken < MOST_SECONDS, f"took {taken:.1f} seconds"


TARGETS: dict[str, Callable[[bytes], None]] = {
    "reader": _reader,
    "pages": _pages,
    "bodies": bodies.show,
    "slow": _slow,
}


def seed(folder: Path) -> None:
    """Real maps, each as the file that the first byte chooses."""
    found = [path for pattern in SEEDS for path in sorted(ROOT.glob(pattern))]
    for number, path in enumerate(found):
        choice = next((n for n, name in enumerate(wikis.PATHS) if Path(name).name == path.name), number % 5)
        (folder / f"seed-{number}").write_bytes(bytes([choice]) + path.read_bytes())


def main(target: str, *options: str) -> None:
    """Fuzz one target; does not return."""
    with TemporaryDirectory() as folder:
        seed(Path(folder))
        words = Path(__file__).with_name("words.txt")
        kept = [each for each in options if not each.startswith("-")]
        flags = [each for each in options if each.startswith("-")]
        atheris.Setup(
            [sys.argv[0], *OPTIONS, f"-dict={words}", *flags, *kept, folder], partial(timed, TARGETS[target])
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
