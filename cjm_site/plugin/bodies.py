"""Markdown bodies on their way to the host: references and links become placeholders or paths.

The core has found them and said what each leads to. Here they are only rewritten, so that nothing is
judged twice: what exists becomes a path that the host accepts, what does not becomes marked text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

OPEN, CLOSE = "\ue010", "\ue011"
"""Private characters round a placeholder's number; they stand in no alphabet."""
PLACEHOLDER = re.compile(f"{OPEN}(\\d+){CLOSE}")
MISSING_ADDRESS = "cjm-missing:"
"""The address of a link that leads nowhere, until the link becomes marked text."""
MAP_MARK = f"{OPEN}map{CLOSE}"
_MAP_PARAGRAPH = re.compile(f"<p>{MAP_MARK}</p>\n?")


class Insertion(NamedTuple):
    """What a placeholder stands for: words with an address, or without one where nothing has this name."""

    label: str
    href: str
    typed: str


class Edit(NamedTuple):
    """One place of a body, as offsets, and what stands there instead."""

    start: int
    end: int
    text: str


class Body(NamedTuple):
    """A body ready for the host, and what its placeholders mean."""

    markdown: str
    insertions: tuple[Insertion, ...] = ()
    title: str = ""
    """A first heading with these words is dropped: the page has it already. Empty on a page that the host
    draws with all its headings."""
    html: bool = False
    """Raw HTML is HTML; else it is text."""
    sizes: Mapping[str, tuple[int, int]] = {}
    """Address of a picture in the Markdown → its width and height."""


def placeholder(number: int) -> str:
    """What stands in the Markdown for an insertion."""
    return f"{OPEN}{number}{CLOSE}"


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with every edit made; of edits at one place the first counts."""
    pieces: list[str] = []
    cursor = 0
    for edit in sorted(edits):
        if edit.start >= cursor:
            pieces += [text[cursor : edit.start], edit.text]
            cursor = edit.end
    return "".join([*pieces, text[cursor:]])


def place_map(text: str, start: int, end: int) -> Edit | None:
    """The edit for a `[[map]]` from `start` to `end`, when it stands alone on its line."""
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    line = text[before : after if after >= 0 else len(text)]
    if line.rstrip() != text[start:end]:
        return None
    return Edit(start, end, f"\n{MAP_MARK}\n")


def split_at_map(content: str) -> tuple[str, str]:
    """The HTML before and after the place of the map; all is after it where no place was named."""
    before, after = "", content
    if match := _MAP_PARAGRAPH.search(content):
        before, after = content[: match.start()], content[match.end() :]
    return before, _MAP_PARAGRAPH.sub("", after)


def restore_text(content: str, body: Body) -> str:
    """Placeholders that the host took for code, as the text that was typed."""
    return PLACEHOLDER.sub(lambda match: html.escape(body.insertions[int(match[1])].typed), content)
