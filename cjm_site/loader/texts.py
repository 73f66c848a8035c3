"""Texts with the references and links in them."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Listed

from cjm_site.loader import rules
from cjm_site.loader.reader import Reader, is_reference_text, reads
from cjm_site.loader.references import link_reference, wiki_reference
from cjm_site.model.keys import TextValue
from cjm_site.model.values import Reference, Text
from cjm_site.source import Mapping, Node, Scalar, Sequence, Span, stacked_marks
from cjm_site.source.inline import Mark, parse_inline

_LINKED = ("reference", "link", "unsafe")


@reads(TextValue)
def read_text(reader: Reader, kind: TextValue, node: Node) -> Text | None:
    """A text as typed. An empty one is none."""
    if isinstance(node, Scalar):
        value = node.value.strip("\n") if node.style in ("|", ">") else node.value
    elif is_reference_text(node):
        value = node.span.text
    else:
        value = _hidden_text(reader, node)
    if not value.strip():
        return None
    _judge_length(reader, value, node.span)
    return Text(value, node.span, references_in(reader, value, node.span) if kind.inline else ())


def _hidden_text(reader: Reader, node: Sequence | Mapping) -> str:
    """The text in which YAML saw a list or a mapping: a finding, and the text if it is plain what it was."""
    what = "a mapping" if isinstance(node, Mapping) else "a list"
    reader.needs_quotes(node, f"YAML reads {what} here, where a text is wanted")
    return node.span.text if "\n" not in node.span.text else ""


def _judge_length(reader: Reader, value: str, span: Span) -> None:
    if len(value) > reader.settings.limits.text:
        reader.report(
            rules.OVERSIZED_TEXT,
            span,
            f"This text has {len(value):,} characters",
            "Move the story below the map, and keep one sentence here",
        )
    if not value.isascii():
        stacked = stacked_marks(span.source, span.start, span.end)
        if stacked:
            reader.report(
                rules.STACKED_MARKS,
                stacked,
                "This letter bears more than eight combining marks",
                "Delete the marks that the language does not need",
            )


def references_in(reader: Reader, value: str, span: Span) -> tuple[Reference, ...]:
    """The references in a text, each at its own place; refused links are findings."""
    if "[" not in value and "<" not in value:
        return ()
    source = span.source.text
    # Where the text stands in the file as it is, marks have their exact places.
    begin = next((at for at in (span.start, span.start + 1) if source.startswith(value, at)), None)
    found: list[Reference] = []
    cursor = span.start
    for mark in _linked(parse_inline(value)):
        place = _place(mark, span, begin, cursor)
        cursor = place.end if place is not span else cursor
        if mark.form == "reference":
            found.append(wiki_reference(mark.text, place))
        elif (reference := link_reference(reader, mark.url, place)) is not None:
            found.append(reference)
    return tuple(found)


def _linked(marks: Listed[Mark]) -> Iterator[Mark]:
    for mark in marks:
        if mark.form in _LINKED:
            yield mark
        yield from _linked(mark.marks)


def _place(mark: Mark, span: Span, begin: int | None, cursor: int) -> Span:
    """Where a mark stands; the whole text where it was typed with escapes."""
    typed = f"[[{mark.text}]]" if mark.form == "reference" else mark.address or mark.url
    at = span.source.text.find(typed, cursor, span.end)
    if begin is not None and mark.at >= 0 and span.source.text.startswith(typed, begin + mark.at):
        at = begin + mark.at
    return span if at < 0 or not typed else Span(span.source, at, at + len(typed))
