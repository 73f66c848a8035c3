"""The plugin's options, as the core needs them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cjm_site.model.lanes import OwnLane

DAY = 86_400.0
MOST_CONNECTIONS = 100
"""More arrows on a map have no styles."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes beyond which an input is refused or warned about."""

    file_bytes: int = 512_000
    nesting: int = 20
    steps: int = 60
    cells: int = 300
    text: int = 10_000
    entries: int = 200
    connections: int = MOST_CONNECTIONS
    navigation: int = 60
    image_bytes: int = 5_000_000
    image_pixels: int = 25_000_000


LIMIT_MEANINGS: dict[str, str] = {
    "file_bytes": "Bytes of a file; a larger one is not read.",
    "nesting": "How deep YAML may be nested.",
    "steps": "Steps of a map; one with more is an error.",
    "cells": "Cells of a map; one with more is a warning.",
    "text": "Characters of a text; a longer one is a warning.",
    "entries": "Entries of a cell; one with more is a warning.",
    "connections": "Connections of a map that are drawn, at most 100; the others are text links.",
    "navigation": "Maps in the site's navigation; with more, the pages of their kinds stand there instead.",
    "image_bytes": "Bytes of a picture; a heavier one is a warning, one of ten times as much an error.",
    "image_pixels": "Pixels of a picture, its width times its height; a larger one is an error.",
}
"""Limit → what it bounds."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One value an option; the defaults are the documented ones."""

    maps_dir: str = "blueprints"
    lanes: tuple[OwnLane, ...] = ()
    emotion_scale: tuple[float, float] = (-2.0, 2.0)
    severity: Mapping[str, str] = field(default_factory=dict)
    html: bool = False
    page_keys: tuple[str, ...] = ()
    review_every: float = 90 * DAY
    """Seconds."""
    limits: Limits = Limits()
    today: date = field(default_factory=date.today)
    """The day against which reviews are judged."""
    own_anchors: bool = False
    """Whether the site makes the anchors of headings in a way of its own."""
    noindex: bool = True
    feedback_url: str = ""
