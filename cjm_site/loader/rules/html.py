"""The rule about raw HTML.

Its text is the rule's page in the documentation.
"""

from cjm_site.findings import Rule, Severity

REFUSED_HTML = Rule(
    "refused-html",
    Severity.WARNING,
    """\
Raw HTML in a body has an element or an attribute that pages leave out.

## What it does
Where the option `html` lets bodies have raw HTML: looks for elements that could run, frame or load something,
and for attributes that could do so or change the looks of the page.

## Why is this bad?
What was typed is not on the page.

## Example
    <iframe src="https://example.com/film"></iframe>

Use instead:

    [The film](https://example.com/film)
""",
)
