"""JSON Schema of what a person types, written from the declared format.

A text key takes a string, a number or a flag, since the key decides what a scalar is. Editors use
the schemas to complete keys and to explain them; what is wrong is said by the checks.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any

from cjm_site.model import CATALOGS, KINDS, Settings, lanes_of
from cjm_site.model import keys as k
from cjm_site.model.format import THEME_KEYS, catalog_value, page_value

SCHEMAS: tuple[str, ...] = (*KINDS, *(kind.plural for kind in CATALOGS.values()))
"""What there is a schema of: the kinds of pages and the catalog files."""
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ID = {"type": "string", "pattern": "^[^\\sA-Z_]+$", "maxLength": 80}
_TEXT = {"type": ["string", "number", "boolean", "null"]}
_EMPTY = {"type": "null"}

Schema = dict[str, Any]


def schema_text(name: str, settings: Settings) -> str:
    """The schema of a kind of page or of a catalog file, as JSON."""
    return json.dumps(schema_of(name, settings), ensure_ascii=False, indent=2) + "\n"


def schema_of(name: str, settings: Settings) -> Schema:
    """The schema of a kind of page or of a catalog file."""
    definitions = _Definitions()
    catalog = next((kind.name for kind in CATALOGS.values() if kind.plural == name), None)
    if catalog:
        entry = {"anyOf": [_value(catalog_value(catalog), definitions), _EMPTY]}
        return {
            "$schema": _DRAFT,
            "title": CATALOGS[catalog].title,
            "type": "object",
            "additionalProperties": entry,
            "$defs": definitions.schemas,
        }
    kind = KINDS[name]
    lanes = lanes_of(name, settings.lanes) if kind.is_map else ()
    schema = _record(page_value(name, lanes), definitions)
    schema["properties"]["kind"] = {"const": name, "description": kind.meaning}
    passed: Schema = {key: {} for key in (*THEME_KEYS, *settings.page_keys)}
    return {
        "$schema": _DRAFT,
        "title": kind.title,
        **schema,
        "properties": {**schema["properties"], **passed},
        "$defs": definitions.schemas,
    }


@dataclass(slots=True)
class _Definitions:
    """What many keys hold is written once: steps and entries of a blueprint make megabytes otherwise."""

    names: dict[k.RecordValue, str] = field(default_factory=dict)
    schemas: dict[str, Schema] = field(default_factory=dict)

    def reference(self, value: k.RecordValue) -> Schema:
        """A reference to the definition of a record, which is made if it is not there yet."""
        if value not in self.names:
            self.names[value] = name = self._free_name(value.name.replace(" ", "-"))
            self.schemas[name] = {}
            self.schemas[name] = _record(value, self)
        return {"$ref": f"#/$defs/{self.names[value]}"}

    def _free_name(self, name: str) -> str:
        numbered = (f"{name}-{number}" for number in count(2))
        return next(each for each in chain([name], numbered) if each not in self.schemas)


def _record(value: k.RecordValue, definitions: _Definitions) -> Schema:
    schema: Schema = {
        "type": "object",
        "properties": {key.name: _key(key, definitions) for key in value.keys},
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
    }
    required = [key.name for key in value.keys if key.required]
    return {**schema, "required": required} if required else schema


def _key(key: k.Key, definitions: _Definitions) -> Schema:
    one = _value(key.value, definitions)
    either = (
        [one, {"type": "array", "items": {"anyOf": [one, _EMPTY]}}, _EMPTY] if key.many else [one, _EMPTY]
    )
    return {"description": key.meaning, "anyOf": either}


def _value(value: k.ValueType, definitions: _Definitions) -> Schema:
    if isinstance(value, k.RecordValue):
        record = definitions.reference(value)
        return {"anyOf": [_TEXT, record]} if value.short else record
    if isinstance(value, k.TableValue):
        return {"type": "object", "additionalProperties": _value(value.of, definitions)}
    return _SIMPLE[type(value)](value)


def _number(value: k.NumberValue) -> Schema:
    bounds = {"minimum": value.least, "maximum": value.most}
    return {
        "type": "integer" if value.integer else "number",
        **{name: bound for name, bound in bounds.items() if bound is not None},
    }


_IMAGE = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {"src": {"type": "string"}, "alt": {"type": "string"}},
            "required": ["src"],
        },
    ]
}
# A reference alone may be typed `[[id]]`, which YAML takes for a list in a list.
_REFERENCE = {"anyOf": [_TEXT, {"type": "array"}]}
_EMOTION = {
    "anyOf": [
        {"type": ["number", "string"]},
        {
            "type": "object",
            "required": ["score"],
            "additionalProperties": False,
            "properties": {
                "score": {"type": ["number", "string"]},
                "label": _TEXT,
                "sources": {},
                "assumption": {},
            },
        },
    ]
}
# No `format`: editors hold `uri` to ASCII, and people paste addresses with letters of their language.
_ADDRESS = r"^([Hh][Tt][Tt][Pp][Ss]?://[^/\s]|[Mm][Aa][Ii][Ll][Tt][Oo]:)"
_CONNECTION = {"anyOf": [{"type": "string"}, {"type": "object"}]}
_SIMPLE: dict[type, Callable[[Any], Schema]] = {
    k.TextValue: lambda value: _REFERENCE if value.inline else _TEXT,
    k.NumberValue: _number,
    k.DateValue: lambda value: {"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$"},
    k.FlagValue: lambda value: {"enum": [True, False, "yes", "no", "on", "off"]},
    k.RemarkValue: lambda value: _REFERENCE,
    k.ChoiceValue: lambda value: {"enum": list(value.words)},
    k.DurationValue: lambda value: _TEXT,
    k.IdValue: lambda value: _ID,
    k.PathValue: lambda value: {"type": "string"},
    k.AddressValue: lambda value: {"type": "string", "pattern": _ADDRESS},
    k.ImageValue: lambda value: _IMAGE,
    k.ReferenceValue: lambda value: _REFERENCE,
    k.EmotionValue: lambda value: _EMOTION,
    k.MeasuresValue: lambda value: {
        "anyOf": [{"type": "object"}, {"type": "array", "items": {"type": "object"}}]
    },
    k.ConnectionsValue: lambda value: _CONNECTION,
    k.AnyValue: lambda value: {},
}
