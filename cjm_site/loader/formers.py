"""Former paths of pages: which of them can lead to the page, and why others cannot."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from cjm_site.findings import Finding
from cjm_site.loader import rules
from cjm_site.model import Page
from cjm_site.model.addresses import MADE_PAGES, address_of, is_published
from cjm_site.model.ids import fold
from cjm_site.source import Span
from cjm_site.source.wording import code, named


def with_free_formers(
    pages: Sequence[Page], strays: Iterable[Page], paths: Iterable[str], findings: list[Finding]
) -> list[Page]:
    """The pages with those former paths alone where a redirect can stand. The others are findings."""
    former = _Formers(pages, strays, paths)
    return [former.judged(page, findings) if page.moved_from else page for page in pages]


class _Formers:
    """Addresses that are taken: by pages that are there, then by former paths as they come."""

    def __init__(self, pages: Sequence[Page], strays: Iterable[Page], paths: Iterable[str]) -> None:
        self._files = {path for path in paths if is_published(path)}
        self._taken = {
            "": "the home page of the atlas",
            **{address: f"the page {named(title)}, which is made" for address, title in MADE_PAGES.items()},
            **{fold(address_of(page.path)): f"`{page.source.path}`" for page in (*strays, *pages)},
        }

    def judged(self, page: Page, findings: list[Finding]) -> Page:
        free = []
        for former in page.moved_from:
            address = fold(address_of(former))
            why = self._impossible(former)
            whose = self._taken.setdefault(address, "") if why is None else ""
            if why:
                findings.append(rules.INVALID_VALUE.at(former_span(page, former), *why))
            elif whose:
                message = f"No page at {named(former)} can lead here, for its address is that of {whose}"
                cure = "Delete this former path, or rename what stands there"
                findings.append(rules.ADDRESS_CLASH.at(former_span(page, former), message, cure))
            else:
                self._taken[address] = f"a former path of `{page.source.path}`"
                free.append(former)
        return replace(page, moved_from=tuple(free))

    def _impossible(self, former: str) -> tuple[str, str] | None:
        if (ending := posixpath.splitext(former)[1]) not in ("", ".md"):
            cure = f"Write the path that its file had, such as {code(former.removesuffix(ending) + '.md')}"
            return f"{named(former)} is the path of no page, for it ends in {code(ending)}", cure
        inside = next((str(each) for each in PurePosixPath(former).parents if str(each) in self._files), None)
        if inside is None:
            return None
        return f"{named(former)} can be no path, for {named(inside)} is a file", "Delete this former path"


def former_span(page: Page, former: str) -> Span:
    """Where a former path stands in the file."""
    whole = page.positions["moved_from"]
    typed = re.compile(rf"(?<![\w./-]){re.escape(former)}(?![\w./-])")
    found = list(typed.finditer(whole.source.text, whole.start, whole.end))
    return Span(whole.source, *found[-1].span()) if found else whole
