"""Facts: a label and what it says, in words that may carry a mark, a meaning and a link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cjm_site.views.base import Link, Piece, RichText, plain


class Bit(NamedTuple):
    """A few words of a fact."""

    words: RichText
    mark: str = ""
    """The glyph before the words; empty for none."""
    tone: str = ""
    """`fail`, `wait`, `good` or `muted`; the words always say it too."""


class Fact(NamedTuple):
    """One line of a list of facts."""

    label: str
    bits: tuple[Bit, ...]
    stacked: bool = False
    """One under another, for sentences; else one after another."""


def linked(link: Link) -> RichText:
    """A link as inline text."""
    return (Piece("link", pieces=plain(link.label), link=link),)


def said(words: str, tone: str = "", mark: str = "") -> Bit:
    """Plain words as a bit."""
    return Bit(plain(words), mark, tone)


def facts(lines: Iterable[tuple[str, Iterable[Bit | None]]]) -> tuple[Fact, ...]:
    """The facts that have something to say."""
    made = (Fact(label, tuple(bit for bit in bits if bit)) for label, bits in lines)
    return tuple(fact for fact in made if fact.bits)


def extra_facts(extras: Mapping[str, object]) -> tuple[Fact, ...]:
    """A team's own `x-…` keys, as facts: `x-cities: both` says `both` under `Cities`."""
    return facts((label_of(key), [said(_shown(value))]) for key, value in extras.items())


def label_of(key: str) -> str:
    """The words of a key: `x-on-call` is `On call`."""
    return key.removeprefix("x-").replace("-", " ").replace("_", " ").strip().capitalize()


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {_shown(inner)}" for key, inner in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(_shown(inner) for inner in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
