"""What is found in a few files, as short texts: `night.md:5:10 error unknown-reference`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cjm_site.findings import Finding
from cjm_site.lint import lint, with_severities
from cjm_site.loader import load
from cjm_site.model import Atlas
from cjm_site.model.options import read_options
from tests.support.pictures import with_pictures

EXPERIENCE = """\
---
kind: experience
title: Getting around
phases:
  - title: Travel
    actions: Rides
---
"""
FOLDER = "blueprints"


def read(files: Mapping[str, str | bytes], **options: Any) -> tuple[Atlas, tuple[Finding, ...]]:
    """The Atlas of some files, and what is wrong in them."""
    data = {path: text if isinstance(text, bytes) else text.encode() for path, text in files.items()}
    texts = {path: text for path, text in data.items() if path.endswith((".md", ".yml"))}
    loaded = load(texts, read_options(options), FOLDER, data)
    atlas = with_pictures(loaded.atlas, data)
    return atlas, with_severities((*loaded.findings, *lint(atlas)), {})


def places(files: Mapping[str, str | bytes], **options: Any) -> list[str]:
    """Where what is wrong, in the order of reports."""
    return [place(finding) for finding in read(files, **options)[1]]


def place(finding: Finding) -> str:
    path = finding.span.path.removeprefix(f"{FOLDER}/")
    return f"{path}:{finding.span.line}:{finding.span.column} {finding.severity.word} {finding.rule}"


def persona(keys: str = "", body: str = "") -> str:
    """A persona; its own keys start in line 4."""
    return f"---\nkind: persona\ntitle: Priya\n{keys}\n---\n{body}"


def journey(lanes: str = "actions: Waits", head: str = "") -> dict[str, str]:
    """A journey under an experience map: its head starts in line 5, its lanes in line 9 without a head."""
    step = "".join(f"        {line}\n" for line in lanes.split("\n"))
    phases = f"phases:\n  - title: Book\n    steps:\n      - title: Requests\n{step}"
    night = f"---\nkind: journey\ntitle: Night out\nparent: getting-around\n{head}{phases}---\n"
    return {"getting-around.md": EXPERIENCE, "night.md": night}
