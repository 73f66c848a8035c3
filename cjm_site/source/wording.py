"""Names and pieces of YAML in the sentences that people read: between backticks, as Markdown has code."""

from __future__ import annotations

import re
from collections.abc import Iterator

_RUN = re.compile("`+")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_MOST = 40
_MOST_OF_A_LINE = 1_000


def code(text: str) -> str:
    """A text between backticks; between more of them where it has some itself. A very long one is cut."""
    if len(text) > _MOST_OF_A_LINE:
        text = f"{text[:_MOST_OF_A_LINE]}…"
    if "`" not in text:
        return f"`{text}`"
    fence = "`" * (max(map(len, _RUN.findall(text))) + 1)
    return f"{fence} {text} {fence}"


def with_article(noun: str) -> str:
    """`an entry`, `a journey`."""
    return f"{'an' if noun[:1] in 'aeio' else 'a'} {noun}"


def named(text: str) -> str:
    """What somebody typed, on one line and cut short, between backticks."""
    line = " ".join(text.split())
    return code(line if len(line) <= _MOST else line[: _MOST - 1] + "…")


def pieces(sentence: str) -> Iterator[tuple[bool, str]]:
    """The parts of a sentence in order: True and what stands between backticks, or False and words."""
    cursor = 0
    for match in _CODE.finditer(sentence):
        if match.start() > cursor:
            yield False, sentence[cursor : match.start()]
        yield True, match[2][1:-1] if len(match[1]) > 1 else match[2]
        cursor = match.end()
    if cursor < len(sentence):
        yield False, sentence[cursor:]
