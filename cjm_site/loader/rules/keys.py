"""Rules about keys: which of them stand where.

Each text is the rule's page in the documentation.
"""

from cjm_site.findings import Rule, Severity

MISSING_KIND = Rule(
    "missing-kind",
    Severity.ERROR,
    """\
A file has the keys of a map and does not say which kind it is.

## What it does
Looks for keys that only maps have in files without `kind`.

## Why is this bad?
The file would be published as an ordinary page, without its map.

## Example
    title: Night ride
    phases: …

Use instead:

    kind: journey
    title: Night ride
    phases: …
""",
)

MISSING_KEY = Rule(
    "missing-key",
    Severity.ERROR,
    """\
Something is missing that a page cannot do without.

## What it does
Checks the keys that are required.

## Why is this bad?
The page or entry could not be shown.

## Example
    kind: journey

Use instead:

    kind: journey
    title: Night ride
""",
)

MISSING_PARENT = Rule(
    "missing-parent",
    Severity.WARNING,
    """\
A journey or blueprint stands under nothing.

## What it does
Looks for journeys and blueprints without `parent`, or with an empty one.

## Why is this bad?
Nobody finds it by going down the hierarchy, and a blueprint cannot show the journey that it delivers.

## Example
    kind: journey
    title: Getting home

Use instead:

    kind: journey
    title: Getting home
    parent: getting-around
""",
)

UNKNOWN_KEY = Rule(
    "unknown-key",
    Severity.ERROR,
    """\
A key is not one that can stand there.

## What it does
Compares each key with the format; keys that start with `x-` are the team's own.

## Why is this bad?
Its value would not be on the page.

## Example
    pains: Long wait

Use instead:

    pain_points: Long wait
""",
)

MISPLACED_KEY = Rule(
    "misplaced-key",
    Severity.ERROR,
    """\
A key stands where it has no effect.

## What it does
Looks for lanes on a phase that has steps, for `phases` on a blueprint with a parent, for `covers` on one
without, and the like.

## Why is this bad?
Its value would not be on the page.

## Example
    phases:
      - title: Book
        actions: Taps the pin
        steps: [Requests a ride]

Use instead:

    phases:
      - title: Book
        steps:
          - title: Requests a ride
            actions: Taps the pin
""",
)

REPEATED_JOURNEY_TEXT = Rule(
    "repeated-journey-text",
    Severity.ERROR,
    """\
A blueprint types what it has from its journey.

## What it does
Looks for a title, customer actions and emotion on steps that join a step of the journey.

## Why is this bad?
Two places would say the same, until one of them changes.

## Example
    steps:
      - step: wait
        customer_actions: Waits

Use instead:

    steps:
      - step: wait
""",
)
