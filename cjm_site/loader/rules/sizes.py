"""Rules about sizes.

Each text is the rule's page in the documentation.
"""

from cjm_site.findings import Rule, Severity

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

OPEN_BRACKETS = Rule(
    "open-brackets",
    Severity.ERROR,
    """\
So many brackets are open in a paragraph that it cannot be read.

## What it does
Counts `[` that are not closed in the Markdown below the frontmatter, paragraph by paragraph.

## Why is this bad?
Reading it would take the site minutes, so the text is left out.

## Example
    (a paragraph with a hundred `[` and no `]`)

Use instead:

    Close the brackets, or write `\\[` for one that is meant.
""",
)

MAP_WITHOUT_LANES = Rule(
    "map-without-lanes",
    Severity.WARNING,
    """\
A map has columns and nothing in them.

## What it does
Looks for maps that have no entry and no emotion on any step.

## Why is this bad?
The page shows headings only.

## Example
    phases:
      - title: Book
        steps:
          - Requests a ride

Use instead:

    phases:
      - title: Book
        steps:
          - title: Requests a ride
            actions: Sets the pin
""",
)
