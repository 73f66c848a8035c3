"""Pictures for tests: made, hidden in files, and looked at as the project does."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PIL import Image

from cjm_site.model import Atlas
from cjm_site.model.pictures import EDGES, named_pictures
from cjm_site.project.pictures import as_shown
from cjm_site.source.images import look

STANDS_FOR_ONE = ("", "x\n", "(a picture)\n", "(a picture)\n\n")
"""Texts of files in place of which a small picture is meant."""


def picture(width: int = 40, height: int = 30, form: str = "PNG", **options: Any) -> bytes:
    """The bytes of a picture."""
    data = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(data, form, **options)
    return data.getvalue()


def picture_bytes(text: str) -> bytes:
    """What the file of a picture holds: a picture where the text stands for one, else the text."""
    return picture() if text in STANDS_FOR_ONE else text.encode()


def with_pictures(atlas: Atlas, files: Mapping[str, bytes]) -> Atlas:
    """The Atlas with its pictures looked at, from bytes by path."""
    limits = atlas.settings.limits
    edges: dict[str, int] = {}
    for each in named_pictures(atlas):
        edges[each.path] = max(EDGES[each.use], edges.get(each.path, 0))
    pictures = {
        path: as_shown(look(files[path], limits.image_pixels), len(files[path]), edge)
        for path, edge in edges.items()
        if path in files
    }
    return replace(atlas, pictures=pictures)
