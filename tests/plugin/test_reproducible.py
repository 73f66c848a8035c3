"""The same sources give the same bytes, whatever the day's surroundings."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DAY = "1795305600"


def digest_build(folder: Path, **environment: str) -> dict[str, bytes]:
    """Path → bytes of the site that a process of its own builds."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    variables = {**os.environ, "SOURCE_DATE_EPOCH": DAY, "NO_MKDOCS_2_WARNING": "1", **environment}
    subprocess.run(command, cwd=ROOT, env=variables, check=True, capture_output=True)
    site = {f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()}
    shutil.rmtree(folder)
    return site


def test_row_77_two_builds_are_equal_byte_for_byte(tmp_path: Path) -> None:
    first = digest_build(tmp_path / "site", PYTHONHASHSEED="1", LC_ALL="C.UTF-8", TZ="UTC")
    second = digest_build(tmp_path / "site", PYTHONHASHSEED="2", LC_ALL="C", TZ="Pacific/Auckland")
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []
