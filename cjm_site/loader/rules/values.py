"""Rules about values: what keeps one from being understood.

Each text is the rule's page in the documentation.
"""

from cjm_site.findings import Rule, Severity

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
Checks that a connection is `a -> b` or `a <-> b`, with a label after a colon, within one map.

## Why is this bad?
The arrow would be missing.

## Example
    - match → accept

Use instead:

    - match -> accept
""",
)
