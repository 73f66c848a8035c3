"""Rules about links and pictures.

Each text is the rule's page in the documentation.
"""

from cjm_site.findings import Rule, Severity

UNSAFE_LINK = Rule(
    "unsafe-link",
    Severity.ERROR,
    """\
A link leads where pages must not lead.

## What it does
Allows https, http, mailto, relative addresses and anchors. A space in an address is `%20`, or the address
stands in angle brackets; otherwise Markdown sees no link on some sites, and another one elsewhere.

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
Checks that a picture is a png, jpg, webp or avif inside the maps folder: by its name and by its content.
It is whole, does not move, has no more pixels than the limit `image_pixels`, and no symbolic link leads to
it.

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
