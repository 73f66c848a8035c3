"""Which of the known words somebody probably meant."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from heapq import nsmallest
from itertools import pairwise

_SHORTEST = 4
_SHORTEST_NAME = 3
_MOST_CANDIDATES = 24
_MOST_PAIRS = 8
_WORD = re.compile(r"[^\W_]+")


class Names:
    """Known words, and titles that stand for some of them, to look up what is near others.

    Made once for many look-ups: of thousands of names only those that share letters are compared.
    """

    def __init__(self, known: Iterable[str], titles: Mapping[str, str] | None = None) -> None:
        self._meant: dict[str, str] = {}
        self._holding: dict[str, list[str]] = {}
        for name in sorted(known):
            self._add(name, name)
        for name, title in sorted((titles or {}).items()):
            self._add(title, name)

    def _add(self, said: str, name: str) -> None:
        flat = _flat(said)
        if flat in self._meant:
            return
        self._meant[flat] = name
        for pair in set(_pairs(flat)):
            self._holding.setdefault(pair, []).append(flat)

    def nearest(self, typed: str) -> str | None:
        """The known word most like what was typed, or the only one that it is a piece of, or the reverse."""
        flat = _flat(typed)
        matches = get_close_matches(flat, self._candidates(flat), n=1, cutoff=0.7)
        found = matches[0] if matches else self._whole(flat.removesuffix("s")) or self._piece(flat)
        return self._meant[found] if found is not None else None

    def did_you_mean(self, typed: str) -> str:
        """A sentence that offers the nearest known word, or an empty text."""
        match = self.nearest(typed)
        return f"Did you mean `{match}`?" if match else ""

    def _candidates(self, flat: str) -> list[str]:
        """The names that have most in common with a word, by the letters that fewest names have."""
        known = self._holding.keys() & set(_pairs(flat))
        rarest = nsmallest(_MOST_PAIRS, known, lambda pair: (len(self._holding[pair]), pair))
        shared = Counter(name for pair in rarest for name in self._holding[pair])
        return sorted(nsmallest(_MOST_CANDIDATES, shared, lambda name: (-shared[name] / len(name), name)))

    def _whole(self, piece: str) -> str | None:
        """`frontstage` for `front`, `physical_evidence` for `evidence`."""
        if len(piece) < _SHORTEST:
            return None
        whole = [each for each in self._meant if each.startswith(piece) or piece in _parts(each)]
        return whole[0] if len({self._meant[each] for each in whole}) == 1 else None

    def _piece(self, flat: str) -> str | None:
        """`app` for `app-team`: the longest name that starts a text of several words, or ends it."""
        words = flat.split("-")
        for length in range(len(words) - 1, 0, -1):
            for piece in ("-".join(words[:length]), "-".join(words[-length:])):
                if len(piece) >= _SHORTEST_NAME and piece in self._meant:
                    return piece
        return None


def _flat(word: str) -> str:
    """Small letters and digits, words joined by `-`; the same for an id and for a title that gives it."""
    return "-".join(_WORD.findall(unicodedata.normalize("NFC", word.casefold())))


def _pairs(flat: str) -> Iterable[str]:
    """Each two letters that follow each other, those at its ends too."""
    padded = f"-{flat}-"
    return map("".join, pairwise(padded))


def _parts(flat: str) -> list[str]:
    return [part.removesuffix("s") for part in flat.split("-")]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`; None when none is near."""
    return Names(known).nearest(word)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence that offers the nearest known word, or an empty text."""
    return Names(known).did_you_mean(word)
