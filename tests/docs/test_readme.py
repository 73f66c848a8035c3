"""The README: its commands give a wiki, its example is a map without findings, what it names is there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.support.fences import commands, fences

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
LINK = re.compile(r"\]\(([^)#:]+)\)")
SETUP = re.compile(r"\b(?:pip install ./cjm-site|mkdocs serve)$")


def run(command: str, folder: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(["bash", "-euc", command], cwd=folder, env=env, check=True, capture_output=True)


def test_a_wiki_of_ones_own_comes_of_five_lines_and_takes_the_example(tmp_path: Path) -> None:
    boxes = [[each.typed for each in commands(box)] for box in fences(README) if box.language == "console"]
    (typed,) = (box for box in boxes if len(box) == 5)
    run("; ".join(each for each in typed if not SETUP.search(each)), tmp_path)
    (example,) = (fence for fence in fences(README) if fence.title)
    (tmp_path / "wiki" / example.title).write_text(example.text, encoding="utf-8")
    run("cjm check --fail-on info && mkdocs build --strict -q", tmp_path / "wiki")
    assert (tmp_path / "wiki/site/blueprints/home-at-night/index.html").is_file()
    assert (tmp_path / "wiki/site/blueprints/priya/index.html").is_file()


def test_what_it_links_to_is_there() -> None:
    for page in (README, ROOT / "CONTRIBUTING.md"):
        for target in LINK.findall(page.read_text(encoding="utf-8")):
            assert (ROOT / target).exists(), target
