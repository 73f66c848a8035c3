"""Ids: what may be one, and what was probably meant by what may not."""

from __future__ import annotations

import posixpath

from cjm_site.loader import rules
from cjm_site.loader.file_names import is_possible
from cjm_site.loader.reader import Reader, reads, scalar
from cjm_site.model.addresses import MADE_PAGES, address_of
from cjm_site.model.ids import MOST, is_id, make_id
from cjm_site.model.keys import IdValue
from cjm_site.source import Node, Scalar
from cjm_site.source.decode import character_name
from cjm_site.source.pasted import PASTED
from cjm_site.source.wording import code, named

_FORM = "ids are words of small letters and digits, joined by `-`"


@reads(IdValue)
def read_id(reader: Reader, _: IdValue, node: Node) -> str | None:
    """An id as typed."""
    found = scalar(reader, node, "An id")
    return judged_id(reader, found) if found else None


def judged_id(reader: Reader, typed: Scalar) -> str | None:
    """A key or value as an id. If it cannot be one, a finding says why, and what was meant stands for it."""
    if is_id(typed.value):
        return typed.value
    pasted = PASTED.search(typed.value)
    if pasted:
        reader.report(
            rules.PASTED_CHARACTER,
            typed.span,
            f"The id {named(typed.value)} has {character_name(pasted.group())} in it",
            "Type the id by hand; such characters come from word processors",
        )
    else:
        reader.report(rules.INVALID_ID, typed.span, *_verdict(typed.value))
    return make_id(typed.value) or None


def _verdict(typed: str) -> tuple[str, str]:
    meant = make_id(typed)
    cure = f"Write {code(meant)}" if meant else "Write words of small letters and digits, joined by `-`"
    if not typed.strip():
        return "This id is empty", "Write words of small letters and digits, joined by `-`, or delete the key"
    if len(typed) > MOST:
        return f"{named(typed)} cannot be an id: it has more than {MOST} characters", "Write a shorter one"
    return f"{named(typed)} cannot be an id: {_FORM}", cure


def judge_file_name(reader: Reader, name: str, kind: Scalar) -> str:
    """The id that a file's name gives; a name that gives none is reported where an `id` would stand."""
    # Of a page that stands where one is made, that is what is wrong.
    if is_id(name) or address_of(reader.path) in MADE_PAGES:
        return name
    meant = make_id(name)
    if not all(map(is_possible, reader.path.split("/"))):
        return meant or name  # what is wrong with the name is told of the file
    file = posixpath.basename(reader.path)
    what, extension = ("file", posixpath.splitext(file)[1]) if file.startswith(name) else ("folder", "")
    cure = (
        f"Rename the {what} to {code(meant + extension)}, or write `id: {meant}`"
        if meant
        else f"Rename the {what}, or add `id:`"
    )
    message = f"The {what}'s name {named(name + extension)} gives no id: {_FORM}"
    reader.report(rules.INVALID_ID, kind.span, message, cure)
    return meant or name
