"""The authoring format: every key of every kind of page, phase, step, entry and catalog.

Declared once. A key that is not here is unknown to the loader, the schema and the reference alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.model.format.catalogs import catalog_value
from cjm_site.model.format.columns import STEP_KEYS, phase_value, step_value
from cjm_site.model.format.entries import ENTRY_KEYS, entry_value, lane_key
from cjm_site.model.format.pages import MAP_ONLY_KEYS, PAGE_KEYS, THEME_KEYS, page_value
from cjm_site.model.format.synonyms import LANE_WORDS, SYNONYMS
from cjm_site.model.keys import RecordValue, TableValue, ValueType
from cjm_site.model.kinds import KINDS
from cjm_site.model.lanes import LANES


def _names(value: ValueType) -> Iterator[str]:
    if isinstance(value, TableValue):
        yield from _names(value.of)
    elif isinstance(value, RecordValue):
        for key in value.keys:
            yield key.name
            yield from _names(key.value)


KEY_NAMES: frozenset[str] = frozenset(
    name for kind in KINDS for name in _names(page_value(kind, LANES.get(kind, ())))
)
"""Every key that can be typed in a Markdown file."""

__all__ = [
    "ENTRY_KEYS",
    "KEY_NAMES",
    "LANE_WORDS",
    "MAP_ONLY_KEYS",
    "PAGE_KEYS",
    "STEP_KEYS",
    "SYNONYMS",
    "THEME_KEYS",
    "catalog_value",
    "entry_value",
    "lane_key",
    "page_value",
    "phase_value",
    "step_value",
]
