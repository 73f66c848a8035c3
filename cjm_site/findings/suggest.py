"""Which of the known words somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, or None when none is near."""
    by_folded = {each.casefold(): each for each in sorted(known)}
    folded = word.casefold().replace("_", "-").replace(" ", "-")
    matches = get_close_matches(folded, by_folded, n=1, cutoff=0.7) or get_close_matches(
        word.casefold(), by_folded, n=1, cutoff=0.7
    )
    return by_folded[matches[0]] if matches else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence that offers the nearest known word, or an empty text."""
    match = nearest(word, known)
    return f"Did you mean `{match}`?" if match else ""
