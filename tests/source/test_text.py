"""Positions: lines and columns of characters, counted from 1."""

from __future__ import annotations

import pytest

from cjm_site.source import Source, Span

TEXT = "title: Ä ride\n\n  steps:\nend"


@pytest.mark.parametrize(
    ("offset", "position"),
    [(0, (1, 1)), (7, (1, 8)), (13, (1, 14)), (14, (2, 1)), (15, (3, 1)), (17, (3, 3)), (27, (4, 4))],
)
def test_a_position_is_a_line_and_a_column(offset: int, position: tuple[int, int]) -> None:
    assert Source("a.md", TEXT).position(offset) == position


@pytest.mark.parametrize(
    ("number", "line", "trimmed"),
    [
        (0, "", "end"),
        (1, "title: Ä ride", "title: Ä ride"),
        (2, "", ""),
        (3, "  steps:", "steps:"),
        (4, "end", "end"),
        (5, "", ""),
    ],
)
def test_a_line_comes_without_its_end_and_its_span_without_the_space_around_it(
    number: int, line: str, trimmed: str
) -> None:
    source = Source("a.md", TEXT)
    assert source.line(number) == line
    if number:
        assert source.line_span(number).text == trimmed


def test_a_span_over_lines_knows_both_its_ends() -> None:
    span = Span(Source("maps/a.md", TEXT), 9, 24)
    assert (span.path, span.line, span.column, span.end_line, span.end_column) == ("maps/a.md", 1, 10, 4, 1)
    assert span.text == "ride\n\n  steps:\n"
