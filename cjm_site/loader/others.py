"""Personas and tours from what their frontmatter said."""

from __future__ import annotations

from typing import Any

from cjm_site.loader import rules
from cjm_site.loader.reader import Fields, Reader
from cjm_site.model import Lane, Persona, Reference, Stop, Text, Tour
from cjm_site.model.kinds import Kind
from cjm_site.source.wording import named

_ONE = ("role", "segment", "photo", "quote")
_MANY = ("goals", "needs", "motivations", "frustrations", "channels", "devices")
_EMPATHY = ("says", "thinks", "does", "feels")


def read_persona(_: Reader, fields: Fields, __: Kind, ___: tuple[Lane, ...], head: dict[str, Any]) -> Persona:
    """The persona that a file holds."""
    empathy: Fields = fields.get("empathy") or Fields(fields.span)
    facts: dict[str, tuple[Text, object]] = fields.get("demographics") or {}
    attributes: dict[str, Any] = {
        **{name: fields.get(name) for name in _ONE},
        **{name: fields.many(name) for name in _MANY},
        **{name: empathy.many(name) for name in _EMPATHY},
    }
    return Persona(
        **head, **attributes, demographics=tuple((label, text) for label, (text, _) in facts.items())
    )


def read_tour(reader: Reader, fields: Fields, _: Kind, __: tuple[Lane, ...], head: dict[str, Any]) -> Tour:
    """The tour that a file holds."""
    stops: tuple[Fields, ...] = fields.many("stops")
    if not stops and not ("stops" in fields.keys and reader.has_findings_in(fields.spans["stops"])):
        place = fields.keys.get("stops") or fields.keys["kind"]
        cure = "Add `stops:` with a list of pages to read"
        reader.report(rules.MISSING_KEY, place, "This tour has no `stops`", cure)
    return Tour(
        **head,
        audience=fields.many("audience"),
        stops=tuple(_stop(reader, stop) for stop in stops if stop.get("map")),
    )


def _stop(reader: Reader, fields: Fields) -> Stop:
    page: Reference = fields.values["map"]
    step: Reference | None = fields.get("step")
    if step and page.part:
        reader.report(
            rules.INVALID_VALUE,
            step.span,
            f"`map` names {named(page.part)} already, and a stop is one step",
            "Keep the one that is meant, behind `#` in `map` or under `step`",
        )
    return Stop(
        page=page._replace(part=step.target, part_span=step.span) if step else page,
        span=step.span if step else page.span,
        note=fields.get("note"),
        minutes=fields.get("minutes"),
    )
