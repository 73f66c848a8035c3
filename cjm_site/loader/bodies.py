"""The Markdown below the frontmatter, with its references."""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.loader import rules
from cjm_site.loader.pictures import judge_image, path_of
from cjm_site.loader.reader import Reader
from cjm_site.loader.references import judge_loose, link_reference, wiki_reference
from cjm_site.model import Reference, Text
from cjm_site.model.links import IMAGE
from cjm_site.source import Span
from cjm_site.source.body import BodyMark, body_marks, open_brackets
from cjm_site.source.wording import code

MAP = "map"
"""`[[map]]` is the place of the map, and no reference."""


def read_body(reader: Reader, start: int, *, has_map: bool = False) -> Text | None:
    """The Markdown from an offset on; None when it is blank, or cannot be read in reasonable time."""
    source = reader.source
    value = source.text[start:]
    if not value.strip():
        return None
    tangle = open_brackets(source, start)
    if tangle:
        message = "So many brackets are open here that the text cannot be read"
        reader.report(
            rules.OPEN_BRACKETS, tangle, message, "Close them, or write `\\[` where a bracket is meant"
        )
        return None
    return Text(value, Span(source, start, len(source.text)), tuple(_references(reader, start, has_map)))


def _references(reader: Reader, start: int, has_map: bool) -> Iterator[Reference]:
    for mark in body_marks(reader.source, start, reader.settings.html):
        if mark.form == "reference" and mark.target == MAP:
            if not has_map or not _is_alone(mark.span):
                # A reference that names nothing is a finding.
                yield Reference("", mark.span, None, (), None, mark.span.text)
            has_map = has_map and not _is_alone(mark.span)
        elif mark.form == "reference":
            yield wiki_reference(mark.target, mark.span)
        elif mark.form == "image":
            if judge_image(reader, mark.target, mark.span):
                yield Reference(path_of(reader, mark.target), mark.span, None, (IMAGE,), None, mark.target)
        elif mark.form == "dropped":
            _report_dropped(reader, mark)
        elif mark.form == "loose":
            judge_loose(reader, mark.target, mark.span)
        elif (reference := link_reference(reader, mark.target, mark.span)) is not None:
            yield reference


def _report_dropped(reader: Reader, mark: BodyMark) -> None:
    element = code(f"<{mark.label}>")
    if mark.target == mark.label:
        message, cure = f"{element} is left out of the page", "Link to what it shows, or write it in Markdown"
    else:
        message, cure = f"{code(mark.target)} is left out of {element}", "Delete it"
    reader.report(rules.REFUSED_HTML, mark.span, message, cure)


def _is_alone(span: Span) -> bool:
    line = span.source.line(span.line)
    return span.column == 1 and line.rstrip() == span.text
