"""Icons of touchpoints and channels, by their names in the theme."""

from __future__ import annotations

import re

WITH_ICONS = ("touchpoint", "channel")
"""Catalogs whose icons are shown on maps."""

# A path without dots leads nowhere but into the folder of icons.
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")


def icon_class(name: str | None) -> str:
    """The class that draws an icon such as `material/cellphone`; empty for what cannot be the name of one."""
    return f"cjm-icon--{name.replace('/', '_')}" if name and _NAME.fullmatch(name) else ""
