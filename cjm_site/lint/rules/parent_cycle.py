"""Maps stand under each other in a circle.

## What it does
Follows `parent` upwards and looks for a map that comes again.

## Why is this bad?
None of them would be in the hierarchy.

## Example
    # a.md
    parent: b
    # b.md
    parent: a

Use instead:

    # a.md
    parent: getting-around
    # b.md
    parent: a
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.lint.circles import circle_findings
from cjm_site.loader import typed_parents
from cjm_site.model import Atlas, Map

RULE = Rule("parent-cycle", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """One finding for each circle."""
    pages = atlas.pages.values()
    named = {page.id: page.parent for page in pages if isinstance(page, Map) and page.parent}
    message, cure = "Parents run in a circle", "Take the parent of one of them away, or give it another"
    yield from circle_findings(RULE, atlas, typed_parents(atlas), named, "parent", message, cure)
