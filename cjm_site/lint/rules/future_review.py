"""A review is dated in the future.

## What it does
Compares `reviewed` with today.

## Why is this bad?
The page would count as fresh for longer than it is.

## Example
    reviewed: 2062-03-01

Use instead:

    reviewed: 2026-03-01
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.model import Atlas

RULE = Rule("future-review", Severity.WARNING, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Pages whose last review is still to come."""
    for page in atlas.pages.values():
        if page.reviewed and page.reviewed > atlas.settings.today:
            yield RULE.at(
                page.positions["reviewed"],
                f"The last review is dated {page.reviewed}, which is still to come",
                "Write the day on which it took place",
            )
