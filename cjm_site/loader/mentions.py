"""Every reference that a page or a catalog entry makes, with the place it stands at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjm_site.model import (
    CatalogEntry,
    Emotion,
    Entry,
    Map,
    Mention,
    Origin,
    Page,
    Persona,
    Phase,
    Reference,
    Remark,
    Step,
    Text,
    Tour,
)

_TEXT_KEYS = (
    "description",
    "actor",
    "scenario",
    "expectations",
    "goals",
    "timescale",
    "role",
    "segment",
    "quote",
    "needs",
    "motivations",
    "frustrations",
    "devices",
    "says",
    "thinks",
    "does",
    "feels",
)
_REFERENCE_KEYS = ("owner", "parent", "persona", "future_of", "channels")
_ENTRY_TEXTS = ("text", "by", "policy", "assumption", "fail", "wait", "decision")
_ENTRY_REFERENCES = ("owner", "metric", "team", "system", "channel")


def mentions_of_page(page: Page) -> Iterator[Mention]:
    """In the order of the keys, then the columns, then the body."""
    head = Origin(page.kind, page.id)
    for key in _REFERENCE_KEYS:
        yield from (
            Mention(head._replace(role=key), each) for each in references_in(getattr(page, key, None))
        )
    for key in _TEXT_KEYS:
        yield from (
            Mention(head._replace(role=key), each) for each in references_in(getattr(page, key, None))
        )
    yield from _special(page, head)
    if page.body:
        yield from (Mention(head._replace(role="body"), each) for each in page.body.references)


def _special(page: Page, head: Origin) -> Iterator[Mention]:
    if isinstance(page, Persona):
        for _, text in page.demographics:
            yield from (Mention(head._replace(role="demographics"), each) for each in text.references)
    if isinstance(page, Tour):
        for team in page.audience:
            yield Mention(head._replace(role="audience"), team, optional=True)
        for stop in page.stops:
            yield Mention(head._replace(role="stops"), stop.page)
            yield from (Mention(head._replace(role="stops"), each) for each in references_in(stop.note))
    if isinstance(page, Map):
        for phase in page.phases:
            yield from _mentions_of_phase(phase, head)
        for step in page.own_steps:
            yield from _mentions_of_step(step, head._replace(part=step.id))
        for connection in page.connections:
            yield from (
                Mention(head._replace(role="connections"), each) for each in references_in(connection.label)
            )


def _mentions_of_phase(phase: Phase, head: Origin) -> Iterator[Mention]:
    place = head._replace(part=phase.id)
    yield from (Mention(place._replace(role="goal"), each) for each in references_in(phase.goal))
    yield from (
        Mention(place._replace(role="business_goals"), each) for each in references_in(phase.business_goals)
    )


def _mentions_of_step(step: Step, place: Origin) -> Iterator[Mention]:
    for key, value in (
        ("delivered_by", step.delivered_by),
        ("milestone", step.milestone),
        ("moment_of_truth", step.moment_of_truth),
        ("emotion", step.emotion),
    ):
        yield from (Mention(place._replace(role=key), each) for each in references_in(value))
    for entries in step.cells.values():
        for entry in entries:
            yield from mentions_of_entry(entry, place)


def mentions_of_entry(entry: Entry, place: Origin) -> Iterator[Mention]:
    """What one entry refers to; its own sources and the parts of its map are not among it."""
    here = place._replace(part=entry.anchor)
    if entry.subject:
        yield Mention(here._replace(role=entry.lane), entry.subject, optional=entry.lane == "actors")
    for key in _ENTRY_REFERENCES:
        yield from (Mention(here._replace(role=key), each) for each in references_in(getattr(entry, key)))
    yield from (Mention(here._replace(role="solves"), each) for each in entry.solves if each.target)
    for key in _ENTRY_TEXTS:
        yield from (
            Mention(here._replace(role=entry.lane), each) for each in references_in(getattr(entry, key))
        )


def mentions_of_entry_in_catalog(entry: CatalogEntry) -> Iterator[Mention]:
    """Its owner, and what its description names."""
    head = Origin(entry.catalog, entry.id)
    yield from (Mention(head._replace(role="owner"), each) for each in references_in(entry.owner))
    yield from (Mention(head._replace(role="description"), each) for each in references_in(entry.description))


def references_in(value: object) -> Iterable[Reference]:
    """The references in a reference, a text, a remark, an emotion, or several of them."""
    if value is None:
        return ()
    if isinstance(value, Reference):
        return (value,)
    if isinstance(value, Text):
        return value.references
    if isinstance(value, Remark):
        return value.text.references if value.text else ()
    if isinstance(value, Emotion):
        return (*references_in(value.label), *references_in(value.assumption))
    return [each for item in value for each in references_in(item)] if isinstance(value, tuple) else ()
