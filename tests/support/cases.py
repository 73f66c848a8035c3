"""Rule cases: small wikis as text, with the findings under the lines that they are about.

A line `#### …` starts a case and says what it shows, `=== path` starts a file of it; `=== path in
windows-1252` gives its encoding, `=== options` are options of the plugin, and `(a picture)` as a picture's
text stands for a sound one. Under a line that is wrong
stand carets under the mistake, its severity, rule and message, and the next step after `=`:

    persona: pria
             ^^^^ error: [unknown-reference] No persona is called `pria`
             = Did you mean `priya`?
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import yaml

from cjm_site.findings import Finding
from cjm_site.findings.reporters import finding_text
from cjm_site.lint import lint, with_severities
from cjm_site.loader import load
from cjm_site.model.options import read_options
from cjm_site.model.pictures import ENDINGS
from tests.support.pictures import picture_bytes, with_pictures

FOLDER = "blueprints"
TODAY = date(2026, 11, 22)
OPTIONS = "options"
_CASE = re.compile(r"^#### (.+)\n", re.MULTILINE)
_FILE = re.compile(r"^=== (\S.*?)(?: in (\S+))?\n", re.MULTILINE)
_CARETS = re.compile(r"^ *\^+ (?:error|warning|info): \[")
_MORE = re.compile(r"^ *= ")


class Case(NamedTuple):
    """One wiki."""

    title: str
    files: tuple[tuple[str, str, str], ...]
    """Path, encoding and text, without what is said of it."""

    def findings(self) -> tuple[Finding, ...]:
        """What is found in it, sorted."""
        texts = {
            path: picture_bytes(text) if path.endswith(ENDINGS) else text.encode(encoding)
            for path, encoding, text in self.files
            if path != OPTIONS
        }
        chosen = next((yaml.safe_load(text) for path, _, text in self.files if path == OPTIONS), {})
        settings = read_options(chosen)
        settings = settings.__class__(**{**_fields(settings), "today": TODAY})
        read = {path: data for path, data in texts.items() if path.endswith((".md", ".yml"))}
        loaded = load(read, settings, FOLDER, texts)
        found = lint(with_pictures(loaded.atlas, texts))
        return with_severities((*loaded.findings, *found), settings.severity)

    def annotated(self) -> str:
        """The case as it should stand in its file."""
        findings = self.findings()
        lines = [f"#### {self.title}\n\n"]
        for path, encoding, text in self.files:
            lines.append(f"=== {path}{f' in {encoding}' if encoding != 'utf-8' else ''}\n")
            here = [each for each in findings if each.span.path == f"{FOLDER}/{path}"]
            lines.extend(_annotated(text, here))
        return "".join(lines)


def _fields(settings: object) -> dict[str, object]:
    return {name: getattr(settings, name) for name in settings.__dataclass_fields__}  # type: ignore[attr-defined]


def cases_in(file: Path) -> tuple[str, list[Case]]:
    """What stands before the first case, and the cases."""
    head, *pieces = _CASE.split(file.read_text(encoding="utf-8"))
    return head, [_case(title, text) for title, text in zip(pieces[::2], pieces[1::2], strict=True)]


def _case(title: str, text: str) -> Case:
    pieces = _FILE.split(text)[1:]
    files = zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True)
    return Case(title, tuple((path, encoding or "utf-8", _bare(text)) for path, encoding, text in files))


def _bare(text: str) -> str:
    """A file without what is said of it."""
    kept: list[str] = []
    said = False
    for line in text.splitlines(keepends=True):
        said = bool(_CARETS.match(line)) or (said and bool(_MORE.match(line)))
        if not said:
            kept.append(line)
    return "".join(kept)


def _annotated(text: str, findings: Iterable[Finding]) -> Iterator[str]:
    by_line: dict[int, list[Finding]] = {}
    for finding in findings:
        by_line.setdefault(finding.span.line, []).append(finding)
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        yield line
        for finding in by_line.pop(number, []):
            yield from _said(finding)
    assert not by_line, f"findings beyond the end of the file: {by_line}"


def _said(finding: Finding) -> Iterator[str]:
    indent = " " * (finding.span.column - 1)
    first, *rest = finding_text(finding).split("\n")
    carets = next((line.strip(" |") for line in rest if set(line) <= set(" |^")), "^")
    message = first.partition(f"{finding.severity.word}: ")[2].removesuffix(f" [{finding.rule}]")
    yield f"{indent}{carets} {finding.severity.word}: [{finding.rule}] {message}\n"
    yield from (f"{indent}{line.strip()}\n" for line in rest if line.startswith("  = "))
