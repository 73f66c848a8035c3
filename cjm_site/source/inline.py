"""Inline marks in the texts of maps: bold, italic, code, links and `[[references]]`, nothing else.

The marks are CommonMark's. HTML, images and entities stay what was typed; so does a fence of three
backticks, since a cell is one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, image
from markdown_it.token import Token

from cjm_site.source.links import refusal
from cjm_site.source.markdown import REFERENCE, with_our_rules

_MARKS = re.compile(r"[`*_\[<\\\n]")
_RULES = ["text", "newline", "escape", "emphasis", "link", "image", "autolink", "wikiref"]


class Mark(NamedTuple):
    """One piece of inline text.

    `text`, `code`: `text`. `break`: nothing. `strong`, `em`: `marks`. `link`: `marks`, `url`, and its
    title as `text`.
    `unsafe`: a refused link, `text` as typed and `url`. `reference`: `text` is what stands in `[[…]]`.
    """

    form: str
    text: str = ""
    marks: tuple[Mark, ...] = ()
    url: str = ""
    at: int = -1
    """Where a reference, or the address of a link, stands in the text; -1 where that is not known."""
    address: str = ""
    """The address of a link as typed, where it was typed with escapes."""


def parse_inline(value: str) -> tuple[Mark, ...]:
    """The inline marks of a text, in order."""
    if not _MARKS.search(value):
        return (Mark("text", value),)
    if not _MARKS.search(REFERENCE.sub("", value)):
        return tuple(_references_alone(value))
    parser = _WITHOUT_CODE if "```" in value else _WITH_CODE
    tokens = parser.parseInline(value)[0].children or []
    return marks_of(tokens)


def _references_alone(value: str) -> Iterator[Mark]:
    """The marks of a text that has references and no others, as most texts with marks have."""
    cursor = 0
    for match in REFERENCE.finditer(value):
        if match.start() > cursor:
            yield Mark("text", value[cursor : match.start()])
        yield Mark("reference", match[1], at=match.start())
        cursor = match.end()
    if cursor < len(value):
        yield Mark("text", value[cursor:])


def _parser(*more: str) -> MarkdownIt:
    parser = with_our_rules(MarkdownIt("zero"))
    parser.inline.ruler.at("image", _as_typed)
    return parser.enable([*_RULES, *more]).disable("loose")


def _as_typed(state: StateInline, silent: bool) -> bool:
    start = state.pos
    if not image(state, True):
        return False
    if not silent:
        state.pending += state.src[start : state.pos]
    return True


_WITH_CODE = _parser("backticks")
_WITHOUT_CODE = _parser()


def marks_of(tokens: Sequence[Token]) -> tuple[Mark, ...]:
    """The parser's flat tokens as nested marks."""
    # One list of children for each mark that is still open; the outermost is the result.
    open_marks: list[tuple[Token | None, list[Mark]]] = [(None, [])]
    for token in tokens:
        if token.nesting == 1:
            open_marks.append((token, []))
        elif token.nesting == -1:
            opener, marks = open_marks.pop()
            assert opener is not None
            open_marks[-1][1].append(_closed(opener, tuple(marks)))
        elif token.type != "text" or token.content:
            open_marks[-1][1].append(_leaf(token))
    return tuple(open_marks[0][1])


def _leaf(token: Token) -> Mark:
    if token.type in ("softbreak", "hardbreak"):
        return Mark("break")
    form = {"code_inline": "code", "reference": "reference"}.get(token.type, "text")
    return Mark(form, token.content, at=token.meta.get("at", -1))


def _closed(opener: Token, marks: tuple[Mark, ...]) -> Mark:
    if opener.type != "link_open":
        return Mark(opener.type.removesuffix("_open"), marks=marks)
    url, meta = str(opener.attrs.get("href", "")), opener.meta
    form, text = "link", str(opener.attrs.get("title", ""))
    if refusal(url):
        form, text, marks = "unsafe", meta["typed"], ()
    typed = meta.get("address", url)
    return Mark(form, text, marks, url, meta.get("at", -1), typed if typed != url else "")


def plain_text(marks: Sequence[Mark]) -> str:
    """The words of a text without its marks."""
    return "".join(_words(mark) for mark in marks)


def _words(mark: Mark) -> str:
    if mark.form == "break":
        return " "
    return plain_text(mark.marks) if mark.marks else mark.text
