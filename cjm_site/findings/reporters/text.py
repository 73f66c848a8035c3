"""Findings for people: place, message and rule, the line in question, and the next step."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from cjm_site.findings.finding import Finding
from cjm_site.findings.reporters.summary import Shown, summary_line

_MOST = 160


def report(findings: Sequence[Finding], shown: Shown) -> str:
    """Every finding, and a line that counts them."""
    return "\n\n".join([*(finding_text(each, shown) for each in findings), summary_line(findings)]) + "\n"


def finding_text(finding: Finding, shown: Shown = str) -> str:
    """One finding on several lines; paths as findings have them, unless `shown` says otherwise."""
    span = finding.span
    place = f"{shown(span.path)}:{span.line}:{span.column}"
    lines = [f"{place}: {finding.severity.word}: {finding.message} [{finding.rule}]"]
    line = span.source.line(span.line)
    if line.strip() and span.column <= _MOST:
        length = span.end_column - span.column if span.end_line == span.line else len(line) - span.column + 1
        lines += [f"  | {_printable(line[:_MOST])}", f"  | {_under(line, span.column, min(length, _MOST))}"]
    lines += [f"  = {shown(each.span.path)}:{each.span.line}: {each.message}" for each in finding.related]
    if finding.help:
        lines.append(f"  = {finding.help}")
    return "\n".join(lines)


def _printable(line: str) -> str:
    return "".join(char if char.isprintable() else "\ufffd" for char in line.replace("\t", " "))


def _under(line: str, column: int, length: int) -> str:
    before = "".join(" " * _width(char) for char in line[: column - 1])
    marked = sum(_width(char) for char in line[column - 1 : column - 1 + length])
    return before + "^" * max(marked, 1)


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
