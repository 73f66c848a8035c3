"""Addresses: of pages as seen from one another, and of sources on the code host."""

from __future__ import annotations

import html
import posixpath
import re
from urllib.parse import quote, urljoin

from mkdocs.config.config_options import EditURITemplate
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_relative_url

from cjm_site.project.host import FORGES

_FORMATTER = EditURITemplate.Formatter()
# A folder, and not the host, right before the path.
_FOLDER = re.compile(r"(?<=[/=])(?<!//)[^/?&=#{}]+/(?=\{path)")


def edit_address(config: MkDocsConfig, path: str) -> str | None:
    """Where a file is edited; `path` is relative to the docs folder and may start with `../`.

    None when the site names no code host.
    """
    if config.edit_uri_template:
        template, clean = _from_there(str(config.edit_uri_template), posixpath.normpath(path))
        stem = posixpath.splitext(clean)[0]
        filled = _FORMATTER.format(template, path=_InAddress(clean), path_noext=_InAddress(stem))
        return _absolute(config, filled)
    return _absolute(config, _join(config.edit_uri, path)) if config.edit_uri else None


def _from_there(template: str, path: str) -> tuple[str, str]:
    """The same without `..`, as far as the folders that stand before the path can be left out."""
    while path.startswith("../") and len(_FOLDER.findall(template)) == template.count("{path"):
        template, path = _FOLDER.sub("", template), path.removeprefix("../")
    return template, path


class _InAddress(str):
    """A path that is written as addresses have it; a template that quotes it by `!q` gets it as it is."""

    __slots__ = ()

    def __format__(self, _: str) -> str:
        return quote(self)


def _join(edit_uri: str, path: str) -> str:
    head, mark, folder = edit_uri.rpartition("=")
    if not mark:
        return urljoin(edit_uri, quote(path))
    # What stands in a query is resolved by nobody else.
    return head + mark + posixpath.normpath(posixpath.join(folder, quote(path)))


def _absolute(config: MkDocsConfig, edit_uri: str) -> str | None:
    base = config.repo_url or ""
    if base and not edit_uri.startswith(("?", "#")):
        base = base.rstrip("/") + "/"
    address = urljoin(base, edit_uri)
    return address if address.startswith(("http://", "https://")) else None


def source_address(edit_url: str | None, line: int | None) -> str | None:
    """Where a file, or a line of it, is read; None when its edit address tells no known code host."""
    forge = next((each for each in FORGES if edit_url and each.edit in edit_url), None)
    if forge is None or edit_url is None:
        return None
    return edit_url.replace(forge.edit, forge.view, 1) + (forge.line.format(line) if line else "")


def page_address(target_url: str, anchor: str, from_url: str, query: str = "") -> str:
    """The address of a page or a place on it, as written on another page or on itself."""
    if target_url == from_url and anchor and not query:
        return f"#{anchor}"
    return get_relative_url(target_url, from_url) + _behind(query, anchor)


def _behind(query: str, anchor: str) -> str:
    return (f"?{query}" if query else "") + (f"#{anchor}" if anchor else "")


def source_link(target_uri: str, anchor: str, from_uri: str, query: str = "") -> str:
    """The same between two sources, as MkDocs wants links in Markdown and checks them."""
    relative = posixpath.relpath(target_uri, posixpath.dirname(from_uri) or ".")
    return quote(relative) + _behind(query, anchor)


def resolve(folder: str, path: str) -> str:
    """A relative path taken from a folder, without `..`, as far as there are folders above."""
    return posixpath.normpath(posixpath.join(folder, path))


def redirect_page(address: str) -> str:
    """A page that leads from a former address to the present one."""
    address = html.escape(address)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>This page has moved</title>'
        f'<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={address}">'
        f'</head><body><p>This page has moved <a href="{address}">here</a>.</p></body></html>\n'
    )
