"""Findings, the rules that they come from, and the near words that they suggest."""

from cjm_site.findings.finding import Finding, Related, Severity
from cjm_site.findings.rule import Rule
from cjm_site.findings.suggest import Names, did_you_mean, nearest

__all__ = ["Finding", "Names", "Related", "Rule", "Severity", "did_you_mean", "nearest"]
