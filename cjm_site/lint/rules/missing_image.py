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

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from cjm_site.findings import Finding, Rule, Severity, did_you_mean
from cjm_site.model import Atlas, Image, Map, Page, Persona
from cjm_site.source import Span
from cjm_site.source.wording import named

RULE = Rule("missing-image", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Pictures that no file of the maps folder is."""
    pictures = [path for path in atlas.assets if not path.endswith((".md", ".yml"))]
    for path, typed, span in _pictures(atlas):
        if path not in atlas.assets:
            yield RULE.at(
                span,
                f"There is no picture at {named(typed)}",
                did_you_mean(path, pictures) or "Write its path relative to this file",
            )


def _pictures(atlas: Atlas) -> Iterator[tuple[str, str, Span]]:
    """Path in the maps folder, path as typed, and place of every picture."""
    for page in atlas.pages.values():
        for image in images_of(page):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(image.src)))
            yield path, image.src, image.span
    for mention in atlas.mentions:
        if mention.reference.kinds == ("image",):
            yield mention.reference.target, mention.reference.typed, mention.reference.span


def images_of(page: Page) -> Iterator[Image]:
    """The pictures in a page's frontmatter."""
    if isinstance(page, Persona) and page.photo:
        yield page.photo
    if isinstance(page, Map):
        for step in page.own_steps:
            if step.image:
                yield step.image
            yield from (entry.image for cell in step.cells.values() for entry in cell if entry.image)
