"""An actor is one letter away from a persona.

## What it does
Compares the texts under `actors` with the ids of personas.

## Why is this bad?
The persona would not know of this step.

## Example
    actors: tomas

Use instead:

    actors: tomasz
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.model import Atlas
from cjm_site.model.ids import fold_label

RULE = Rule("misspelled-actor", Severity.WARNING, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Actors that are nearly a persona."""
    personas = [persona.id for persona in atlas.personas]
    for mention in atlas.mentions:
        if mention.origin.role != "actors" or not mention.optional or mention.found:
            continue
        typed = fold_label(mention.reference.target)
        near = next((each for each in personas if one_letter_off(typed, each)), None)
        if near:
            yield RULE.at(
                mention.reference.span,
                f"No persona is called `{mention.reference.target}`",
                f"Did you mean `{near}`?",
            )


def one_letter_off(one: str, other: str) -> bool:
    """True when one letter more, less, or another one makes the two the same."""
    if min(len(one), len(other)) < 3:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return one[start + (len(one) >= len(other)) :] == other[start + (len(other) >= len(one)) :]
