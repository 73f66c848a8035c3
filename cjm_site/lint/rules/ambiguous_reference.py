"""A name could mean several things.

## What it does
Looks for `[[id]]` that names entries of more than one catalog.

## Why is this bad?
The link would lead to one of them by chance.

## Example
    See [[dispatch]]

Use instead:

    See [[system:dispatch]]
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.model import Atlas

RULE = Rule("ambiguous-reference", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """References that more than one catalog entry answers to."""
    for mention in atlas.mentions:
        found = mention.found
        if len(found) > 1:
            words = " or ".join(f"`[[{target.kind}:{target.id}]]`" for target in found)
            yield RULE.at(
                mention.reference.span,
                f"`{mention.reference.target}` is the name of {len(found)} things",
                f"Write {words}",
            )
