"""Rules about values: what keeps a page from being understood.

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
Looks for lanes on a phase that has steps, for `phases` on a blueprint with a parent, and the like.

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

INVALID_VALUE = Rule(
    "invalid-value",
    Severity.ERROR,
    """\
A value is not what its key can hold.

## What it does
Checks numbers, dates, choices, flags, scores and lists against the format.

## Why is this bad?
The value could not be shown as what it is.

## Example
    emotion: happy

Use instead:

    emotion: 2 Happy
""",
)

INVALID_ID = Rule(
    "invalid-id",
    Severity.ERROR,
    """\
An id is not made as ids are.

## What it does
Checks that an id is words of small letters and digits joined by `-`, at most 80 characters.

## Why is this bad?
It would make addresses that break, and two ids that look alike.

## Example
    id: Night_Ride

Use instead:

    id: night-ride
""",
)

DUPLICATE_ID = Rule(
    "duplicate-id",
    Severity.ERROR,
    """\
Two things have the same id.

## What it does
Compares ids and aliases of pages, of the parts of a map, and of each catalog, whatever the case.

## Why is this bad?
A reference could mean either.

## Example
    - {id: wait, title: Waits}
    - {id: Wait, title: Waits again}

Use instead:

    - {id: wait, title: Waits}
    - {id: wait-again, title: Waits again}
""",
)

DERIVED_ID_CLASH = Rule(
    "derived-id-clash",
    Severity.INFO,
    """\
Two steps or phases get the same id from their titles.

## What it does
Compares the ids made from titles.

## Why is this bad?
The second gets a number at its end, which changes when the first is reworded.

## Example
    - Waits
    - Waits

Use instead:

    - {id: wait-outside, title: Waits}
    - {id: wait-inside, title: Waits}
""",
)

UNKNOWN_DURATION = Rule(
    "unknown-duration",
    Severity.INFO,
    """\
A length of time cannot be read.

## What it does
Reads `30 s`, `5 min`, `1.5 h`, `1 day`, `2-5 days`, `3 weeks`, `6 months`, `1 year`.

## Why is this bad?
It is shown as typed and does not count in sums.

## Example
    time: a while

Use instead:

    time: 5 min
""",
)

UNCHARTED_METRIC = Rule(
    "uncharted-metric",
    Severity.WARNING,
    """\
The value of a metric is no number.

## What it does
Reads numbers with a decimal point; the unit stands in the catalog.

## Why is this bad?
It is shown as typed and not in charts.

## Example
    median-wait: 8.6 minutes

Use instead:

    median-wait: 8.6
""",
)

INVALID_CONNECTION = Rule(
    "invalid-connection",
    Severity.ERROR,
    """\
A connection cannot be read.

## What it does
Checks that a connection is `a -> b` or `a <-> b`, with a label after a colon, within one map and not to itself.

## Why is this bad?
The arrow would be missing.

## Example
    - match → accept

Use instead:

    - match -> accept
""",
)

UNSAFE_LINK = Rule(
    "unsafe-link",
    Severity.ERROR,
    """\
A link leads where pages must not lead.

## What it does
Allows https, http, mailto, relative addresses and anchors.

## Why is this bad?
A link could run a script, or lead somewhere else than it says.

## Example
    [here](javascript:alert)

Use instead:

    [here](https://example.com)
""",
)

INVALID_IMAGE = Rule(
    "invalid-image",
    Severity.ERROR,
    """\
A picture cannot be shown.

## What it does
Checks that a picture is a png, jpg, webp or avif inside the maps folder.

## Why is this bad?
The page would show a gap.

## Example
    photo: https://example.com/a.png

Use instead:

    photo: images/priya.png
""",
)

MISSING_ALT = Rule(
    "missing-alt",
    Severity.WARNING,
    """\
A picture has no alternative text.

## What it does
Looks for `alt` on pictures.

## Why is this bad?
People who cannot see it learn nothing from it.

## Example
    image: map.png

Use instead:

    image:
      src: map.png
      alt: The pin on the wrong side of the road
""",
)

STACKED_MARKS = Rule(
    "stacked-marks",
    Severity.WARNING,
    """\
A letter bears more than eight combining marks.

## What it does
Counts combining marks.

## Why is this bad?
They run over the lines above and below.

## Example
    title: (a letter with thirty accents)

Use instead:

    title: Night ride
""",
)

OVERSIZED_TEXT = Rule(
    "oversized-text",
    Severity.WARNING,
    """\
A text is very long for a map.

## What it does
Compares texts with the limit.

## Why is this bad?
A cell is read at a glance; a story belongs below the map.

## Example
    text: (11,000 characters)

Use instead:

    text: A short sentence
""",
)

OVERSIZED_MAP = Rule(
    "oversized-map",
    Severity.ERROR,
    """\
A map has more steps than can be shown.

## What it does
Compares the number of steps with the limit.

## Why is this bad?
Nobody can read it, and browsers struggle.

## Example
    phases: (61 steps)

Use instead:

    Split the map into a broader one and several that detail it.
""",
)

RULES: tuple[Rule, ...] = (
    MISSING_KIND,
    MISSING_KEY,
    UNKNOWN_KEY,
    MISPLACED_KEY,
    REPEATED_JOURNEY_TEXT,
    INVALID_VALUE,
    INVALID_ID,
    DUPLICATE_ID,
    DERIVED_ID_CLASH,
    UNKNOWN_DURATION,
    UNCHARTED_METRIC,
    INVALID_CONNECTION,
    UNSAFE_LINK,
    INVALID_IMAGE,
    MISSING_ALT,
    STACKED_MARKS,
    OVERSIZED_TEXT,
    OVERSIZED_MAP,
)
