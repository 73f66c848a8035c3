"""Rules about ids.

Each text is the rule's page in the documentation.
"""

from cjm_site.findings import Rule, Severity

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
A title gives a step or phase an id that another part of the map has.

## What it does
Compares the ids made from titles with each other, and with the ids and aliases that are written.

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
