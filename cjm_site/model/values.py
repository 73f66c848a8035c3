"""The small values that maps are made of: texts, references, durations, scores, marks.

Every value that a person typed carries the span it was typed at.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from cjm_site.source import Span


class Reference(NamedTuple):
    """One mention of a page, of a part of a page, or of a catalog entry, as it was typed."""

    target: str
    """The id before `#`; empty for a part of the same page."""
    span: Span
    part: str | None = None
    """The phase, step or entry after `#`."""
    kinds: tuple[str, ...] = ()
    """What it may name: kinds of pages, kinds of catalogs, or `part`. Empty: any page, else any catalog."""
    label: str | None = None
    """The words of `[[id|words]]`."""
    typed: str = ""
    """The whole of what was typed, to show where the target is missing."""
    part_span: Span | None = None
    """Where the part was typed under a key of its own."""


class Text(NamedTuple):
    """What a person typed, and the references and links in it."""

    value: str
    span: Span
    references: tuple[Reference, ...] = ()


class Remark(NamedTuple):
    """A flag that is set (`fail: true`), or set with its reason (`fail: No driver accepts`)."""

    span: Span
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as typed, with its bounds in seconds where they can be read."""

    typed: str
    span: Span
    least: float | None = None
    """Seconds; None when the text is no duration."""
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Emotion:
    """How the actor feels on a step."""

    score: float
    """On the site's scale."""
    typed: str
    """The number as typed."""
    label: Text | None
    span: Span
    sources: tuple[Reference, ...] = ()
    assumption: Remark | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """What a metric says on a step."""

    metric: Reference
    value: float | None
    """None when the text is no number: then it is shown and not charted."""
    typed: str
    target: float | None = None
    date: date | None = None
    """When it was measured; the first of a month where only the month is given."""
    when: str = ""
    """The date as typed."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in the maps folder."""

    src: str
    """Relative to the file that names it."""
    alt: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """A picture in the maps folder, as it was found there."""

    width: int = 0
    """As it is published, in pixels; 0 for one that cannot be shown."""
    height: int = 0
    size: int = 0
    """Bytes of the file."""
    edge: int = 0
    """The longest side that any of its uses wants."""
    trouble: str = ""
    """Why it cannot be shown, as the end of a sentence; empty for a sound one."""
    cure: str = ""


@dataclass(frozen=True, slots=True)
class Weblink:
    """A link to somewhere else."""

    title: str
    url: str
    span: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of research that a map rests on."""

    id: str
    title: Text
    span: Span
    type: str | None = None
    date: Text | None = None
    participants: Text | None = None
    url: str | None = None
