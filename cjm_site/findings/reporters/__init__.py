"""One module a format, over the same list of findings. A new one is listed here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cjm_site.findings.finding import Finding
from cjm_site.findings.reporters import json, text
from cjm_site.findings.reporters.summary import Shown
from cjm_site.findings.reporters.text import finding_text

REPORTERS: dict[str, Callable[[Sequence[Finding], Shown], str]] = {"text": text.report, "json": json.report}
"""Name of a format → what writes it."""

__all__ = ["REPORTERS", "Shown", "finding_text"]
