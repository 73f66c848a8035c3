"""A picture is not there.

## What it does
Looks for the files of pictures and photos in the maps folder.

## Why is this bad?
The page would show a gap.

## Example
    photo: images/pria.png

Use instead:

    photo: images/priya.png
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from cjm_site.findings import Finding, Rule, Severity, did_you_mean
from cjm_site.model import Atlas, Image, Map, Page, Persona

RULE = Rule("missing-image", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Pictures that no file of the maps folder is."""
    pictures = [path for path in atlas.assets if not path.endswith((".md", ".yml"))]
    for page in atlas.pages.values():
        for image in images_of(page):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(image.src)))
            if path not in atlas.assets:
                yield RULE.at(
                    image.span,
                    f"There is no picture at `{image.src}`",
                    did_you_mean(path, pictures) or "Write its path relative to this file",
                )


def images_of(page: Page) -> Iterator[Image]:
    """The pictures in a page's frontmatter."""
    if isinstance(page, Persona) and page.photo:
        yield page.photo
    if isinstance(page, Map):
        for step in page.own_steps:
            if step.image:
                yield step.image
            yield from (entry.image for cell in step.cells.values() for entry in cell if entry.image)
