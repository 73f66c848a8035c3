"""Findings in the host's log: each once, weighed by its severity, so that `--strict` can count them."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from cjm_site.findings import Finding, Severity
from cjm_site.findings.reporters import finding_text
from cjm_site.lint import with_severities
from cjm_site.model import Settings
from cjm_site.views.words import counted

log = get_plugin_logger("cjm")

_LEVELS = {
    Severity.INFO: logging.INFO,
    Severity.WARNING: logging.WARNING,
    Severity.ERROR: logging.ERROR,
}


def log_more(settings: Settings, *findings: Finding) -> None:
    """Log what the host alone can find, as the site's options weigh it."""
    log_findings(with_severities(findings, settings.severity))


def stop_if_quiet(config: MkDocsConfig, findings: Iterable[Finding]) -> None:
    """End a strict build that is told to be quiet (`-q`), where the host counts no warnings, by `Abort`."""
    if not config.strict or log.isEnabledFor(logging.WARNING):
        return
    number = sum(finding.severity in (Severity.WARNING, Severity.ERROR) for finding in findings)
    if number:
        raise Abort(f"{counted(number, 'finding')} in the maps folder; `cjm check` lists them")


def log_findings(findings: Iterable[Finding]) -> None:
    """Log every finding, in the order of files and lines."""
    for finding in sorted(findings, key=lambda each: each.order):
        if finding.severity in _LEVELS:
            log.log(_LEVELS[finding.severity], "%s", finding_text(finding))
