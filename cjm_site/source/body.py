"""References and links in a Markdown body, with their places.

What is code is decided here alone, for the checks and for the site: fences and backticks, not indented
text, since sites indent the content of admonitions and tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from cjm_site.source.html import has_markdown, raw_pieces
from cjm_site.source.inline import marks_of, plain_text
from cjm_site.source.markdown import with_our_rules
from cjm_site.source.text import Source, Span

_INTERESTING = re.compile(r"\[\[|\]\(|\]:|<[A-Za-z][\w+.-]{1,31}:")
_ESCAPED_BAR = "\\|"
_BRACKETS = re.compile(r"[\[\]]|\n\s*\n")
_MOST_OPEN = 100


class BodyMark(NamedTuple):
    """One reference, link or image in a body."""

    form: str
    """`reference`, `link`, `image`, `autolink` for an address in angle brackets, `loose` for text that looks
    like a link with a space in its address."""
    span: Span
    """A reference with its brackets; of a link, its address."""
    target: str
    """What stands in the brackets, or the address."""
    label: str = ""
    """The words of a link, the alternative text of an image, the element of what stands in a tag."""
    raw: bool = False
    """True for what stands in a tag of raw HTML: an address, or as `dropped` what pages leave out."""


def body_marks(source: Source, start: int, html: bool = False) -> tuple[BodyMark, ...]:
    """All references, links and images from `start` to the end of the file, in order."""
    text = source.text[start:]
    if not _INTERESTING.search(text) and not (html and "<" in text):
        return ()
    return tuple(_marks(source, start, start, text, _HTML if html else _TEXT, {}))


def _marks(
    source: Source, body: int, start: int, text: str, parser: MarkdownIt, definitions: dict[str, Any]
) -> Iterator[BodyMark]:
    """The marks of a body, or of a piece of it that starts at `start`."""
    tokens = parser.parse(text, definitions)
    line_starts = [start, *(start + match.end() for match in re.finditer("\n", text))]
    # Cells of a table share their line: each is looked for behind the one before.
    cursor = start
    for token in tokens:
        if token.type == "inline" and token.map and token.children:
            block = _Block(source, body, max(line_starts[token.map[0]], cursor), token)
            yield from block.marks()
            cursor = block.end
        elif token.type == "html_block" and token.map:
            first, last = (([*line_starts, start + len(text)])[line] for line in token.map)
            html = source.text[first:last]
            if has_markdown(html):
                yield from _marks(source, body, first, html, _HTML_INLINE, definitions)
            else:
                yield from _raw_marks(source, first, html)


def _raw_marks(source: Source, start: int, html: str) -> Iterator[BodyMark]:
    for piece in raw_pieces(html):
        span = Span(source, start + piece.start, start + piece.end)
        yield BodyMark(piece.form, span, piece.value, piece.element, raw=True)


def whole_span(mark: BodyMark) -> tuple[int, int]:
    """Where a reference, or an address with its angle brackets, starts and ends."""
    around = mark.form == "autolink"
    return mark.span.start - around, mark.span.end + around


def open_brackets(source: Source, start: int) -> Span | None:
    """Where a paragraph has so many open brackets that reading it as Markdown would take minutes."""
    depth = 0
    if source.text.count("[", start) <= _MOST_OPEN:
        return None
    for match in _BRACKETS.finditer(source.text, start):
        depth = {"[": depth + 1, "]": max(depth - 1, 0)}.get(match.group(), 0)
        if depth > _MOST_OPEN:
            return Span(source, match.start(), match.end())
    return None


def _parser(html: bool) -> MarkdownIt:
    return with_our_rules(MarkdownIt("commonmark", {"html": html}).enable("table").disable("code"))


_TEXT = _parser(html=False)
_HTML = _parser(html=True)
_HTML_INLINE = _parser(html=True).disable("html_block")


class _Line(NamedTuple):
    """One line of a block, where the parser has taken away what stands before and after it."""

    offset: int
    """Where it starts in the parser's text."""
    at: int
    """Where it starts in the file; -1 where it reads otherwise there."""
    text: str
    escaped: bool
    """True in a table where a bar is typed `\\|`: the parser has removed the backslash."""

    def place(self, offset: int) -> int:
        """Where a place of the parser's text stands in the file."""
        inner = offset - self.offset
        return self.at + inner + (self.text.count("|", 0, inner) if self.escaped else 0)


class _Block:
    """A paragraph, heading or cell."""

    def __init__(self, source: Source, body: int, start: int, token: Token) -> None:
        self.source = source
        self.body = body
        self.children = token.children or []
        self.lines: list[_Line] = []
        self.start = start
        self.end = start
        offset = 0
        for text in token.content.split("\n"):
            self._add(text, offset)
            offset += len(text) + 1

    def _add(self, text: str, offset: int) -> None:
        at, typed = self.source.text.find(text, self.end), text
        if at < 0:
            typed = text.replace("|", _ESCAPED_BAR)
            at = self.source.text.find(typed, self.end)
        self.lines.append(_Line(offset, at, text, typed != text))
        self.end = self.end if at < 0 else at + len(typed)

    def marks(self) -> Iterator[BodyMark]:
        for index, token in enumerate(self.children):
            if token.type == "reference":
                typed = f"[[{token.content}]]"
                yield BodyMark("reference", self._place(typed, token.meta.get("at")), token.content)
            elif token.type in ("link_open", "image"):
                address = str(token.attrs.get("href") or token.attrs.get("src") or "")
                form = "image" if token.type == "image" else "autolink" if token.info == "auto" else "link"
                label = token.content or self._label(index)
                place = self._place(token.meta.get("address", address), token.meta.get("at"))
                yield BodyMark(form, place, address, label)
            elif token.type == "html_inline":
                place = self._place(token.content, token.meta["at"])
                if place.text == token.content:
                    yield from _raw_marks(self.source, place.start, token.content)
            elif token.type == "loose":
                typed = token.meta["address"]
                yield BodyMark("loose", self._place(typed, token.meta["at"]), typed)

    def _place(self, typed: str, at: int | None) -> Span:
        """Where something stands in the file."""
        if at is not None:
            line = next(line for line in reversed(self.lines) if line.offset <= at)
            form = typed.replace("|", _ESCAPED_BAR) if line.escaped else typed
            if line.at >= 0 and self.source.text.startswith(form, line.place(at)):
                return self._span(line.place(at), form)
        # Defined elsewhere in the body; or typed with escapes, and then at no place that could be changed.
        definition = re.compile(rf"^ {{0,3}}\[(?!\^)[^\]\n]+\]:\s*<?{re.escape(typed)}", re.MULTILINE)
        found = definition.search(self.source.text, self.body)
        return self._span(found.end() - len(typed), typed) if found else self._span(self.start, "")

    def _span(self, start: int, typed: str) -> Span:
        return Span(self.source, start, start + len(typed))

    def _label(self, opener: int) -> str:
        depth = 0
        for index in range(opener, len(self.children)):
            depth += self.children[index].nesting
            if depth == 0:
                return plain_text(marks_of(self.children[opener + 1 : index]))
        return ""
