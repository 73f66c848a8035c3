"""How a key is declared: its name, what it may hold, and what it means.

The declarations in `cjm_site.model.format` are made of these. The loader reads by them, and the JSON
Schema and the format reference are written from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class TextValue:
    """A text as typed; with `inline`, bold, italic, code, links and `[[references]]` are marks."""

    inline: bool = True


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A number within bounds."""

    least: float | None = None
    most: float | None = None
    integer: bool = False


@dataclass(frozen=True, slots=True)
class DateValue:
    """A day, `2026-11-22`."""

    month: bool = False
    """A month, `2026-11`, will do."""


@dataclass(frozen=True, slots=True)
class FlagValue:
    """`true` or `false`; also `yes`, `no`, `on`, `off`."""


@dataclass(frozen=True, slots=True)
class RemarkValue:
    """A flag, or the text that says why it is set."""


@dataclass(frozen=True, slots=True)
class ChoiceValue:
    """One of some words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DurationValue:
    """A length of time, `5 min` or `2-5 days`."""


@dataclass(frozen=True, slots=True)
class IdValue:
    """An id: words of small letters and digits joined by `-`."""


@dataclass(frozen=True, slots=True)
class PathValue:
    """A path with `/`, as text."""


@dataclass(frozen=True, slots=True)
class AddressValue:
    """An address of the web to link to."""


@dataclass(frozen=True, slots=True)
class ImageValue:
    """A picture: `{src, alt}`, or its path alone."""


@dataclass(frozen=True, slots=True)
class ReferenceValue:
    """An id of something else."""

    kinds: tuple[str, ...]
    """Kinds of pages and catalogs; `part` for a phase, step or entry, `source` for an item of `sources`."""
    part: bool = False
    """`id#part` is allowed."""
    free: bool = False
    """Any other text is allowed too, and is then only text."""


@dataclass(frozen=True, slots=True)
class EmotionValue:
    """A score, alone or with words."""


@dataclass(frozen=True, slots=True)
class MeasuresValue:
    """Metric → value, or `{value, target, date, sources}`."""


@dataclass(frozen=True, slots=True)
class ConnectionsValue:
    """Arrows, `a -> b: label`."""


@dataclass(frozen=True, slots=True)
class AnyValue:
    """Whatever the team writes: kept and exported, never checked."""


@dataclass(frozen=True, slots=True)
class TableValue:
    """A mapping from ids (or, with `labels`, any words) to values of one type."""

    of: ValueType
    labels: bool = False


@dataclass(frozen=True, slots=True)
class RecordValue:
    """A mapping with known keys. A bare text stands for the key `short`."""

    name: str
    keys: tuple[Key, ...]
    short: str = ""
    by_name: Mapping[str, Key] = field(init=False, compare=False, repr=False)
    required: tuple[Key, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {key.name: key for key in self.keys})
        object.__setattr__(self, "required", tuple(key for key in self.keys if key.required))


ValueType: TypeAlias = (
    TextValue
    | NumberValue
    | DateValue
    | FlagValue
    | RemarkValue
    | ChoiceValue
    | DurationValue
    | IdValue
    | PathValue
    | AddressValue
    | ImageValue
    | ReferenceValue
    | EmotionValue
    | MeasuresValue
    | ConnectionsValue
    | AnyValue
    | TableValue
    | RecordValue
)


@dataclass(frozen=True, slots=True)
class Key:
    """One key that can be typed."""

    name: str
    value: ValueType
    meaning: str
    """One sentence fragment for the format reference."""
    many: bool = False
    """Takes one value or a list."""
    required: bool = False
