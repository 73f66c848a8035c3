"""Comments that were meant as text: ` #` directly before a letter or digit, behind something else."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from cjm_site.source.quoting import quoted_line, text_start
from cjm_site.source.text import Source, Span
from cjm_site.source.trouble import Trouble
from cjm_site.source.wording import code

_START = re.compile(r"(?<=[ \t])#")
_SUSPECT = re.compile(r"[ \t]#[^\W_]")


def may_lose_text(text: str) -> bool:
    """True when a look at the comments is worth while."""
    return _SUSPECT.search(text) is not None


def lost_texts(source: Source, start: int, end: int, scalars: Sequence[tuple[int, int]]) -> list[Trouble]:
    """A warning for each line on which a text runs into a comment.

    `scalars` are the places of all values and keys, in order: what stands in them is no comment.
    """
    starts = [place for place, _ in scalars]
    found = []
    line_end = -1
    for match in _START.finditer(source.text, start, end):
        at = match.start()
        before = bisect_right(starts, at) - 1
        if at < line_end or (before >= 0 and at < scalars[before][1]):
            continue
        # The first on its line starts the comment; others are a part of it.
        line_end = _end_of_line(source.text, at, end)
        if source.text[at + 1 : at + 2].isalnum() and _is_behind_something(source.text, at):
            found.append(_lost(Span(source, at, at + len(source.text[at:line_end].rstrip()))))
    return found


def _end_of_line(text: str, at: int, end: int) -> int:
    found = text.find("\n", at, end)
    return end if found < 0 else found


def _is_behind_something(text: str, at: int) -> bool:
    before = text[text.rfind("\n", 0, at) + 1 : at].strip()
    return bool(before) and not before.startswith("#")


def _lost(span: Span) -> Trouble:
    line = span.source.line(span.line)
    start = text_start(line)
    # A line without a key or a dash continues a text, whose quotes would have to start above.
    is_plain = line[:start].strip() and line[start : start + 1] not in ("[", "{", "'", '"')
    paste = f": {code(quoted_line(line))}" if is_plain else ""
    return Trouble(
        "lost-text",
        f"{code(span.text.split()[0])} and what follows it is a comment, and is not on the page",
        span,
        f"Write `# ` with a space if it is a comment, else put quotes around the whole text{paste}",
    )
