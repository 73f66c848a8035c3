"""Pages whose id or address another page has already."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cjm_site.findings import Finding, Related
from cjm_site.loader import rules
from cjm_site.loader.salvage import PAGE, stem_id
from cjm_site.model import Page
from cjm_site.model.addresses import INDEXES, MADE_PAGES, address_of
from cjm_site.model.ids import fold, make_id
from cjm_site.source import Span
from cjm_site.source.wording import named


def unique_pages(pages: Sequence[Page], findings: list[Finding]) -> tuple[list[Page], tuple[Page, ...]]:
    """The pages whose address and id are their own, and the others. What is wrong is added to `findings`."""
    clashing = dict(_address_clashes(pages))
    findings += filter(None, clashing.values())
    takers: dict[str, Page] = {}
    strays = [page for page in pages if page.path in clashing]
    # A broken file is blamed for nothing else, and of a copy the one whose file has another name.
    for page in sorted(pages, key=lambda page: (page.broken, _is_renamed(page))):
        if page.kind == PAGE or page.path in clashing:
            continue
        other = takers.setdefault(fold(page.id), page)
        if other is not page:
            strays.append(page)
            if not page.broken:
                _report(findings, page.id, page.span, other)
    kept = [page for page in pages if not any(page is stray for stray in strays)]
    return [_with_free_aliases(page, takers, findings) for page in kept], tuple(strays)


def _is_renamed(page: Page) -> bool:
    """True when the id is another than the file's name gives."""
    name = stem_id(page.path)
    return fold(page.id) not in (fold(name), make_id(name))


def _with_free_aliases(page: Page, takers: dict[str, Page], findings: list[Finding]) -> Page:
    free = []
    for alias in page.aliases:
        other = takers.setdefault(fold(alias), page)
        if other is page:
            free.append(alias)
        elif not page.broken:
            _report(findings, alias, page.positions["aliases"], other)
    return page if len(free) == len(page.aliases) else replace(page, aliases=tuple(free))


def _report(findings: list[Finding], name: str, span: Span, other: Page) -> None:
    findings[:] = [each for each in findings if each.span != span]
    findings.append(
        rules.DUPLICATE_ID.at(
            span,
            f"The id {named(name)} is taken by `{other.source.path}`, line {other.span.line}",
            "Write another `id` in one of the two files",
            (Related(other.span, "first typed here"),),
        )
    )


def _address_clashes(pages: Sequence[Page]) -> Iterator[tuple[str, Finding | None]]:
    """Paths of pages whose address another has; the atlas' home has the folder's own."""
    taken: dict[str, Page] = {}
    # Where both names of a folder's own page stand, the second is the one too many.
    for page in sorted(pages, key=_is_second_index):
        address = fold(address_of(page.path))
        other = taken.get(address)
        if page.broken and not address and page.kind != PAGE:
            yield page.path, None  # Of a file that cannot be read the kind is a guess.
        elif other is not None or address in MADE_PAGES or not (address or page.kind == PAGE):
            yield page.path, rules.ADDRESS_CLASH.at(page.source.line_span(1), *_clash(page, address, other))
        else:
            taken[address] = page


def _is_second_index(page: Page) -> bool:
    return posixpath.basename(page.path) == INDEXES[1]


def _clash(page: Page, address: str, other: Page | None) -> tuple[str, str]:
    """What is wrong and what to do."""
    whose, cure = "the home page of the atlas", "Rename the file; `index.md` is the introduction of the home"
    if other is not None:
        whose, cure = f"`{other.source.path}`", "Rename the file or its folder"
        if page.kind != PAGE:
            cure = f"{cure}; `{stem_id(page.path)}` may stay its id"
        elif posixpath.basename(other.path) == INDEXES[0]:
            cure = f"Move its text to `{INDEXES[0]}`, or rename it; `{INDEXES[1]}` is read as `{INDEXES[0]}`"
    elif address in MADE_PAGES:
        whose, cure = f"the page {named(MADE_PAGES[address])}, which is made", "Rename the file or its folder"
    return f"The address of this page is that of {whose}", cure
