"""Every reference that a page or a catalog entry makes, with the place it stands at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm_site.model import (
    CatalogEntry,
    Emotion,
    Entry,
    Map,
    Mention,
    Origin,
    Page,
    Persona,
    Reference,
    Remark,
    Step,
    Text,
    Tour,
)

_PAGE_KEYS = (
    "owner", "parent", "persona", "future_of", "channels",
    "description", "actor", "scenario", "expectations", "goals", "timescale", "role", "segment", "quote",
    "needs", "motivations", "frustrations", "devices", "says", "thinks", "does", "feels",
)  # fmt: skip
_STEP_KEYS = ("delivered_by", "milestone", "moment_of_truth", "emotion")
_ENTRY_REFERENCES = ("owner", "metric", "team", "system", "channel")
_ENTRY_TEXTS = ("text", "by", "policy", "assumption", "fail", "wait", "decision")


def mentions_of_page(page: Page) -> Iterator[Mention]:
    """In the order of the keys, then the columns, then the body."""
    head = Origin(page.kind, page.id)
    for key in _PAGE_KEYS:
        yield from _under(head, None, key, getattr(page, key, None))
    if isinstance(page, Persona):
        for _, text in page.demographics:
            yield from _under(head, None, "demographics", text)
    if isinstance(page, Tour):
        yield from _mentions_of_tour(page, head)
    if isinstance(page, Map):
        yield from _mentions_of_map(page, head)
    yield from _under(head, None, "body", page.body)


def _under(place: Origin, part: str | None, role: str, value: object) -> Sequence[Mention]:
    """The mentions in the value of one key."""
    if not value:
        return ()
    found = references_in(value)
    if not found:
        return ()
    origin = Origin(place.kind, place.id, part, role)
    return [Mention(origin, each) for each in found]


def _mentions_of_tour(page: Tour, head: Origin) -> Iterator[Mention]:
    for team in page.audience:
        yield Mention(head._replace(role="audience"), team, optional=True)
    for stop in page.stops:
        yield from _under(head, None, "stops", stop.page)
        yield from _under(head, None, "stops", stop.note)


def _mentions_of_map(page: Map, head: Origin) -> Iterator[Mention]:
    for phase in page.phases:
        yield from _under(head, phase.id, "goal", phase.goal)
        yield from _under(head, phase.id, "business_goals", phase.business_goals)
    for step in page.own_steps:
        yield from _mentions_of_step(step, head)
    for connection in page.connections:
        yield from _under(head, None, "connections", connection.label)


def _mentions_of_step(step: Step, head: Origin) -> Iterator[Mention]:
    for key in _STEP_KEYS:
        yield from _under(head, step.id, key, getattr(step, key))
    for entries in step.cells.values():
        for entry in entries:
            yield from mentions_of_entry(entry, head)


def mentions_of_entry(entry: Entry, head: Origin) -> list[Mention]:
    """What one entry refers to; its own sources and the parts of its map are not among it."""
    found: list[Mention] = []
    if entry.subject:
        origin = Origin(head.kind, head.id, entry.anchor, entry.lane)
        found.append(Mention(origin, entry.subject, optional=entry.lane == "actors"))
    for key in _ENTRY_REFERENCES:
        if value := getattr(entry, key):
            found += _under(head, entry.anchor, key, value)
    if entry.solves:
        found += _under(head, entry.anchor, "solves", tuple(each for each in entry.solves if each.target))
    for key in _ENTRY_TEXTS:
        if value := getattr(entry, key):
            found += _under(head, entry.anchor, entry.lane, value)
    return found


def mentions_of_entry_in_catalog(entry: CatalogEntry) -> Iterator[Mention]:
    """Its owner, and what its description names."""
    head = Origin(entry.catalog, entry.id)
    yield from _under(head, None, "owner", entry.owner)
    yield from _under(head, None, "description", entry.description)


def references_in(value: object) -> Sequence[Reference]:
    """The references in a reference, a text, a remark, an emotion, or several of them."""
    if isinstance(value, Reference):
        return (value,)
    if isinstance(value, Text):
        return value.references
    if isinstance(value, Remark):
        return value.text.references if value.text else ()
    if isinstance(value, Emotion):
        return (*references_in(value.label), *references_in(value.assumption))
    return [each for item in value for each in references_in(item)] if isinstance(value, tuple) else ()
