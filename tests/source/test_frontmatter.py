"""Where the frontmatter starts, where it ends, and where the Markdown begins."""

from __future__ import annotations

import pytest

from cjm_site.source import Source, Trouble
from cjm_site.source.frontmatter import Frontmatter, split


@pytest.mark.parametrize(
    ("text", "yaml", "body"),
    [
        ("---\nkind: journey\n---\nStory\n", "kind: journey\n", "Story\n"),
        ("---\nkind: journey\n---", "kind: journey\n", ""),
        ("---\n---\n", "", ""),
        ("--- \t\na: 1\n---  \nx", "a: 1\n", "x"),
        ("\n\n---\na: 1\n---\nx", "a: 1\n", "x"),
        ("---\na: --- b\nc: |\n  ---\n---\nx\n---\ny", "a: --- b\nc: |\n  ---\n", "x\n---\ny"),
    ],
)
def test_frontmatter_stands_between_two_lines_of_dashes(text: str, yaml: str, body: str) -> None:
    front = split(Source("a.md", text))
    assert isinstance(front, Frontmatter)
    assert (text[front.start : front.end], text[front.body :]) == (yaml, body)


@pytest.mark.parametrize(
    "text", ["", "# Title\n", "Text\n---\na: 1\n---\n", "----\na: 1\n", "---\n\nWords after a rule.\n"]
)
def test_an_ordinary_page_has_none(text: str) -> None:
    assert split(Source("a.md", text)) is None


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("---\nkind: journey\n\n# Story\n", "The frontmatter starts here and never ends", "---"),
        ("\n---\n# note\nkind：journey\n", "The frontmatter starts here and never ends", "---"),
        ("+++\ntitle = 'x'\n+++\n", "The frontmatter stands between `+++` lines", "+++"),
    ],
)
def test_what_cannot_be_told_is_said_at_the_opening_line(text: str, message: str, place: str) -> None:
    trouble = split(Source("a.md", text))
    assert isinstance(trouble, Trouble)
    assert (trouble.rule, trouble.message, trouble.span.text) == ("invalid-yaml", message, place)
