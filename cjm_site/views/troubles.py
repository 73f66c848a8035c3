"""Findings as a reader of a page sees them: the place, what is wrong, what to do next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cjm_site.findings import Finding
from cjm_site.source import Span
from cjm_site.source.wording import pieces
from cjm_site.views.base import Piece, RichText


class Spot(NamedTuple):
    """A place in a file."""

    path: str
    line: int
    column: int
    before: str
    """The line up to the mistake."""
    text: str
    """The mistake itself."""
    after: str


class Trouble(NamedTuple):
    """One finding."""

    severity: str
    rule: str
    message: RichText
    help: RichText
    spot: Spot
    related: tuple[tuple[RichText, Spot], ...]


def troubles(findings: Iterable[Finding]) -> tuple[Trouble, ...]:
    """Findings in the order of the file, the heaviest first."""
    ordered = sorted(findings, key=lambda finding: (-finding.severity, finding.order))
    return tuple(_trouble(finding) for finding in ordered)


def _trouble(finding: Finding) -> Trouble:
    return Trouble(
        severity=finding.severity.word,
        rule=finding.rule,
        message=_coded(finding.message),
        help=_coded(finding.help),
        spot=_spot(finding.span),
        related=tuple((_coded(other.message), _spot(other.span)) for other in finding.related),
    )


def _spot(span: Span) -> Spot:
    line = span.source.line(span.line)
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    return Spot(span.path, span.line, span.column, line[:start], line[start:end], line[end:])


def _coded(sentence: str) -> RichText:
    """A sentence whose names stand in backticks."""
    return tuple(Piece("code" if is_code else "text", words) for is_code, words in pieces(sentence))
