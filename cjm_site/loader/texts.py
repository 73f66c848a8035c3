"""Texts with the references and links in them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from cjm_site.loader.reader import Reader, is_reference_text, reads, shortened
from cjm_site.loader.rules import BY_NAME
from cjm_site.loader.rules import values as rules
from cjm_site.model import CATALOGS, KINDS
from cjm_site.model.keys import TextValue
from cjm_site.model.values import Reference, Text
from cjm_site.source import Node, Scalar, Span, stacked_marks
from cjm_site.source.body import BodyMark
from cjm_site.source.inline import Mark, parse_inline
from cjm_site.source.links import is_external, refusal

FILE = "file"
"""The kind of a reference that names a Markdown file, by its path in the maps folder."""
OUTSIDE = "outside"
"""The kind of a reference to a file beside the maps folder, by its path from there."""
_PREFIXES = {*KINDS, *CATALOGS}
_PARTS = re.compile(
    r"(?:(?P<kind>[^:#|\s]+):)?(?P<id>[^#|]*)(?:#(?P<part>[^|]*))?(?:\|(?P<label>.*))?", re.DOTALL
)
_PAGE = re.compile(r"\.(?:md|markdown)$", re.IGNORECASE)


@reads(TextValue)
def read_text(reader: Reader, kind: TextValue, node: Node) -> Text | None:
    """A text as typed. An empty one is none."""
    if isinstance(node, Scalar):
        value, span = node.value.strip("\n") if node.style in ("|", ">") else node.value, node.span
    elif is_reference_text(node):
        value = node.span.text
        span = node.span
    else:
        reader.needs_quotes(node, "YAML reads a list or a mapping here, where a text is wanted")
        return None
    if not value.strip():
        return None
    _judge_size(reader, value, span)
    return Text(value, span, references_in(reader, value, span) if kind.inline else ())


def _judge_size(reader: Reader, value: str, span: Span) -> None:
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
    cursor = span.start
    found: list[Reference] = []
    for mark in _linked(parse_inline(value)):
        typed = f"[[{mark.text}]]" if mark.form == "reference" else mark.url
        at = span.source.text.find(typed, cursor, span.end)
        place = span if at < 0 else Span(span.source, at, at + len(typed))
        cursor = max(cursor, place.end if at >= 0 else cursor)
        reference = _reference(reader, mark, place)
        if reference:
            found.append(reference)
    return tuple(found)


def _linked(marks: Sequence[Mark]) -> Iterator[Mark]:
    for mark in marks:
        if mark.form in ("reference", "link", "unsafe"):
            yield mark
        yield from _linked(mark.marks)


def _reference(reader: Reader, mark: Mark, place: Span) -> Reference | None:
    if mark.form == "reference":
        return wiki_reference(mark.text, place)
    return link_reference(reader, mark.url, place)


def wiki_reference(inner: str, place: Span) -> Reference:
    """`id`, `id#part`, `id|words` or `system:dispatch`, from between the brackets."""
    match = _PARTS.fullmatch(inner)
    assert match is not None
    kind = match["kind"]
    kinds = (kind,) if kind else ()
    return Reference(
        match["id"].strip(), place, _stripped(match["part"]), kinds, _stripped(match["label"]), f"[[{inner}]]"
    )


def _stripped(text: str | None) -> str | None:
    return text.strip() or None if text else None


def link_reference(reader: Reader, address: str, place: Span) -> Reference | None:
    """A Markdown link to another file as a reference; None for an address elsewhere, or a refused one."""
    why = refusal(address)
    if why:
        reader.report(
            rules.UNSAFE_LINK,
            place,
            f"The link to `{shortened(address)}` is refused: {why}",
            "Write an https address, or a path relative to this file",
        )
        return None
    path, _, anchor = address.partition("#")
    path = unquote(path.partition("?")[0])
    if is_external(address) or (path and not _PAGE.search(path)):
        return None
    if not path:
        return Reference("", place, unquote(anchor) or None, (FILE,), None, address)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(reader.path), path))
    kind = OUTSIDE if target.startswith("../") else FILE
    return Reference(target, place, unquote(anchor) or None, (kind,), None, address)


def body_references(reader: Reader, marks: Sequence[BodyMark]) -> tuple[Reference, ...]:
    """The references of a Markdown body."""
    found = []
    for mark in marks:
        if mark.form == "reference":
            if mark.target != "map":
                found.append(wiki_reference(mark.target, mark.span))
        elif mark.form == "link":
            reference = link_reference(reader, mark.target, mark.span)
            if reference:
                found.append(reference)
        else:
            judge_image(reader, mark.target, mark.span)
    return tuple(found)


_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".avif")


def judge_image(reader: Reader, src: str, span: Span) -> bool:
    """Report a picture that cannot be shown, by its name alone; True when the name is fine."""
    path = unquote(src)
    why = refusal(src)
    if why is None and is_external(src):
        why = "pictures come from the maps folder, so that no page asks another host"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(reader.path), path))
    if why is None and target.startswith("../"):
        why = "it lies outside the maps folder"
    if why is None and not path.lower().endswith(_PICTURES):
        why = "pictures are png, jpg, webp or avif"
    if why:
        reader.report(
            BY_NAME["invalid-image"],
            span,
            f"The picture `{shortened(src)}` is refused: {why}",
            "Put the picture into the maps folder, and name it relative to this file",
        )
    return why is None
