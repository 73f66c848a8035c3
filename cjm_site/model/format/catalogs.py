"""What one entry of a catalog may hold."""

from __future__ import annotations

from functools import cache

from cjm_site.model.catalog import CATALOGS
from cjm_site.model.keys import (
    AddressValue,
    ChoiceValue,
    FlagValue,
    IdValue,
    Key,
    NumberValue,
    RecordValue,
    ReferenceValue,
    TextValue,
)

_TEXT = TextValue()
_PLAIN = TextValue(inline=False)
_TEAM = ReferenceValue(("team",))

_CATALOG_KEYS: tuple[Key, ...] = (
    Key("title", _PLAIN, "Its name; without it, the id."),
    Key("description", _TEXT, "What it is."),
    Key("owner", _TEAM, "The team that answers for it."),
    Key("url", AddressValue(), "Where more is written about it."),
    Key("aliases", IdValue(), "Former ids.", many=True),
    Key("tags", _PLAIN, "Words to find it by.", many=True),
    Key("icon", _PLAIN, "One of the theme's icons, such as `material/cellphone`."),
)

_CATALOG_MORE: dict[str, tuple[Key, ...]] = {
    "system": (Key("external", FlagValue(), "Another company runs it."),),
    "metric": (
        Key("unit", _PLAIN, "What it is counted in."),
        Key("target", NumberValue(), "Where it should be."),
        Key("better", ChoiceValue(("higher", "lower")), "Which way is better."),
    ),
}


@cache
def catalog_value(catalog: str) -> RecordValue:
    """What one entry of a catalog may hold. A bare text is its title, in the glossary its description."""
    keys = (*_CATALOG_KEYS, *_CATALOG_MORE.get(catalog, ()))
    return RecordValue(
        CATALOGS[catalog].entry, keys, short="description" if catalog == "glossary" else "title"
    )
