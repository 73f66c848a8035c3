"""The file of a picture is very large.

## What it does
Weighs the pictures that pages name. More than 5 MB is too much; the limit `image_bytes` sets another.

## Why is this bad?
Everybody who copies the wiki copies the file, and each of its versions. Pages show a small copy of it anyway.

## Example
    photo: images/priya-from-the-camera.jpg

Use instead:

    photo: images/priya-320-pixels-wide.jpg
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.model import Atlas
from cjm_site.model.pictures import places_by_path
from cjm_site.source.wording import named

RULE = Rule("heavy-image", Severity.WARNING, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """One a file, at the first place that names it."""
    most = atlas.settings.limits.image_bytes
    for path, (first, *_) in places_by_path(atlas).items():
        picture = atlas.pictures.get(path)
        if picture is not None and picture.size > most and not picture.trouble:
            yield RULE.at(
                first.span,
                f"The picture {named(first.typed)} has {picture.size:,} bytes",
                "Make it smaller: no page shows more than 2,400 pixels side by side",
            )
