"""Findings in the host's log: each once, weighed by its severity, so that `--strict` can count them."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from mkdocs.plugins import get_plugin_logger

from cjm_site.findings import Finding, Severity

log = get_plugin_logger("cjm")

_LEVELS = {
    Severity.INFO: logging.INFO,
    Severity.WARNING: logging.WARNING,
    Severity.ERROR: logging.ERROR,
}


def log_findings(findings: Iterable[Finding]) -> None:
    """Log every finding, in the order of files and lines."""
    for finding in sorted(findings, key=lambda each: each.order):
        if finding.severity in _LEVELS:
            log.log(_LEVELS[finding.severity], "%s", finding_text(finding))


def finding_text(finding: Finding) -> str:
    """Place, message and rule, then the line in question and the next step."""
    span = finding.span
    line = span.source.line(span.line)
    lines = [
        f"{span.path}:{span.line}:{span.column}: {finding.severity.word}: {finding.message} [{finding.rule}]",
        *([f"    {line.strip()}"] if line.strip() else []),
        *([f"    {finding.help}"] if finding.help else []),
        *(
            f"    {each.span.path}:{each.span.line}:{each.span.column}: {each.message}"
            for each in finding.related
        ),
    ]
    return "\n".join(lines)
