"""A link leads to a file that is not there.

## What it does
Looks for the files beside the maps folder that links name, and for files in it that are no pages.

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
    """Links to files that are not there."""
    files = {"outside": atlas.outside, "asset": atlas.assets}
    for mention in atlas.mentions:
        reference = mention.reference
        known = files.get(reference.kinds[0]) if reference.kinds else None
        if known is not None and reference.target not in known:
            yield RULE.at(
                reference.span,
                f"There is no file at `{reference.typed}`",
                "Write its path relative to this file, as it works on the code host",
            )
