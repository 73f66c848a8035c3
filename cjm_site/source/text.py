"""A file's text and the places in it: every position that a person is shown comes from here."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple


class Source:
    """The text of one file, its line ends made `\\n`, and the path that people know it by."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        """Relative to the folder that the maps folder stands in, with `/`."""
        self.text = text

    def __repr__(self) -> str:
        return f"Source({self.path!r})"

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        find = self.text.find
        end = find("\n")
        while end >= 0:
            starts.append(end + 1)
            end = find("\n", end + 1)
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        row = bisect_right(self._line_starts, offset) - 1
        return row + 1, offset - self._line_starts[row] + 1

    def line(self, number: int) -> str:
        """One line without its end; empty beyond the last."""
        if not 1 <= number <= len(self._line_starts):
            return ""
        start = self._line_starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start:] if end < 0 else self.text[start:end]

    def line_start(self, number: int) -> int:
        """Where a line starts; the last one's where there are fewer."""
        return self._line_starts[min(number, len(self._line_starts)) - 1]

    def line_span(self, number: int) -> Span:
        """The whole of one line, without the white space around it."""
        start = self.line_start(number)
        line = self.line(number)
        indent = len(line) - len(line.lstrip())
        return Span(self, start + indent, start + max(indent, len(line.rstrip())))


class Span(NamedTuple):
    """A piece of a file, as offsets of characters: `start` is in it, `end` is not."""

    source: Source
    start: int
    end: int

    @property
    def path(self) -> str:
        return self.source.path

    @property
    def line(self) -> int:
        return self.source.position(self.start)[0]

    @property
    def column(self) -> int:
        return self.source.position(self.start)[1]

    @property
    def end_line(self) -> int:
        return self.source.position(self.end)[0]

    @property
    def end_column(self) -> int:
        return self.source.position(self.end)[1]

    @property
    def text(self) -> str:
        """What stands there, as it was typed."""
        return self.source.text[self.start : self.end]
