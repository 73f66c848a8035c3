"""All that somebody typed in a part of the wiki, as plain words, whatever key it stands under.

The values of the model are walked field by field, so that a key added to them is found without a word here;
what is left out is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from cjm_site.model import (
    Atlas,
    CatalogEntry,
    Emotion,
    Entry,
    Evidence,
    Image,
    Map,
    Measure,
    Page,
    Persona,
    Phase,
    Reference,
    Step,
    Stop,
    Text,
    Tour,
    Weblink,
)
from cjm_site.source import Span
from cjm_site.views.base import words_of
from cjm_site.views.facts import extra_facts
from cjm_site.views.inline import rich

_OF_PAGES = frozenset({
    "kind", "id", "title", "path", "status", "state", "type", "moved_from", "review_every", "page_keys",
    "positions", "body",
})  # fmt: skip
_ELSEWHERE = frozenset(["parent", "phases", "steps", "covers", "connections", "future_of"])
SILENT: Mapping[type, frozenset[str]] = {
    Page: _OF_PAGES,
    Map: _OF_PAGES | _ELSEWHERE,
    Persona: _OF_PAGES,
    Tour: _OF_PAGES,
    Stop: frozenset(["page"]),
    Phase: frozenset(["id", "title", "steps", "aliases", "extras"]),
    Step: frozenset(["id", "title", "aliases", "joins", "after", "before", "delivered_by", "extras"]),
    Entry: frozenset(["lane", "anchor", "id", "aliases", "sources", "severity", "status", "url", "extras"]),
    Emotion: frozenset(["sources"]),
    Measure: frozenset(["when"]),
    Image: frozenset(["src"]),
    Weblink: frozenset(["url"]),
    Evidence: frozenset(["id", "type", "url"]),
    CatalogEntry: frozenset(["catalog", "title", "icon", "url", "better"]),
}
"""Class → fields that say nothing to a reader, or are said by another page or part."""


def texts_in(value: object, atlas: Atlas, page_id: str) -> Iterator[str]:
    """The words of a value and of all that is in it, in the order of its fields."""
    match value:
        case Text():
            yield words_of(rich(value, atlas, page_id))
        case Reference():
            yield _name(value, atlas, page_id)
        case str():
            yield value
        case Span():
            return
        case Mapping():
            yield from _each(value.values(), atlas, page_id)
        case tuple():
            yield from _each(value, atlas, page_id)
        case _ if is_dataclass(value):
            yield from _fields(value, atlas, page_id)


def _each(values: object, atlas: Atlas, page_id: str) -> Iterator[str]:
    assert hasattr(values, "__iter__")
    for each in values:
        yield from texts_in(each, atlas, page_id)


def _fields(value: object, atlas: Atlas, page_id: str) -> Iterator[str]:
    assert is_dataclass(value)
    # What is named is found by its title, not by the id that was typed.
    named = isinstance(value, Entry) and value.subject and atlas.resolve(value.subject, page_id)
    for name in _spoken(value.__class__):
        inner = getattr(value, name)
        # Of most values nearly all fields are empty.
        if not inner or (named and name == "text"):
            continue
        if name == "extras":
            yield from _extras(inner)
        else:
            yield from texts_in(inner, atlas, page_id)


@cache
def _spoken(kind: type[Any]) -> tuple[str, ...]:
    silent = SILENT.get(kind, frozenset())
    return tuple(field.name for field in fields(kind) if field.name not in silent)


def _extras(extras: Mapping[str, object]) -> Iterator[str]:
    for fact in extra_facts(extras):
        yield f"{fact.label}: {', '.join(words_of(bit.words) for bit in fact.bits)}"


def _name(reference: Reference, atlas: Atlas, page_id: str) -> str:
    target = atlas.resolve(reference, page_id)
    return atlas.title_of(target) if target else reference.typed or reference.target
