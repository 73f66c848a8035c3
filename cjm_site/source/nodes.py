"""YAML as a tree whose every node knows where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from cjm_site.source.text import Span


class Scalar(NamedTuple):
    """A single value, not yet converted: the key that it stands under decides what it is."""

    value: str
    span: Span
    style: str = ""
    """Empty for plain; a quotation mark; `|` or `>` for a block."""

    @property
    def plain(self) -> bool:
        return not self.style

    @property
    def empty(self) -> bool:
        """True for nothing, `null` and `~`, unless quoted."""
        return self.plain and self.value in ("", "~", "null", "Null", "NULL")


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    span: Span
    flow: bool = False
    """True for `[…]`."""


class Mapping(NamedTuple):
    """Keys and values, in order."""

    pairs: tuple[Pair, ...]
    span: Span
    flow: bool = False
    """True for `{…}`."""

    def get(self, name: str) -> Node | None:
        """The value of a key, or None."""
        return next((pair.value for pair in self.pairs if pair.key.value == name), None)

    def __contains__(self, name: object) -> bool:
        return any(pair.key.value == name for pair in self.pairs)

    def keys(self) -> Iterator[str]:
        return (pair.key.value for pair in self.pairs)


class Pair(NamedTuple):
    """One key with its value."""

    key: Scalar
    value: Node

    @property
    def span(self) -> Span:
        """The value's place; the key's where there is no value."""
        return self.key.span if isinstance(self.value, Scalar) and self.value.empty else self.value.span


Node: TypeAlias = Scalar | Sequence | Mapping
