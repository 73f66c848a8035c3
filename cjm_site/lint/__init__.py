"""Rules: what they are, and what they find in an Atlas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.lint.rules import MODULES
from cjm_site.loader import RULES as LOADER_RULES
from cjm_site.model import Atlas

RULES: dict[str, Rule] = {rule.name: rule for rule in (*LOADER_RULES, *(module.RULE for module in MODULES))}
"""Every rule by its name, in the order of the documentation."""


def lint(atlas: Atlas) -> tuple[Finding, ...]:
    """What all rules find."""
    return tuple(finding for module in MODULES for finding in module.check(atlas))


def with_severities(findings: Iterable[Finding], chosen: Mapping[str, str]) -> tuple[Finding, ...]:
    """Findings at the severities of the site's options, sorted; those that are off are left out."""
    levels = {rule: Severity[word.upper()] for rule, word in chosen.items()}
    judged = (replace(each, severity=levels.get(each.rule, each.severity)) for each in findings)
    return tuple(sorted((each for each in judged if each.severity), key=lambda each: each.order))


__all__ = ["RULES", "lint", "with_severities"]
