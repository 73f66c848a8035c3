"""The fuzzers run a while, and would say so if something broke."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cjm_site.model import Atlas
from tests.fuzz import pages
from tests.fuzz.pages import Page
from tests.support.atlas import SMALL, atlas_of

RUNS = {"reader": 400, "pages": 120, "bodies": 400}
ROOT = Path(__file__).parents[2]


def fuzz(target: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.fuzz", target, f"-artifact_prefix={folder}/", *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.mark.parametrize("target", RUNS)
def test_nothing_breaks_in_a_bounded_run(target: str, tmp_path: Path) -> None:
    done = fuzz(target, tmp_path, f"-runs={RUNS[target]}", "-seed=1")
    assert done.returncode == 0, done.stderr[-3_000:]
    assert f"Done {RUNS[target]} runs" in done.stderr


def test_what_takes_too_long_is_a_find(tmp_path: Path) -> None:
    done = fuzz("slow", tmp_path, "-runs=10")
    assert done.returncode != 0
    assert "took 3" in done.stdout + done.stderr


@pytest.mark.parametrize(
    "html",
    [
        "<script>1</script>",
        '<a onclick="x">',
        '<p style="x">',
        '<a href="javascript:x">',
        '<a href=" JAVA\tSCRIPT:x">',
        '<img src="data:x">',
        "<iframe>",
        "<svg onload=x>",
    ],
)
def test_what_could_run_is_a_find(html: str) -> None:
    with pytest.raises(AssertionError):
        Page(html)


def test_a_text_that_is_missing_from_its_page_is_a_find(monkeypatch: pytest.MonkeyPatch) -> None:
    atlas: Atlas = atlas_of(SMALL)
    pages.show(atlas)
    monkeypatch.setattr(Page, "words", "")
    with pytest.raises(AssertionError):
        pages.show(atlas)
