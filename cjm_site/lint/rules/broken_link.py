"""A link leads to a file that is not there.

## What it does
Looks for the files that links to pages beside the maps folder name.

## Why is this bad?
Readers would meet a missing page.

## Example
    [our guide](../docs/giude.md)

Use instead:

    [our guide](../docs/guide.md)
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.model import Atlas

RULE = Rule("broken-link", Severity.WARNING, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    for mention in atlas.mentions:
        reference = mention.reference
        if reference.kinds == ("outside",) and reference.target not in atlas.outside:
            yield RULE.at(
                reference.span,
                f"There is no file at `{reference.typed}`",
                "Write its path relative to this file, as it works on the code host",
            )
