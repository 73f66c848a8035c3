"""Icons of catalog entries, by their names in the theme."""

from __future__ import annotations

from cjm_site.model import CATALOGS
from cjm_site.model.catalog import is_icon

WITH_ICONS = tuple(kind.name for kind in CATALOGS.values() if kind.has_icons)
"""Catalogs whose icons are shown on maps; those of all are shown on their own pages."""


def icon_class(name: str | None) -> str:
    """The class that draws an icon such as `material/cellphone`; empty for what cannot be the name of one."""
    return f"cjm-icon--{name.replace('/', '_')}" if name and is_icon(name) else ""
