"""The places of a blueprint's own steps contradict each other.

## What it does
Looks for own steps that name themselves or each other in a circle, and for those that are to stand after
one step and before another that comes earlier.

## Why is this bad?
No order could be what was meant; such a step stands where it is typed, or before the step named by `before`.

## Example
    steps:
      - {title: Money settles, after: receipt}
      - {title: Receipt, after: money-settles}

Use instead:

    steps:
      - {title: Money settles}
      - {title: Receipt, after: money-settles}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm_site.findings import Finding, Related, Rule, Severity
from cjm_site.loader import Ordering, own_order
from cjm_site.model import BLUEPRINT, Atlas, Reference, Step
from cjm_site.source.wording import code, named

RULE = Rule("contradictory-order", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Own steps that can have no place."""
    for page in atlas.maps(BLUEPRINT):
        above = atlas.parents.get(page.id)
        if above is None or not any(step.after or step.before for step in page.steps):
            continue
        order = own_order(page, atlas.columns[above.id])
        yield from (_circle(order, circle) for circle in order.circles if _is_broken(order, circle))
        yield from _contradictions(order)


def _is_broken(order: Ordering, circle: Sequence[Step]) -> bool:
    """False where each stands right all the same, if not next to the step that it names."""
    number_of = {place: number for number, place in enumerate(order)}
    places = {id(order.step(place)): number for place, number in number_of.items()}
    for step in circle:
        after, before = order.find(step.after), order.find(step.before)
        if after is not None and places[id(step)] <= number_of[after]:
            return True
        if before is not None and places[id(step)] >= number_of[before]:
            return True
    return False


def _circle(order: Ordering, circle: Sequence[Step]) -> Finding:
    """Told from the step that is typed first."""
    first = min(range(len(circle)), key=lambda at: circle[at].span.start)
    steps = [*circle[first:], *circle[:first]]
    names = [_naming(order, step, other) for step, other in zip(steps, (*steps[1:], steps[0]), strict=True)]
    if len(steps) == 1:
        return RULE.at(names[0].span, "This step is to stand beside itself", "Name another step")
    chain = " → ".join(code(step.id) for step in (*steps, steps[0]))
    return RULE.at(
        names[0].span,
        f"The places of these steps depend on each other: {chain}",
        "Take `after` or `before` from one of them",
        tuple(Related(name.span, "and here") for name in names[1:]),
    )


def _naming(order: Ordering, step: Step, other: Step) -> Reference:
    named_by = (each for each in (step.after, step.before) if each)
    return next(each for each in named_by if (at := order.find(each)) is not None and order.step(at) is other)


def _contradictions(order: Ordering) -> Iterator[Finding]:
    number_of = {place: number for number, place in enumerate(order)}
    in_circles = {id(step) for circle in order.circles for step in circle}
    for step in order.typed:
        after, before = order.find(step.after), order.find(step.before)
        if step.after is None or step.before is None or id(step) in in_circles:
            continue
        if after is not None and before is not None and number_of[after] >= number_of[before]:
            yield RULE.at(
                step.before.span,
                f"No step stands after {named(step.after.target)} and before {named(step.before.target)}",
                "Keep `after` or `before`, and delete the other",
                (Related(step.after.span, "the step that it is to follow"),),
            )
