"""Which known key was probably meant by one that is unknown, and where one belongs that is misplaced."""

from __future__ import annotations

from cjm_site.findings import nearest
from cjm_site.model.format import SYNONYMS
from cjm_site.model.keys import Key, RecordValue

_FEW = 3
_KEYS_OF: dict[str, list[str]] = {}
for _key, _words in SYNONYMS.items():
    for _word in _words.split():
        _KEYS_OF.setdefault(_word, []).append(_key)


def key_of_word(kind: RecordValue, typed: str) -> str | None:
    """The key of a record that a word of the field stands for: its own, or another word for it."""
    word = typed.casefold().replace("-", "_").replace(" ", "_")
    return next((key for key in (word, *_KEYS_OF.get(word, ())) if key in kind.by_name), None)


def key_meant(kind: RecordValue, typed: str) -> str | None:
    """The key that was probably meant: by the field's words for it, else by how it is spelt.

    A key of one of its parts is spelt right, and stands in the wrong place.
    """
    return key_of_word(kind, typed) or (None if homes_of(kind, typed) else nearest(typed, kind.by_name))


def homes_of(kind: RecordValue, typed: str) -> tuple[Key, ...]:
    """The keys of a record whose own records have a key; none where nearly all of them have it."""
    records = [key for key in kind.keys if isinstance(key.value, RecordValue)]
    homes = tuple(key for key in records if isinstance(key.value, RecordValue) and typed in key.value.by_name)
    return homes if len(homes) <= _FEW else ()
