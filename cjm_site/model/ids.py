"""Ids: what may be one, how two are compared, and how one is made from a title."""

from __future__ import annotations

import re
import unicodedata

MOST = 80
_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KEPT = ("L", "M", "Nd")


def fold(text: str) -> str:
    """Two ids that fold to the same are the same: whatever the case and the composition of letters."""
    return text if text.isascii() and text.islower() else unicodedata.normalize("NFC", text.casefold())


def fold_label(text: str) -> str:
    """For free labels: case and the white space do not count either."""
    return fold(" ".join(text.split()))


def is_id(text: str) -> bool:
    """True for words of small letters and digits of any script joined by `-`, at most 80 characters."""
    if len(text) > MOST:
        return False
    if _PLAIN.fullmatch(text):
        return True
    return text == text.lower() and all(word and all(map(_is_kept, word)) for word in text.split("-"))


def _is_kept(char: str) -> bool:
    return unicodedata.category(char).startswith(_KEPT)


def make_id(title: str) -> str:
    """An id from a title: letters, marks and digits kept, all else `-`; empty when nothing is left."""
    lowered = unicodedata.normalize("NFC", title.lower())
    spaced = "".join(char if _is_kept(char) else " " for char in lowered)
    return "-".join(spaced.split())[:MOST].strip("-")
