"""What the YAML parser said, and the text that it stopped at."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from cjm_site.source.quoting import braces_as_text, quote, quoted_line, quoted_part, text_start
from cjm_site.source.text import Source, Span
from cjm_site.source.trouble import Trouble
from cjm_site.source.wording import code

_END_IN_BRACKETS = re.compile(r"[,}\]]")
_HASH = re.compile(r"(?<=[\s,\[{])#")


class Refusal(NamedTuple):
    """What the parser said."""

    source: Source
    problem: str
    at: int
    """Where it stopped."""
    context: str
    since: int | None
    """Where what it was reading had started."""
    known: Container[str]

    @property
    def line(self) -> str:
        return self.source.line(self.source.position(self.at)[0])

    @property
    def column(self) -> int:
        """From 0."""
        return self.source.position(self.at)[1] - 1

    @property
    def before(self) -> str:
        """The line up to the place."""
        return self.line[: self.column]

    def trouble(self, rule: str, message: str, cure: str, at: int | None = None) -> Trouble:
        """A trouble at one character."""
        start = self.at if at is None else at
        return Trouble(rule, message, Span(self.source, start, min(start + 1, len(self.source.text))), cure)


def unquoted_text(refusal: Refusal, cause: str) -> Trouble:
    """A text without quotes, from its start to the end of its line."""
    if _is_in_brackets(refusal):
        return unquoted_in_brackets(refusal, cause)
    line_start = refusal.at - refusal.column
    start = min(line_start + text_start(refusal.line, refusal.known), refusal.at)
    place = Span(refusal.source, start, max(line_start + len(refusal.line.rstrip()), start + 1))
    paste = code(quoted_line(refusal.line, refusal.known))
    return Trouble("unquoted-text", cause, place, f"Put quotes around the text: {paste}")


def _is_in_brackets(refusal: Refusal) -> bool:
    before = refusal.before
    return sum(map(before.count, "[{")) > sum(map(before.count, "]}"))


def unquoted_in_brackets(refusal: Refusal, cause: str) -> Trouble:
    """A text without quotes in brackets: it ends at a comma or at the bracket."""
    start = max(refusal.before.rfind(char) for char in "[{,:") + 1
    start += len(refusal.line[start:]) - len(refusal.line[start:].lstrip())
    end = _END_IN_BRACKETS.search(refusal.line, max(refusal.column, start))
    stop = end.start() if end else len(refusal.line)
    if refusal.line[:start].rstrip().endswith("{"):
        start, stop = braces_as_text(refusal.line, start)
    offset = refusal.at - refusal.column
    place = Span(refusal.source, offset + start, offset + max(stop, start + 1))
    paste = code(quoted_part(refusal.line, start, stop))
    return Trouble("unquoted-text", cause, place, f"Put quotes around the text: {paste}")


def lost_in_brackets(refusal: Refusal, opener: int) -> Trouble | None:
    """A bracket that is closed behind ` #` only, where all is a comment."""
    start = refusal.source.position(opener)[1] - 1
    line = refusal.source.line(refusal.source.position(opener)[0])
    end = line.rfind({"[": "]", "{": "}"}.get(line[start], "]"))
    mark = _HASH.search(line, start, max(end, start))
    if mark is None:
        return None
    items = ", ".join(map(_quoted_if_lost, line[start + 1 : end].split(",")))
    paste = code(f"{line[: start + 1]}{items}{line[end:]}".strip())
    place = refusal._replace(at=opener - start + mark.end() - 1)
    return place.trouble(
        "unquoted-text", f"`#` starts a comment here, and so the `{line[start]}` is never closed",
        f"Put quotes around each text that has a hash sign: {paste}",
    )  # fmt: skip


def _quoted_if_lost(item: str) -> str:
    if not _HASH.search(f" {item}"):
        return item.strip()
    key, colon, text = item.strip().rpartition(": ")
    return f"{key}{colon}{quote(text.strip())}"
