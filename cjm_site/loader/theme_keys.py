"""Keys of the theme's that name a file of it: where they stand, and what can be such a name."""

from __future__ import annotations

import re

from cjm_site.loader import rules
from cjm_site.loader.reader import Reader
from cjm_site.model import Page
from cjm_site.source import Mapping, Scalar, Span
from cjm_site.source.wording import named

THEME_FILES = {
    "template": ("template", "Name one that the theme or the site's `custom_dir` has, such as `main.html`"),
    "icon": ("icon", "Name one below the theme's folder `.icons`, such as `material/account`"),
}
"""Key → what it names, and how to name it."""
_NAME = re.compile(r"(?!/)(?!.*(?:^|/)\.\.(?:/|$))[^\\:\n]+")


def is_theme_name(value: object) -> bool:
    """True for what can name a file below a folder of the theme."""
    return isinstance(value, str) and _NAME.fullmatch(value) is not None


def judge_theme_keys(reader: Reader, root: Mapping) -> None:
    """Report names that lead out of the theme. Whether it has the others the host alone can tell."""
    for pair in root.pairs:
        what = THEME_FILES.get(pair.key.value)
        typed = pair.value.value if isinstance(pair.value, Scalar) else pair.value.span.text
        is_name = isinstance(pair.value, Scalar) and (pair.value.empty or is_theme_name(typed))
        if what and not is_name:
            message = f"{named(typed)} can be no {what[0]} of the theme"
            reader.report(rules.INVALID_VALUE, pair.value.span, message, what[1])


def theme_key_span(page: Page, key: str) -> Span:
    """Where the value of such a key stands, of an ordinary page too."""
    line = re.compile(rf"^{re.escape(key)}[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
    match = line.search(page.source.text)
    return Span(page.source, *match.span(1)) if match else page.span
