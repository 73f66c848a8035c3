"""Something is named by an id that it had before.

## What it does
Looks for references to aliases.

## Why is this bad?
They work; the new id is what the next reader will look for.

## Example
    persona: priya-s

Use instead:

    persona: priya
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.model import Atlas
from cjm_site.model.ids import fold, fold_label
from cjm_site.model.links import is_link

RULE = Rule("former-id", Severity.INFO, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """References by an alias."""
    for mention in atlas.mentions:
        reference = mention.reference
        target = mention.target
        if target is None or is_link(reference):
            continue
        defined = target.kind not in atlas.catalogs or target.kind in atlas.defined
        if reference.target and defined and fold_label(reference.target) != fold(target.id):
            yield RULE.at(reference.span, f"`{reference.target}` is a former id", f"It is `{target.id}` now")
        elif (
            reference.part
            and target.part
            and fold(reference.part.removeprefix(f"{target.id}--")) != fold(target.part)
        ):
            place = reference.part_span or reference.span
            yield RULE.at(place, f"`{reference.part}` is a former id", f"It is `{target.part}` now")
