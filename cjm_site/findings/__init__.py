"""Findings, how near words are suggested, and how findings are reported."""

from cjm_site.findings.finding import Finding, Related, Severity
from cjm_site.findings.suggest import did_you_mean

__all__ = ["Finding", "Related", "Severity", "did_you_mean"]
