"""Kinds in the words of a message."""

from __future__ import annotations

from cjm_site.model import CATALOGS, KINDS
from cjm_site.source.wording import with_article

KIND_WORDS: dict[str, str] = {
    **{name: kind.title.lower() for name, kind in KINDS.items()},
    **{name: kind.entry if name != "glossary" else "glossary term" for name, kind in CATALOGS.items()},
    "source": "source",
}


def a_kind(*kinds: str) -> str:
    """`an experience map or a journey map`."""
    return " or ".join(with_article(KIND_WORDS.get(kind, kind)) for kind in kinds)
