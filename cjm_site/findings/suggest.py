"""Which of the known words somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_SHORTEST = 4


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, or the only one that starts like it; None when none is near."""
    by_folded = {each.casefold(): each for each in sorted(known)}
    folded = word.casefold()
    for typed in (folded.replace("_", "-").replace(" ", "-"), folded.replace("-", "_").replace(" ", "_")):
        matches = get_close_matches(typed, by_folded, n=1, cutoff=0.7)
        if matches:
            return by_folded[matches[0]]
    return _only_longer(folded.removesuffix("s"), by_folded)


def _only_longer(start: str, by_folded: dict[str, str]) -> str | None:
    """`pain_points` for `pains`."""
    if len(start) < _SHORTEST:
        return None
    longer = [each for each in by_folded if each.startswith((f"{start}_", f"{start}-"))]
    return by_folded[longer[0]] if len(longer) == 1 else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence that offers the nearest known word, or an empty text."""
    match = nearest(word, known)
    return f"Did you mean `{match}`?" if match else ""
