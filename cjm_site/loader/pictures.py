"""Pictures, judged by their names alone: nothing is opened here. Their files are looked at later."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from cjm_site.loader import rules
from cjm_site.loader.reader import Reader, reads
from cjm_site.loader.records import read_record
from cjm_site.model.keys import ImageValue, Key, RecordValue, TextValue
from cjm_site.model.pictures import ENDINGS
from cjm_site.model.values import Image
from cjm_site.source import Mapping, Node, Span
from cjm_site.source.links import is_external, refusal
from cjm_site.source.wording import named

_TEXT = TextValue(inline=False)
_IMAGE = RecordValue(
    "picture",
    (
        Key("src", _TEXT, "Its path, relative to this file.", required=True),
        Key("alt", _TEXT, "What it shows, in words."),
    ),
    short="src",
)


@reads(ImageValue)
def read_image(reader: Reader, _: ImageValue, node: Node) -> Image | None:
    """`{src, alt}`, or a path alone."""
    fields = read_record(reader, _IMAGE, node)
    src = fields.get("src") if fields else None
    if fields is None or src is None or not judge_image(reader, src.value, src.span):
        return None
    alt = fields.get("alt")
    if alt is None:
        reader.report(
            rules.MISSING_ALT,
            src.span,
            f"The picture {named(src.value)} has no `alt`",
            "Write `alt:` beside `src`, and behind it what the picture shows"
            if isinstance(node, Mapping)
            else "Write it as a mapping with `src` and `alt`; `alt` says what the picture shows",
        )
    return Image(src.value, alt.value if alt else "", src.span)


def judge_image(reader: Reader, src: str, span: Span) -> bool:
    """Report a picture that cannot be shown; True when its name is fine."""
    why = refusal(src) or _refused(reader, src)
    if why:
        reader.report(
            rules.INVALID_IMAGE,
            span,
            f"The picture {named(src)} is refused: {why}",
            "Put the picture into the maps folder, and name it relative to this file",
        )
    return why is None


def path_of(reader: Reader, src: str) -> str:
    """Where a picture lies in the maps folder."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(reader.path), unquote(src)))


def _refused(reader: Reader, src: str) -> str | None:
    if is_external(src):
        return "pictures come from the maps folder, so that no page asks another host"
    path = path_of(reader, src)
    if path.startswith(".."):
        return "it lies outside the maps folder"
    if not path.lower().endswith(ENDINGS):
        return "pictures are png, jpg, webp or avif"
    return None
