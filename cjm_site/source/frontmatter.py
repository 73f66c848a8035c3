"""Where the frontmatter of a Markdown file starts and ends."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from cjm_site.source.text import Source, Span
from cjm_site.source.trouble import Trouble

_OPENING = re.compile(r"\s*^---[ \t]*$\n?", re.MULTILINE)
# Keys down to `kind`: with one of ours, or a closing line further down, the first line is forgotten.
_TO_KIND = (
    r"(?:[\w-]+:.*\n|[ \t#].*\n|- .*\n|\n)*?"
    r"kind:[ \t]*['\"]?(?P<kind>[\w-]+)(?P<alone>['\"]?[ \t]*(?:#.*)?$)?"
)
_HEADLESS = re.compile(rf"\s*+(?P<first>{_TO_KIND})", re.MULTILINE)
_BELOW = re.compile(rf"\s*+(?P<above>(?:.*\n){{1,5}}?)(?P<line>---)[ \t]*\n{_TO_KIND}", re.MULTILINE)
"""An opening line with text above it."""
_FENCE = re.compile(r"```|~~~|^ {4}", re.MULTILINE)
_CLOSING = re.compile(r"^---[ \t]*$\n?", re.MULTILINE)
_TOML = re.compile(r"\s*^\+\+\+[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"(?:[ \t]*(?:#.*)?\n)*[\w-]+[ \t]*[:：]")


class Frontmatter(NamedTuple):
    """The YAML of a file and where its Markdown starts, as offsets."""

    start: int
    end: int
    body: int


def split(source: Source, kinds: Container[str] = ()) -> Frontmatter | Trouble | None:
    """The frontmatter, the reason why it cannot be told, or None for a file without one.

    A page of one of `kinds` has frontmatter, even where its lines of `---` are not where they should be.
    """
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
        return _headless(source, kinds) or _too_low(source, kinds)
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


def _headless(source: Source, kinds: Container[str]) -> Trouble | None:
    match = _HEADLESS.match(source.text)
    closing = match and _CLOSING.search(source.text, match.end())
    if match is None or not (closing or (_is_of(match, kinds) and match["first"][0] != "#")):
        return None
    at = match.start("first")
    below = "" if closing else ", and another below its last"
    return Trouble(
        "invalid-yaml",
        "There is no line of `---` above the frontmatter, so all of it is read as text",
        source.line_span(source.position(at)[0]),
        f"Write a line of `---` above its first key{below}",
    )


def _is_of(match: re.Match[str], kinds: Container[str]) -> bool:
    """True where the line says one of our kinds and nothing else."""
    return match["alone"] is not None and match["kind"] in kinds


def _too_low(source: Source, kinds: Container[str]) -> Trouble | None:
    """Frontmatter that does not start the file: a comment or a heading stands above it."""
    match = _BELOW.match(source.text)
    if match is None or not _is_of(match, kinds) or _FENCE.search(match["above"]):
        return None
    if not _CLOSING.search(source.text, match.end()):
        return None
    return Trouble(
        "invalid-yaml",
        "The frontmatter starts here, below other text, so all of it is read as text",
        Span(source, match.start("line"), match.end("line")),
        "Make this line of `---` the first of the file, and move what stands above it below the frontmatter",
    )
