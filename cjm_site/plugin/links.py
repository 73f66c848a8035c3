"""Where the references and links of a body lead on the site."""

from __future__ import annotations

import html
import os
import posixpath
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.structure.files import Files

from cjm_site.model import Map, Reference
from cjm_site.model.addresses import INDEXES
from cjm_site.model.ids import fold
from cjm_site.model.links import IMAGE, is_broken
from cjm_site.plugin.bodies import MISSING_ADDRESS, Body, Edit, Insertion, apply_edits, place_map, placeholder
from cjm_site.plugin.urls import page_address, source_link
from cjm_site.plugin.wiki import Wiki, WikiPage
from cjm_site.source import Source
from cjm_site.source.body import BodyMark, body_marks, whole_span
from cjm_site.source.links import is_external, refusal, split_address
from cjm_site.views.base import html_id, reader_place
from cjm_site.views.inline import reference_link

MAP = "map"
"""What `[[map]]` names: the place of the map in the story."""


def prepare_body(page: WikiPage, wiki: Wiki, files: Files) -> Body:
    """The body of a page in the maps folder, ready for the host; empty where the file has none."""
    text = page.written.body if page.written else None
    if page.written is None or text is None:
        return Body("", title=page.title)
    source, start = page.written.source, text.span.start
    references = {reference.span.start: reference for reference in text.references}
    insertions: list[Insertion] = []
    edits: list[Edit] = []
    for mark in body_marks(source, start, wiki.settings.html):
        reference = references.get(mark.span.start)
        if mark.form == "reference" and mark.target == MAP:
            edits += _map_place(mark, page)
        elif inserted := _inserted(mark, reference, page, wiki):
            edits.append(Edit(*whole_span(mark), placeholder(len(insertions))))
            insertions.append(inserted)
        else:
            edits += _link_edits(mark, reference, page, wiki, files)
    moved = (Edit(edit.start - start, edit.end - start, edit.text) for edit in edits if edit.start >= start)
    markdown = apply_edits(source.text[start:], moved)
    sizes = _sizes(references.values(), page.uri, wiki)
    # Of an ordinary page the host takes the title from its first heading.
    title = page.title if page.view else ""
    return Body(markdown, tuple(insertions), title, wiki.settings.html, sizes)


def _map_place(mark: BodyMark, page: WikiPage) -> list[Edit]:
    # On a page without a map it is text like any other.
    has_map = isinstance(page.written, Map)
    edit = place_map(mark.span.source.text, mark.span.start, mark.span.end) if has_map else None
    return [edit] if edit else []


def _inserted(mark: BodyMark, reference: Reference | None, page: WikiPage, wiki: Wiki) -> Insertion | None:
    """What takes the place of a whole mark: of a reference, or of a refused address in angle brackets."""
    if mark.form == "reference":
        return _insertion(reference, page, wiki) if reference else None
    if mark.form == "autolink" and refusal(mark.target):
        return Insertion(mark.target, "", f"<{mark.target}>")
    return None


def _insertion(reference: Reference, page: WikiPage, wiki: Wiki) -> Insertion:
    link = reference_link(reference, wiki.atlas, page.key)
    label = reference.label or link.label
    target = wiki.by_key.get(link.place.page) if link.place else None
    if target is None or link.place is None:
        return Insertion(label, "", reference.typed)
    return Insertion(label, source_link(target.uri, link.place.anchor, page.uri), reference.typed)


def _link_edits(
    mark: BodyMark, reference: Reference | None, page: WikiPage, wiki: Wiki, files: Files
) -> Iterator[Edit]:
    if mark.raw:
        yield from _raw_edits(mark, reference, page, wiki, files)
        return
    # Of what was typed with escapes the place is not known.
    if mark.span.text != mark.target or mark.form == "loose":
        return
    if mark.form == "image":
        yield Edit(mark.span.start, mark.span.end, _picture(reference, page.uri, wiki))
    elif refusal(mark.target):
        yield Edit(mark.span.start, mark.span.end, MISSING_ADDRESS)
    elif not is_external(mark.target):
        address = _relative(mark.target, reference, page, wiki, files)
        yield Edit(mark.span.start, mark.span.end, address)


def _raw_edits(
    mark: BodyMark, reference: Reference | None, page: WikiPage, wiki: Wiki, files: Files
) -> Iterator[Edit]:
    """The address in a tag, which the host leaves alone: as it is on the site."""
    if mark.form == "image":
        address = _picture(reference, page.uri, wiki)
    elif mark.form == "dropped" or (is_external(mark.target) and not refusal(mark.target)):
        return
    else:
        address = _relative(mark.target, reference, page, wiki, files)
    yield Edit(mark.span.start, mark.span.end, html.escape(_on_site(address, page.uri, files)))


