"""A link leads to a file, or to a heading, that is not there.

## What it does
Looks for the files that links name: beside the maps folder, and in it those that are no maps. Such a file
has to be on the site, or outside the docs folder on a code host that `repo_url` and `edit_uri` name; a
folder needs a page of its own (`index.md` or `README.md`), and a `#` behind an ordinary page the heading
that it names.

## Why is this bad?
Readers would meet a missing page.

## Example
    [our guide](../docs/giude.md)

Use instead:

    [our guide](../docs/guide.md)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from cjm_site.findings import Finding, Rule, Severity, did_you_mean
from cjm_site.lint.paths import Paths
from cjm_site.model import Atlas, Reference
from cjm_site.model.addresses import INDEXES, PUBLISHED, is_published
from cjm_site.model.links import IMAGE, Trouble, anchors_at, is_link, leads_to_page, link_trouble
from cjm_site.source.links import split_address
from cjm_site.source.wording import code, named

RULE = Rule("broken-link", Severity.WARNING, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Links to files that are not there, or not on the site."""
    there = Paths(atlas, [path for path in atlas.assets if is_published(path)])
    for mention in atlas.mentions:
        reference, page = mention.reference, mention.origin.id
        if not is_link(reference) or reference.kinds == (IMAGE,) or leads_to_page(atlas, reference, page):
            continue
        trouble = link_trouble(atlas, reference, page)
        if trouble and trouble in _WORDS:
            message, cure = _WORDS[trouble](atlas, reference, page)
            near = trouble is Trouble.MISSING and there.offer(reference.target, reference.span)
            yield RULE.at(reference.span, message, near or cure)


def _missing(_: Atlas, reference: Reference, __: str) -> tuple[str, str]:
    cure = "Write its path relative to this file, as it works on the code host"
    return f"There is no file at {named(reference.typed)}", cure


def _folder(_: Atlas, reference: Reference, __: str) -> tuple[str, str]:
    folder = split_address(reference.typed).path.rstrip("/")
    cure = f"Link to a file in it, or write {code(f'{folder}/{INDEXES[0]}')}"
    return f"{named(reference.typed)} is a folder without a page of its own", cure


def _unpublished(_: Atlas, reference: Reference, __: str) -> tuple[str, str]:
    kinds = ", ".join(ending.removeprefix(".") for ending in PUBLISHED)
    cure = f"Link to its https address elsewhere; what is copied ends in {kinds}"
    return f"{named(reference.typed)} is there, and is not copied to the site", cure


def _left_out(_: Atlas, reference: Reference, __: str) -> tuple[str, str]:
    cure = "Link to another page, or have it built: see `exclude_docs` and `draft_docs` in mkdocs.yml"
    return f"{named(reference.typed)} is there, and the site is built without it", cure


def _elsewhere(_: Atlas, reference: Reference, __: str) -> tuple[str, str]:
    cure = "Link to its https address, put it below the docs folder, or set `repo_url` and `edit_uri`"
    return f"{named(reference.typed)} is there, and is not on the site", cure


def _anchor(atlas: Atlas, reference: Reference, page: str) -> tuple[str, str]:
    path = atlas.file_at(reference.target) or reference.target or page
    near = did_you_mean(reference.part or "", anchors_at(atlas, path) or ())
    typed = split_address(reference.typed).path
    return (
        f"{named(typed) if typed else 'This page'} has no heading {named(reference.part or '')}",
        near or "Name a heading that it has, in small letters with `-` for spaces, or link to the whole page",
    )


_WORDS: Mapping[Trouble, Callable[[Atlas, Reference, str], tuple[str, str]]] = {
    Trouble.MISSING: _missing,
    Trouble.FOLDER: _folder,
    Trouble.UNPUBLISHED: _unpublished,
    Trouble.LEFT_OUT: _left_out,
    Trouble.ELSEWHERE: _elsewhere,
    Trouble.ANCHOR: _anchor,
}
