"""Every internal link of a built site, followed to its file and its anchor."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

HOST = "http://site.test"
_ADDRESSES = {"a": "href", "area": "href", "img": "src", "link": "href", "script": "src", "source": "src"}


class PageLinks(HTMLParser):
    """Ids and addresses of one page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if anchor := values.get("id"):
            self.ids.append(anchor)
        if tag == "a" and (name := values.get("name")):
            self.ids.append(name)
        if (address := values.get(_ADDRESSES.get(tag, ""))) is not None:
            self.addresses.append(address)
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.addresses.append((values.get("content") or "").partition("url=")[2])


class LinkMap:
    """The pages of a built site, as a browser at `base` sees them."""

    def __init__(self, folder: Path, base: str = "/") -> None:
        self.folder = folder
        self.base = base

    @cached_property
    def pages(self) -> dict[str, PageLinks]:
        """Path of a file, with `/` → its ids and addresses."""
        return {
            file.relative_to(self.folder).as_posix(): PageLinks(file.read_text(encoding="utf-8"))
            for file in sorted(self.folder.rglob("*.html"))
            if file.is_file()
        }

    def broken(self) -> list[str]:
        """Every internal link that leads nowhere, with its page."""
        return [
            f"{page}: {address}: {trouble}"
            for page, links in self.pages.items()
            for address in dict.fromkeys(links.addresses)
            if (trouble := self._trouble(page, address))
        ]

    def repeated_ids(self) -> list[str]:
        """Ids that a page has more than once."""
        return [
            f"{page}: {anchor}"
            for page, links in self.pages.items()
            for anchor in dict.fromkeys(links.ids)
            if links.ids.count(anchor) > 1
        ]

    def hosts(self) -> set[str]:
        """Other hosts that any address leads to."""
        addresses = (address for links in self.pages.values() for address in links.addresses)
        return {host for address in addresses if (host := urlsplit(address).netloc)}

    def _trouble(self, page: str, address: str) -> str:
        if urlsplit(address).scheme or address.startswith("//"):
            return ""
        target = urlsplit(urljoin(HOST + self.base + quote(page), address))
        if not target.path.startswith(self.base):
            return "leaves the site"
        path = unquote(target.path.removeprefix(self.base))
        file = self.folder / path
        if file.is_dir():
            path, file = f"{path.rstrip('/')}/index.html".lstrip("/"), file / "index.html"
        if not file.is_file():
            return f"there is no {path}"
        anchor = unquote(target.fragment)
        if anchor and path in self.pages and anchor not in self.pages[path].ids:
            return f"{path} has no such anchor"
        return ""


def linked_to(links: PageLinks) -> Iterator[str]:
    """The addresses of a page without their anchors."""
    return (address.partition("#")[0] for address in links.addresses)
