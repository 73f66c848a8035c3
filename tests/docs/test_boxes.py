"""The boxes of the guides: every piece of YAML is read as it stands there, every finding is a real one."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from cjm_site.lint import lint, with_severities
from cjm_site.loader import load
from cjm_site.model import Settings
from cjm_site.project import read_options
from tests.support.fences import Fence, fences, rewrite

ROOT = Path(__file__).resolve().parents[2]
GUIDES = sorted((ROOT / "docs/guide").glob("*.md"))
FOLDER = "blueprints/"
WIKI = {
    "up.md": "---\nkind: experience\ntitle: Lunch\nphases:\n  - title: Eat\n    actions: Eats\n---\n",
    "kim.md": "---\nkind: persona\ntitle: Kim\n---\n",
    "base-journey.md": """\
---
kind: journey
title: A burger
parent: up
phases:
  - id: choose
    title: Choose
    steps:
      - id: find-us
        title: Finds us
        actions: Looks
  - id: eat-in
    title: Eat
    steps:
      - id: order
        title: Orders
        actions: Pays
      - id: eat
        title: Eats
        actions: Eats
---
""",
}
"""What pieces of YAML refer to, beside the whole files of their own page."""
TOP = """\
---
kind: journey
title: Piece
parent: up
{piece}
phases:
  - title: Eat
    steps:
      - title: Eats
        actions: Eats
---
"""
STEP = """\
---
kind: journey
title: Piece
parent: up
sources:
  diary: Diary
phases:
  - title: Eat
    steps:
      - id: eats
        title: Eats
{piece}
      - title: Pays
        actions: Pays
---
"""
BLUEPRINT_TOP = """\
---
kind: blueprint
title: Piece
parent: base-journey
{piece}
---
"""
BLUEPRINT_STEP = """\
---
kind: blueprint
title: Piece
parent: base-journey
steps:
  - step: order
{piece}
---
"""
ENTRY = """\
---
kind: blueprint
title: Piece
parent: base-journey
steps:
  - step: order
    backstage:
      - text: Fries
{piece}
---
"""
CONTEXTS = {
    "At the top of a map": (TOP, 0),
    "On a step": (STEP, 8),
    "At the top of a blueprint": (BLUEPRINT_TOP, 0),
    "On a step of a blueprint": (BLUEPRINT_STEP, 4),
    "On an entry of a blueprint": (ENTRY, 8),
    "In the story": ("---\nkind: persona\ntitle: Piece\n---\n\n{piece}\n", 0),
}
"""Title of a box → the file it is put into, and how deep."""
ANSWER = "cjm check says"


class Piece(NamedTuple):
    """A piece of YAML, and the findings that the page promises for it; none where it promises none."""

    page: Path
    fence: Fence
    answer: str


def pieces() -> Iterator[Piece]:
    for page in GUIDES:
        boxes = fences(page)
        for box, following in zip_longest(boxes, boxes[1:]):
            if box.title in CONTEXTS:
                answered = following is not None and following.title == ANSWER
                yield Piece(page, box, following.text if answered and following else "")


def whole_files(page: Path) -> dict[str, str]:
    boxes = (box for box in fences(page) if box.title.startswith(FOLDER))
    return {box.title.removeprefix(FOLDER): box.text for box in boxes}


def findings_in(files: dict[str, str], path: str = "") -> list[str]:
    """What is found in a wiki, or in one file of it, as `cjm check` says it without places."""
    texts = {name: text.encode() for name, text in files.items()}
    loaded = load(texts, Settings(today=date(2026, 11, 22)))
    found = with_severities((*loaded.findings, *lint(loaded.atlas)), {})
    return [
        f"{each.severity.word}: {each.message} [{each.rule}]" + (f"\n  = {each.help}" if each.help else "")
        for each in found
        if not path or each.span.path == path
    ]


def answer_to(page: Path, fence: Fence) -> str:
    """What is found in a piece that stands in its file, with the other files of its page beside it."""
    file, depth = CONTEXTS[fence.title]
    text = textwrap.indent(fence.text.rstrip("\n"), " " * depth, lambda line: True)
    files = {**WIKI, **whole_files(page), "piece.md": file.replace("{piece}", text)}
    return "\n".join(findings_in(files, "piece.md"))


@pytest.mark.parametrize("piece", list(pieces()), ids=lambda piece: f"{piece.page.name}:{piece.fence.line}")
def test_piece_is_answered_as_shown(piece: Piece, request: pytest.FixtureRequest) -> None:
    answer = answer_to(piece.page, piece.fence)
    if piece.answer and request.config.getoption("--update-golden"):
        rewrite(piece.page, piece.answer, f"{answer}\n")
    else:
        assert answer == piece.answer.rstrip("\n")


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
def test_whole_files_of_a_guide_are_clean(page: Path) -> None:
    assert findings_in({**WIKI, **whole_files(page)}) == []


def test_each_answer_follows_a_piece() -> None:
    answers = sum(box.title == ANSWER for page in GUIDES for box in fences(page))
    assert answers == sum(bool(piece.answer) for piece in pieces()) > 10


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
def test_no_yaml_goes_untried(page: Path) -> None:
    untried = [
        box.line
        for box in fences(page)
        if box.language == "yaml"
        and box.title not in CONTEXTS
        and not box.title.startswith((FOLDER, "mkdocs.yml", ".gitlab-ci.yml", ".github/"))
    ]
    assert untried == []


def plugin_options(text: str) -> list[dict[str, object]]:
    """The options of `cjm` in the text of a `mkdocs.yml`, or of a piece of it."""
    plugins = (yaml.safe_load(text) or {}).get("plugins", [])
    return [each["cjm"] or {} for each in plugins if isinstance(each, dict) and "cjm" in each]


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
def test_options_shown_can_be_used(page: Path) -> None:
    for box in fences(page):
        if box.title == "mkdocs.yml":
            for options in plugin_options(box.text):
                read_options(options)
