"""Rules about whole files.

Each text is the rule's page in the documentation.
"""

from cjm_site.findings import Rule, Severity

UNREADABLE_FILE = Rule(
    "unreadable-file",
    Severity.ERROR,
    """\
A file cannot be read as text, or its name cannot be on every system.

## What it does
Reports files that are no UTF-8, that are larger than the limit, or that the operating system refuses; and
files and folders with a name that Windows cannot have: `aux`, `con`, `nul` and their like with any ending,
and names that end in a full stop or a space.

## Why is this bad?
Nothing of the file would be on the site, and nobody would know.

## Example
    (a file saved as UTF-16)

Use instead:

    Save the file again with the encoding UTF-8.
""",
)

UNREAD_FILE = Rule(
    "unread-file",
    Severity.WARNING,
    """\
A file looks like a map, and its name keeps it from being read.

## What it does
Looks for names such as `journey.md.txt`, `journey.markdown` and `journey.MD` in the maps folder.

## Why is this bad?
The map would be missing from the site without a word.

## Example
    night-ride.md.txt

Use instead:

    night-ride.md
""",
)

CONTROL_CHARACTER = Rule(
    "control-character",
    Severity.ERROR,
    """\
A text has a character in it that cannot be seen.

## What it does
Looks for control characters, line separators and overrides of the writing direction, typed as they are or
as an escape.

## Why is this bad?
They come along when text is pasted, and change what a reader or a machine sees without a trace.

## Example
    title: "Night\\u202e ride"

Use instead:

    title: Night ride
""",
)

MERGE_CONFLICT = Rule(
    "merge-conflict",
    Severity.ERROR,
    """\
A merge left its conflict markers in a file.

## What it does
Looks for lines of `<<<<<<<` with their `>>>>>>>`.

## Why is this bad?
Both versions would be on the page, or none.

## Example
    <<<<<<< HEAD
    title: Night ride
    =======
    title: Ride home
    >>>>>>> main

Use instead:

    title: Ride home
""",
)

ADDRESS_CLASH = Rule(
    "address-clash",
    Severity.ERROR,
    """\
Two pages would have the same address.

## What it does
Compares the addresses of all pages, whatever the case, with each other, with those of the pages that are made
for kinds and catalogs (`_journeys`, `_teams`), with files of the docs folder, and with former paths
(`moved_from`). `README.md` is read as `index.md`, and both have the address of their folder.

## Why is this bad?
One of the two pages would be missing from the site.

## Example
    night.md and night/index.md

Use instead:

    night.md and night/ride.md
""",
)
