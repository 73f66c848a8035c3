"""Rules about files beside each other.

Each text is the rule's page in the documentation.
"""

from cjm_site.findings import Rule, Severity

ADDRESS_CLASH = Rule(
    "address-clash",
    Severity.ERROR,
    """\
Two files would have the same address.

## What it does
Compares the addresses of all pages, whatever the case.

## Why is this bad?
One of the two pages would be missing from the site.

## Example
    night.md and night/index.md

Use instead:

    night.md and night/ride.md
""",
)

RULES: tuple[Rule, ...] = (ADDRESS_CLASH,)
