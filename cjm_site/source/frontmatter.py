"""Where the frontmatter of a Markdown file starts and ends."""

from __future__ import annotations

import re
from typing import NamedTuple

from cjm_site.source.text import Source, Span
from cjm_site.source.trouble import Trouble

_OPENING = re.compile(r"\s*^---[ \t]*$\n?", re.MULTILINE)
# Keys down to `kind`, and further down a closing line: somebody has forgotten the first line.
_HEADLESS = re.compile(r"\s*(?P<first>(?:[\w-]+:.*\n|[ \t#].*\n)*?kind:[ \t]*[\w-]+)")
_CLOSING = re.compile(r"^---[ \t]*$\n?", re.MULTILINE)
_TOML = re.compile(r"\s*^\+\+\+[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"(?:[ \t]*(?:#.*)?\n)*[\w-]+[ \t]*[:：]")


class Frontmatter(NamedTuple):
    """The YAML of a file and where its Markdown starts, as offsets."""

    start: int
    end: int
    body: int


def split(source: Source) -> Frontmatter | Trouble | None:
    """The frontmatter, the reason why it cannot be told, or None for a file without one."""
    toml = _TOML.match(source.text)
    if toml:
        return Trouble(
            "invalid-yaml",
            "The frontmatter stands between `+++` lines",
            Span(source, toml.end() - 3, toml.end()),
            "Write it as YAML between two lines of `---`",
        )
    opening = _OPENING.match(source.text)
    if opening is None:
        return _headless(source)
    closing = _CLOSING.search(source.text, opening.end())
    if closing:
        return Frontmatter(opening.end(), closing.start(), closing.end())
    if not _KEY.match(source.text, opening.end()):
        return None  # a rule across the page, in an ordinary one
    at = source.text.index("---")
    return Trouble(
        "invalid-yaml",
        "The frontmatter starts here and never ends",
        Span(source, at, at + 3),
        "Write a line of `---` after its last key",
    )


def _headless(source: Source) -> Trouble | None:
    match = _HEADLESS.match(source.text)
    if match is None or not _CLOSING.search(source.text, match.end()):
        return None
    at = match.start("first")
    return Trouble(
        "invalid-yaml",
        "There is no line of `---` above the frontmatter, so all of it is read as text",
        Span(source, at, source.text.index("\n", at)),
        "Write a line of `---` above its first key",
    )
