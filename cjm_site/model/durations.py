"""Lengths of time as people type them."""

from __future__ import annotations

import re

_UNITS: dict[str, float] = {}
for _names, _seconds in (
    ("s sec secs second seconds", 1),
    ("min mins minute minutes", 60),
    ("h hr hrs hour hours", 3_600),
    ("d day days", 86_400),
    ("w wk wks week weeks", 604_800),
    ("mo month months", 2_629_800),
    ("y yr yrs year years", 31_557_600),
):
    _UNITS.update(dict.fromkeys(_names.split(), float(_seconds)))

_LONG = 60
_NUMBER = r"(\d{1,9}(?:[.,]\d{1,6})?)"
_DURATION = re.compile(rf"{_NUMBER}\s*(?:([a-z]+)?\s*(?:-|–|to)\s*{_NUMBER}\s*)?([a-z]+)", re.IGNORECASE)


def seconds(typed: str) -> tuple[float, float] | None:
    """The least and the most seconds of `5 min` or `2-5 days`; None when the text is no duration."""
    match = _DURATION.fullmatch(typed.strip()) if len(typed) < _LONG else None
    if match is None:
        return None
    low, first_unit, high, unit = match.groups()
    if unit.lower() not in _UNITS or (first_unit or unit).lower() not in _UNITS:
        return None
    least = _value(low) * _UNITS[(first_unit or unit).lower()]
    return least, _value(high) * _UNITS[unit.lower()] if high else least


def _value(number: str) -> float:
    return float(number.replace(",", "."))
