"""What is wrong in somebody's file, as a value: where, why, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from cjm_site.source import Span


class Severity(IntEnum):
    """How much a finding weighs; a higher one fails more."""

    OFF = 0
    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of, such as the first of two equal ids."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake at one place."""

    rule: str
    """The rule's name, as in `severity:` of the site's options."""
    severity: Severity
    message: str
    """One sentence without a full stop; names are in backticks."""
    span: Span
    help: str = ""
    """The next step; empty where the message says it."""
    related: tuple[Related, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """By file, place, rule and message: the order of every report."""
        return self.span.path, self.span.line, self.span.column, self.rule, self.message
