"""Findings for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from cjm_site.findings.finding import Finding
from cjm_site.findings.reporters.summary import Shown, counts
from cjm_site.source import Span

VERSION = 1


def report(findings: Sequence[Finding], shown: Shown) -> str:
    """One JSON object; lines and columns count from 1, the end is behind the last character."""
    data = {
        "version": VERSION,
        "summary": counts(findings),
        "findings": [_finding(each, shown) for each in findings],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding, shown: Shown) -> dict[str, Any]:
    return {
        **_place(finding.span, shown),
        "severity": finding.severity.word,
        "rule": finding.rule,
        "message": finding.message,
        "help": finding.help,
        "related": [{**_place(each.span, shown), "message": each.message} for each in finding.related],
    }


def _place(span: Span, shown: Shown) -> dict[str, Any]:
    return {
        "path": shown(span.path),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
