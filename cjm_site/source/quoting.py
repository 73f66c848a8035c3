"""The line to paste when a text needs quotes."""

from __future__ import annotations

import re

_LINE = re.compile(r"(?P<before>\s*(?:- +)*)(?P<key>[^\s:#'\"\[\]{},&*!|>%@`][^:]*: +)?(?P<value>.*?)\s*$")


def quote(text: str) -> str:
    """A text as a YAML scalar in quotes, with as few escapes as there can be."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def quoted_line(line: str) -> str:
    """A line of YAML with the value after its key, or after its dash, in quotes."""
    match = _LINE.match(line)
    if match is None:
        return line
    return f"{match['before']}{match['key'] or ''}{quote(_bare(match['value']))}".strip()


def quoted_item(line: str) -> str:
    """The same for a text in which YAML sees a key: all that follows the dash is in quotes."""
    match = re.match(r"(\s*(?:- +)+)?(.*?)\s*$", line)
    return f"{match[1] or ''}{quote(match[2])}".strip() if match else line


def _bare(value: str) -> str:
    # 'it's' was meant to be quoted already, with quotes that the text has in it too.
    inner = value[1:-1]
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" and value[0] in inner:
        return inner
    return value
