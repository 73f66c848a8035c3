"""A picture is not there.

## What it does
Looks for the files of pictures and photos in the maps folder, those of bodies too.

## Why is this bad?
The page would show a gap.

## Example
    photo: images/pria.png

Use instead:

    photo: images/priya.png
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.lint.paths import Paths
from cjm_site.model import Atlas
from cjm_site.model.pictures import ENDINGS, named_pictures
from cjm_site.source.wording import named

RULE = Rule("missing-image", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Pictures that no file of the maps folder is."""
    there = Paths(atlas, [path for path in atlas.assets if path.lower().endswith(ENDINGS)])
    for path, use, typed, span in named_pictures(atlas):
        if use != "link" and path not in atlas.assets and path not in atlas.pictures:
            yield RULE.at(
                span,
                f"There is no picture at {named(typed)}",
                there.offer(path, span) or "Write its path relative to this file",
            )
