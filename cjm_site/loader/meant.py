"""Which known key was probably meant by one that is unknown."""

from __future__ import annotations

from cjm_site.findings import nearest
from cjm_site.model.format import SYNONYMS
from cjm_site.model.keys import RecordValue

_KEYS_OF: dict[str, list[str]] = {}
for _key, _words in SYNONYMS.items():
    for _word in _words.split():
        _KEYS_OF.setdefault(_word, []).append(_key)


def key_of_word(kind: RecordValue, typed: str) -> str | None:
    """The key of a record that a word of the field stands for: its own, or another word for it."""
    word = typed.casefold().replace("-", "_").replace(" ", "_")
    return next((key for key in (word, *_KEYS_OF.get(word, ())) if key in kind.by_name), None)


def key_meant(kind: RecordValue, typed: str) -> str | None:
    """The key that was probably meant: by the field's words for it, else by how it is spelt."""
    return key_of_word(kind, typed) or nearest(typed, kind.by_name)