def _on_site(address: str, uri: str, files: Files) -> str:
    path, query, anchor = split_address(address)
    target, own = files.get_file_from_path(_joined(uri, path)), files.get_file_from_path(uri)
    if is_external(address) or target is None or own is None:
        return address
    return page_address(target.url, anchor, own.url, query)


def _picture(reference: Reference | None, uri: str, wiki: Wiki) -> str:
    # The core refers to no picture that it refuses.
    path = wiki.atlas.file_at(reference.target) if reference else None
    return source_link(wiki.uri_of(path), "", uri) if path and _shown(path, wiki) else MISSING_ADDRESS


def _shown(path: str, wiki: Wiki) -> bool:
    picture = wiki.atlas.pictures.get(path)
    return picture is not None and not picture.trouble


def _sizes(references: Iterable[Reference], uri: str, wiki: Wiki) -> dict[str, tuple[int, int]]:
    """Address of each picture of a body → its size, so that nothing moves when it comes."""
    named = (wiki.atlas.file_at(each.target) for each in references if each.kinds == (IMAGE,))
    pictures = {path: wiki.atlas.pictures[path] for path in named if path and _shown(path, wiki)}
    return {
        source_link(wiki.uri_of(path), "", uri): (each.width, each.height) for path, each in pictures.items()
    }


def _relative(address: str, reference: Reference | None, page: WikiPage, wiki: Wiki, files: Files) -> str:
    path, query, anchor = split_address(address)
    target = find_source(path, page.uri, wiki, files) if path else page.uri
    if reference is None or is_broken(wiki.atlas, reference, page.key):
        return MISSING_ADDRESS
    if target is None:
        # Of a page of the docs folder that the site leaves out the host speaks.
        return wiki.beside.get(reference.target, address) or MISSING_ADDRESS
    return source_link(target, site_anchor(target, anchor, wiki), page.uri, query)


def find_source(path: str, uri: str, wiki: Wiki, files: Files) -> str | None:
    """The source that a relative link leads to: as on the code host, else as on the site."""
    for candidate in (_site_uri(_real_path(path, uri, wiki), wiki), _joined(uri, path)):
        if found := _present(candidate, wiki, files):
            return found
    return None


def _present(uri: str | None, wiki: Wiki, files: Files) -> str | None:
    """The source at a place, or the own page of a folder there, whatever the composition of letters."""
    if uri is None:
        return None
    inner = posixpath.relpath(uri, wiki.prefix or ".")
    shown = wiki.by_key.get(reader_place(wiki.atlas.file_at(inner) or inner).page)
    names = (posixpath.normpath(posixpath.join(uri, name)) for name in ("", *INDEXES))
    forms = (unicodedata.normalize(form, name) for name in names for form in ("NFC", "NFD"))
    return shown.uri if shown else next(filter(files.get_file_from_path, forms), None)


def _real_path(path: str, uri: str, wiki: Wiki) -> Path:
    base = wiki.folder if uri in wiki.pages else wiki.docs
    inner = posixpath.relpath(uri, wiki.prefix or ".") if uri in wiki.pages else uri
    return Path(os.path.normpath(base / posixpath.dirname(inner) / path))


def _site_uri(real: Path, wiki: Wiki) -> str | None:
    if real.is_relative_to(wiki.folder):
        return wiki.uri_of(real.relative_to(wiki.folder).as_posix())
    return real.relative_to(wiki.docs).as_posix() if real.is_relative_to(wiki.docs) else None


def _joined(uri: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(uri), path))


def site_anchor(uri: str, anchor: str, wiki: Wiki) -> str:
    """The anchor on the page for what a link calls it: ids of steps and entries are prefixed there."""
    page = wiki.pages.get(uri)
    if page and page.written and page.written.broken:
        # It shows what is wrong and has none of its places; the links to them are right.
        return ""
    part = wiki.atlas.parts.get(page.key, {}).get(fold(anchor)) if page and anchor else None
    return html_id(page.key, part) if page and part else anchor


def rewrite_links(markdown: str, uri: str, wiki: Wiki, files: Files) -> str:
    """An ordinary page's Markdown, its links to files of the maps folder led to their place on the site."""
    if wiki.folder.name not in markdown:
        return markdown
    edits = [
        Edit(mark.span.start, mark.span.end, address)
        for mark in body_marks(Source(uri, markdown), 0, html=True)
        if (address := _into_maps(mark, uri, wiki, files))
    ]
    return apply_edits(markdown, edits)


def _into_maps(mark: BodyMark, uri: str, wiki: Wiki, files: Files) -> str | None:
    path, query, anchor = split_address(mark.target)
    if mark.raw or mark.form in ("reference", "loose"):
        return None
    if not path or is_external(mark.target) or mark.span.text != mark.target:
        return None
    target = find_source(path, uri, wiki, files)
    if target is None or not (target in wiki.pages or target.startswith(f"{wiki.prefix}/")):
        return None
    return source_link(target, site_anchor(target, anchor, wiki), uri, query)
