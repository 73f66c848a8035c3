"""All files of a maps folder, as bytes by path, into an Atlas and the findings on the way."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from cjm_site.findings import Finding, Related
from cjm_site.loader import scalars, special  # noqa: F401  (they register how values are read)
from cjm_site.loader.atlas import build_atlas
from cjm_site.loader.catalogs import read_catalog
from cjm_site.loader.pages import PAGE, read_page, stem_id
from cjm_site.loader.reader import Reader
from cjm_site.loader.rules import joining, reading, values
from cjm_site.model import CATALOGS, Atlas, CatalogEntry, Page, Settings
from cjm_site.model.ids import fold
from cjm_site.source import Source, Span, Trouble, decode

CATALOG_FOLDER = "catalog"
_ALMOST = (".md.txt", ".markdown", ".mdown", ".mkd", ".MD", ".Md")


class Loaded(NamedTuple):
    """What a folder of maps holds."""

    atlas: Atlas
    findings: tuple[Finding, ...]
    strays: tuple[Page, ...]
    """Pages that are not in the Atlas, for their id or their address is taken."""


def load(
    files: Mapping[str, bytes], settings: Settings, shown: str = "", names: Iterable[str] = ()
) -> Loaded:
    """Read every file.

    Keys are paths in the maps folder, and `names` the paths of all other files in it too; `shown` is the
    folder's own path, for messages.
    """
    findings: list[Finding] = []
    pages: list[Page] = []
    for path in sorted(files):
        if path.endswith(".md"):
            reader, trouble = _open(path, files[path], settings, shown)
            pages.append(read_page(reader, trouble))
            findings += reader.findings
    findings += (_unread(path, shown) for path in sorted({*files, *names}) if path.endswith(_ALMOST))
    catalogs, unreadable = _catalogs(files, settings, shown, findings)
    maps, strays = _unique([page for page in pages if page.kind != PAGE], pages, findings)
    readers = [page for page in pages if page.kind == PAGE]
    atlas = build_atlas(settings, maps, readers, catalogs, unreadable)
    return Loaded(replace(atlas, assets=frozenset((*files, *names))), tuple(findings), tuple(strays))


def _open(path: str, data: bytes, settings: Settings, shown: str) -> tuple[Reader, Trouble | None]:
    source, trouble = decode(data, posixpath.join(shown, path), settings.limits.file_bytes)
    return Reader(source, path, settings), trouble


def _unread(path: str, shown: str) -> Finding:
    source = Source(posixpath.join(shown, path), "")
    name = posixpath.basename(path).split(".")[0]
    return reading.UNREAD_FILE.at(
        Span(source, 0, 0),
        f"`{posixpath.basename(path)}` is not read, for its name does not end in `.md`",
        f"Rename it to `{name}.md`",
    )


def _catalogs(
    files: Mapping[str, bytes], settings: Settings, shown: str, findings: list[Finding]
) -> tuple[dict[str, dict[str, CatalogEntry]], frozenset[str]]:
    catalogs: dict[str, dict[str, CatalogEntry]] = {}
    unreadable = set()
    for kind in CATALOGS.values():
        path = posixpath.join(CATALOG_FOLDER, kind.file)
        if path in files:
            reader, trouble = _open(path, files[path], settings, shown)
            entries = read_catalog(reader, kind, trouble)
            findings += reader.findings
            if entries is None:
                unreadable.add(kind.name)
            else:
                catalogs[kind.name] = entries
    return catalogs, frozenset(unreadable)


def _unique(
    maps: Iterable[Page], all_pages: Iterable[Page], findings: list[Finding]
) -> tuple[list[Page], list[Page]]:
    kept: list[Page] = []
    strays: list[Page] = []
    clashing = _clashing(all_pages, findings)
    names: dict[str, Page] = {}
    for page in maps:
        others = [names[key] for key in map(fold, (page.id, *page.aliases)) if key in names]
        if page.path in clashing:
            strays.append(page)
        elif others:
            _report_double(page, others[0], findings)
            strays.append(page)
        else:
            kept.append(page)
            names.update(dict.fromkeys(map(fold, (page.id, *page.aliases)), page))
    return kept, strays


def _report_double(page: Page, other: Page, findings: list[Finding]) -> None:
    findings.append(
        values.DUPLICATE_ID.at(
            page.span,
            f"The id `{page.id}` is taken by `{other.source.path}`, line {other.span.line}",
            "Write another `id` in one of the two files",
            (Related(other.span, "first typed here"),),
        )
    )


def _clashing(pages: Iterable[Page], findings: list[Finding]) -> set[str]:
    """Paths of pages whose address another page has already; the atlas' home has the folder's own."""
    taken: dict[str, Page] = {}
    clashing = set()
    for page in pages:
        address = address_of(page.path).casefold()
        if address in taken or (address == "" and page.kind != PAGE):
            other = taken.get(address)
            whose = f"`{other.source.path}`" if other else "the home page of the atlas"
            findings.append(
                joining.ADDRESS_CLASH.at(
                    page.source.line_span(1),
                    f"The address of this page is that of {whose}",
                    f"Rename the file or its folder; `{stem_id(page.path)}` may stay its id",
                )
            )
            clashing.add(page.path)
        else:
            taken[address] = page
    return clashing


def address_of(path: str) -> str:
    """Where a page stands below the maps folder: its path without `.md` and without `index`."""
    address = path.removesuffix(".md")
    return posixpath.dirname(address) if posixpath.basename(address) == "index" else address
