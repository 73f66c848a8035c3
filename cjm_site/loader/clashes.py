"""Pages whose id or address another page has already."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cjm_site.findings import Finding, Related
from cjm_site.loader import rules
from cjm_site.loader.salvage import PAGE, stem_id
from cjm_site.model import Page
from cjm_site.model.ids import fold
from cjm_site.source import Span
from cjm_site.source.wording import named


def unique_pages(pages: Sequence[Page], findings: list[Finding]) -> tuple[list[Page], tuple[Page, ...]]:
    """The pages whose address and id are their own, and the others. What is wrong is added to `findings`."""
    clashing = dict(_address_clashes(pages))
    findings += clashing.values()
    takers: dict[str, Page] = {}
    strays = [page for page in pages if page.path in clashing]
    # A broken file is blamed for nothing else, so that the others have the first choice.
    for page in sorted(pages, key=lambda page: page.broken):
        if page.kind == PAGE or page.path in clashing:
            continue
        other = takers.setdefault(fold(page.id), page)
        if other is not page:
            strays.append(page)
            if not page.broken:
                _report(findings, page.id, page.span, other)
    kept = [page for page in pages if not any(page is stray for stray in strays)]
    return [_with_free_aliases(page, takers, findings) for page in kept], tuple(strays)


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


def _address_clashes(pages: Sequence[Page]) -> Iterator[tuple[str, Finding]]:
    """Paths of pages whose address another has; the atlas' home has the folder's own."""
    taken: dict[str, Page] = {}
    for page in pages:
        address = address_of(page.path).casefold()
        other = taken.get(address)
        if other is None and (address or page.kind == PAGE):
            taken[address] = page
            continue
        yield page.path, _address_clash(page, other)


def _address_clash(page: Page, other: Page | None) -> Finding:
    whose, cure = "the home page of the atlas", "Rename the file; `index.md` is the introduction of the home"
    if other is not None:
        whose = f"`{other.source.path}`"
        cure = f"Rename the file or its folder; `{stem_id(page.path)}` may stay its id"
    message = f"The address of this page is that of {whose}"
    return rules.ADDRESS_CLASH.at(page.source.line_span(1), message, cure)


def address_of(path: str) -> str:
    """Where a page stands below the maps folder: its path without `.md` and without `index`."""
    address = path.removesuffix(".md")
    return posixpath.dirname(address) if posixpath.basename(address) == "index" else address
