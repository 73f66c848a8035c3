"""A rule: what is wrong, why it matters, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass

from cjm_site.findings.finding import Finding, Related, Severity
from cjm_site.source import Span


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of mistake."""

    name: str
    """After the bad pattern, readable after "allow …"."""
    severity: Severity
    """Unless the site's options say otherwise."""
    doc: str
    """Its page in the documentation: one sentence, then what it does, why, an example and the cure."""

    def at(self, span: Span, message: str, help: str = "", related: tuple[Related, ...] = ()) -> Finding:
        """A finding of this rule."""
        return Finding(self.name, self.severity, message, span, help, related)
