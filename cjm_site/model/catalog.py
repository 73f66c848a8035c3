"""What is defined once for all maps: teams, systems, channels, touchpoints, metrics, terms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cjm_site.model.values import Reference, Text
from cjm_site.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogEntry:
    """One team, system, channel, touchpoint, metric or glossary term."""

    catalog: str
    """`team`, `system`, `channel`, `touchpoint`, `metric` or `glossary`."""
    id: str
    title: str
    span: Span
    defined: bool = True
    """False for a free label: the wiki has no file for this catalog."""
    description: Text | None = None
    owner: Reference | None = None
    url: str | None = None
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    icon: str | None = None
    icon_span: Span | None = None
    external: bool = False
    unit: str = ""
    target: float | None = None
    better: str | None = None
    extras: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CatalogKind:
    """One of the six catalogs."""

    name: str
    plural: str
    file: str
    title: str
    """Of its page."""
    entry: str
    """What one of its entries is called."""
    has_icons: bool = False
    """Maps show the icons of its entries, as its own page does."""

    @property
    def page(self) -> str:
        """The address of the page that shows its entries."""
        return f"_{self.plural}"


CATALOGS: dict[str, CatalogKind] = {
    kind.name: kind
    for kind in (
        CatalogKind("team", "teams", "teams.yml", "Teams", "team"),
        CatalogKind("system", "systems", "systems.yml", "Systems", "system"),
        CatalogKind("channel", "channels", "channels.yml", "Channels", "channel", True),
        CatalogKind("touchpoint", "touchpoints", "touchpoints.yml", "Touchpoints", "touchpoint", True),
        CatalogKind("metric", "metrics", "metrics.yml", "Metrics", "metric"),
        CatalogKind("glossary", "glossary", "glossary.yml", "Glossary", "term"),
    )
}

# A path without dots leads nowhere but into the folder of icons.
_ICON = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")


def is_icon(name: str) -> bool:
    """True for what can be the name of an icon, such as `material/cellphone`."""
    return _ICON.fullmatch(name) is not None
