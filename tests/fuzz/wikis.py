"""From any bytes to a small wiki: one file of it is what the fuzzer made."""

from __future__ import annotations

from cjm_site.findings import Finding
from cjm_site.lint import lint
from cjm_site.loader import load
from cjm_site.model import Atlas, Settings
from tests.support.atlas import SMALL, files_of

PATHS = (
    "night.md",
    "ride.md",
    "getting-home.md",
    "people/priya.md",
    "tours/first.md",
    "index.md",
    "catalog/teams.yml",
    "catalog/systems.yml",
    "catalog/metrics.yml",
    "catalog/glossary.yml",
)
"""Which file the first byte chooses; the bytes after it are the file."""
_SMALL = {path: text.encode() for path, text in files_of(SMALL).items()}


def files_from(data: bytes) -> dict[str, bytes]:
    """The wiki with one file replaced."""
    choice = data[0] if data else 0
    return {**_SMALL, PATHS[choice % len(PATHS)]: data[1:]}


def read(data: bytes) -> Atlas:
    """The wiki as it is read and judged. Every finding has a message, and a place inside its file."""
    files = files_from(data)
    loaded = load(files, Settings(), "maps")
    for finding in (*loaded.findings, *lint(loaded.atlas)):
        _judge(finding, files)
    return loaded.atlas


def _judge(finding: Finding, files: dict[str, bytes]) -> None:
    assert finding.message, finding
    assert "\n" not in finding.message, finding
    for span in (finding.span, *(related.span for related in finding.related)):
        assert span.path.removeprefix("maps/") in files, finding
        assert 0 <= span.start <= span.end <= len(span.source.text), finding
