"""References and links in a Markdown body, with their places.

What is code is decided here alone, for the checks and for the site: fences and backticks, not indented
text, since sites indent the content of admonitions and tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from cjm_site.source.inline import keep_addresses, marks_of, plain_text, wikiref
from cjm_site.source.text import Source, Span

_INTERESTING = re.compile(r"\[\[|\]\(|\]:|<(?:https?|mailto):|[A-Za-z][\w+.-]*:")
_ESCAPED_BAR = "\\|"


class BodyMark(NamedTuple):
    """One reference, link or image in a body."""

    form: str
    """`reference`, `link` or `image`."""
    span: Span
    """A reference with its brackets; of a link, its address."""
    target: str
    """What stands in the brackets, or the address."""
    label: str = ""
    """The words of a link, the alternative text of an image."""


def body_marks(source: Source, start: int, html: bool = False) -> tuple[BodyMark, ...]:
    """All references, links and images from `start` to the end of the file, in order."""
    text = source.text[start:]
    if not _INTERESTING.search(text):
        return ()
    parser = _HTML if html else _TEXT
    tokens = parser.parse(text)
    line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return tuple(
        mark
        for token in tokens
        if token.type == "inline" and token.map
        for mark in _inline_marks(source, start, line_starts[token.map[0]], token)
    )


def _parser(html: bool) -> MarkdownIt:
    parser = keep_addresses(MarkdownIt("commonmark", {"html": html}).enable("table").disable("code"))
    parser.inline.ruler.before("link", "wikiref", wikiref)
    return parser


_TEXT = _parser(html=False)
_HTML = _parser(html=True)


def _inline_marks(source: Source, body: int, offset: int, block: Token) -> Iterator[BodyMark]:
    # The parser keeps no columns. Its tokens come in the order of the text, so that each is found by
    # searching on from the one before; code is walked over, for what it holds is text.
    cursor = body + offset
    for index, token in enumerate(block.children or []):
        if token.type == "code_inline":
            cursor = _after(source, token.content, cursor)
        elif token.type == "reference":
            typed = _typed_reference(source, token.content, cursor)
            begin = max(source.text.find(typed, cursor), cursor)
            cursor = begin + len(typed)
            yield BodyMark("reference", Span(source, begin, cursor), typed[2:-2].replace(_ESCAPED_BAR, "|"))
        elif token.type in ("link_open", "image"):
            address = str(token.attrs.get("href") or token.attrs.get("src") or "")
            begin = source.text.find(address, cursor)
            if begin < 0:  # defined elsewhere in the body, or typed with escapes
                begin = max(source.text.find(address, body), body)
            yield BodyMark(
                "image" if token.type == "image" else "link",
                Span(source, begin, begin + len(address)),
                address,
                token.content or _label(block, index),
            )


def _after(source: Source, content: str, cursor: int) -> int:
    found = source.text.find(content, cursor)
    return cursor if found < 0 else found + len(content)


def _typed_reference(source: Source, content: str, cursor: int) -> str:
    # In a table the bar is typed `\|`, and the parser has removed the backslash.
    plain = f"[[{content}]]"
    if source.text.find(plain, cursor) >= 0 or "|" not in content:
        return plain
    return f"[[{content.replace('|', _ESCAPED_BAR)}]]"


def _label(block: Token, opener: int) -> str:
    children = block.children or []
    depth = 0
    for index in range(opener, len(children)):
        depth += children[index].nesting
        if depth == 0:
            return plain_text(marks_of(children[opener + 1 : index]))
    return ""
