"""Which of the known words somebody probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

_SHORTEST = 4


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, or the only one that it is a piece of; None when none is near."""
    by_folded = {each.casefold(): each for each in sorted(known)}
    folded = word.casefold()
    for typed in (folded.replace("_", "-").replace(" ", "-"), folded.replace("-", "_").replace(" ", "_")):
        matches = get_close_matches(typed, by_folded, n=1, cutoff=0.7)
        if matches:
            return by_folded[matches[0]]
    return _only_whole(folded.removesuffix("s"), by_folded)


def _only_whole(piece: str, by_folded: Mapping[str, str]) -> str | None:
    """`frontstage` for `front`, `physical_evidence` for `evidence`."""
    if len(piece) < _SHORTEST:
        return None
    whole = [each for each in by_folded if each.startswith(piece) or piece in _parts(each)]
    return by_folded[whole[0]] if len(whole) == 1 else None


def _parts(word: str) -> list[str]:
    return [part.removesuffix("s") for part in re.split("[-_]", word)]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence that offers the nearest known word, or an empty text."""
    match = nearest(word, known)
    return f"Did you mean `{match}`?" if match else ""
