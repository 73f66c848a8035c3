"""A journey or blueprint stands under nothing.

## What it does
Looks for journeys and blueprints without `parent`.

## Why is this bad?
Nobody finds it by going down the hierarchy, and a blueprint cannot show the journey that it delivers.

## Example
    kind: journey
    title: Getting home

Use instead:

    kind: journey
    title: Getting home
    parent: getting-around
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.lint.names import a_kind
from cjm_site.model import KINDS, Atlas, Map

RULE = Rule("missing-parent", Severity.WARNING, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Maps that could have a parent and name none."""
    for page in atlas.pages.values():
        wanted = KINDS[page.kind].parents
        if isinstance(page, Map) and wanted and page.parent is None and not _is_told(page):
            yield RULE.at(
                page.positions.get("kind", page.span),
                f"This {KINDS[page.kind].title.lower()} has no `parent`",
                f"Add `parent:` with the id of {a_kind(*wanted)}",
            )


def _is_told(page: Map) -> bool:
    """True where another finding says what is wrong: a parent that is no id, steps that need a parent."""
    needs_parent = "steps" in page.positions and "phases" not in page.positions
    return page.broken or "parent" in page.positions or needs_parent
