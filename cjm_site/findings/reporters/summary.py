"""How many findings there are, in words and in numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from cjm_site.findings.finding import Finding, Severity

Shown: TypeAlias = Callable[[str], str]
"""From a path as findings have it to the path that the reader types."""
_WORDS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("info", "infos"),
}


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Severity → number, and the number of files that have findings."""
    listed = list(findings)
    numbers = {severity.word: sum(each.severity is severity for each in listed) for severity in _WORDS}
    return {**numbers, "files": len({each.span.path for each in listed})}


def summary_line(findings: Sequence[Finding]) -> str:
    """`2 errors, 1 warning in 2 files`."""
    if not findings:
        return "No findings"
    numbers = counts(findings)
    words = [
        f"{numbers[severity.word]} {names[numbers[severity.word] != 1]}"
        for severity, names in _WORDS.items()
        if numbers[severity.word]
    ]
    return f"{', '.join(words)} in {numbers['files']} file{'s' if numbers['files'] != 1 else ''}"
