"""Kinds in the words of a message."""

from __future__ import annotations

from cjm_site.model import CATALOGS, KINDS

KIND_WORDS: dict[str, str] = {
    **{name: kind.title.lower() for name, kind in KINDS.items()},
    **{name: kind.entry if name != "glossary" else "glossary term" for name, kind in CATALOGS.items()},
    "source": "source",
}


def a_kind(*kinds: str) -> str:
    """`an experience map or a journey map`."""
    words = (KIND_WORDS.get(kind, kind) for kind in kinds)
    return " or ".join(f"{'an' if word[0] in 'aeio' else 'a'} {word}" for word in words)
