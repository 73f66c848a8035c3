"""Days, counts and lists as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
# Unit, its length in days, and from how many days on it is the one to use.
_UNITS = (("year", 365.25, 700), ("month", 30.44, 56), ("week", 7, 14), ("day", 1, 0))
_TIMES = (
    ("year", 365.25 * 86_400),
    ("month", 30.44 * 86_400),
    ("day", 86_400),
    ("hour", 3_600),
    ("minute", 60),
    ("second", 1),
)


def day(when: date) -> str:
    """`12 Oct 2026`."""
    return f"{when.day} {MONTHS[when.month - 1][:3]} {when.year}"


def typed_date(typed: str) -> str:
    """A day, month or year that was typed in figures, in words; anything else as it is."""
    match = _DATE.fullmatch(typed)
    if not match or not 1 <= int(match[2]) <= 12:
        return typed
    shown = f"{MONTHS[int(match[2]) - 1][:3]} {match[1]}"
    return f"{int(match[3])} {shown}" if match[3] else shown


def month(when: date, today: date) -> str:
    """`April`; with its year when that is more than eleven months from today."""
    name = MONTHS[when.month - 1]
    return name if abs((when - today).days) < 335 else f"{name} {when.year}"


def counted(number: int, word: str, plural: str = "") -> str:
    """`1 step`, `7 steps`."""
    return f"{number:,} {word if number == 1 else plural or word + 's'}"


def days(number: int) -> str:
    """`6 days`, `5 weeks`, `4 months`, `2 years`."""
    for unit, length, least in _UNITS:
        if number >= least:
            return counted(round(number / length), unit)
    return counted(number, "day")


def length(seconds: float) -> str:
    """A length of time in its largest fitting unit: `42 minutes`, `1.5 hours`."""
    for unit, size in _TIMES:
        if seconds >= size * 1.5 or (seconds >= size and seconds % size == 0):
            number = round(seconds / size, 1)
            shown = f"{number:g}"
            return f"{shown} {unit if shown == '1' else unit + 's'}"
    return counted(round(seconds), "second")


def listed(words: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    several = list(words)
    if len(several) < 2:
        return "".join(several)
    return f"{', '.join(several[:-1])} and {several[-1]}"


def steps(numbers: Sequence[int]) -> str:
    """`step 2`, `steps 3 to 7`, `steps 1, 2 and 4 to 6`; empty for none."""
    if not numbers:
        return ""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts: list[str] = []
    for run in runs:
        parts += [f"{run[0]} to {run[-1]}"] if len(run) > 2 else [str(number) for number in run]
    return f"{'step' if len(set(numbers)) == 1 else 'steps'} {listed(parts)}"


def percent(part: int, whole: int) -> str:
    """`82 %`; never 100 % while something is missing, nor 0 % while there is something."""
    share = round(100 * part / whole)
    if 0 < part < whole:
        share = min(max(share, 1), 99)
    return f"{share}\N{NO-BREAK SPACE}%"


def initials(name: str) -> str:
    """Two letters that stand for a name."""
    words = [word for word in name.split() if word[0].isalnum()]
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [word[:2] for word in words]
    return "".join(letters).upper()[:2]
