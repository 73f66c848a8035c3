"""Rules about YAML: what keeps a text from being taken as what was meant.

Each text is the rule's page in the documentation.
"""

from cjm_site.findings import Rule, Severity

INVALID_YAML = Rule(
    "invalid-yaml",
    Severity.ERROR,
    """\
The frontmatter is no YAML.

## What it does
Reports the first place at which the frontmatter or a catalog file cannot be read.

## Why is this bad?
Everything after that place would be lost.

## Example
    title: Night ride
      owner: night-rides

Use instead:

    title: Night ride
    owner: night-rides
""",
)

UNQUOTED_TEXT = Rule(
    "unquoted-text",
    Severity.ERROR,
    """\
A text needs quotes, because YAML reads something else in it.

## What it does
Looks for `: ` in texts, for texts that start with one of YAML's own characters, and for commas in braces.

## Why is this bad?
A part of the text would become a key, a comment or nothing.

## Example
    fail: > 5 min

Use instead:

    fail: "> 5 min"
""",
)

EXOTIC_YAML = Rule(
    "exotic-yaml",
    Severity.ERROR,
    """\
A map uses a feature of YAML that maps do without.

## What it does
Looks for anchors, aliases, merge keys, tags, directives and further documents.

## Why is this bad?
In a map they are nearly always text that somebody forgot to quote.

## Example
    owner: &co KG

Use instead:

    owner: "&co KG"
""",
)

DUPLICATE_KEY = Rule(
    "duplicate-key",
    Severity.ERROR,
    """\
A key stands twice in one place.

## What it does
Compares the keys of each mapping, at every depth.

## Why is this bad?
Only one of the two would be read.

## Example
    title: Night ride
    title: Ride home

Use instead:

    title: Ride home
""",
)

PASTED_CHARACTER = Rule(
    "pasted-character",
    Severity.ERROR,
    """\
A word processor's character stands where YAML wants a plain one.

## What it does
Looks for curly quotes, non-breaking spaces and zero-width characters in keys and ids, for dashes in place
of `- `, and for full-width colons.

## Why is this bad?
They look right and mean nothing to YAML.

## Example
    actions:
      — Walks home

Use instead:

    actions:
      - Walks home
""",
)

LOST_TEXT = Rule(
    "lost-text",
    Severity.WARNING,
    """\
A ` #` makes a comment of the rest of a text.

## What it does
Looks for ` #` directly before a letter or digit, behind a value.

## Why is this bad?
What follows it is not on the page.

## Example
    text: Opens ticket #12

Use instead:

    text: "Opens ticket #12"
""",
)
