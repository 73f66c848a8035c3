"""How one page of the site writes its links."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cjm_site.views.base import Link, Place

SAFE_SCHEMES = ("http", "https", "mailto", "tel")


def _no_source(path: str, line: int | None) -> str | None:
    return None


def _no_edit(path: str) -> str | None:
    return None


def _same_file(path: str) -> str:
    return path


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Addresses as seen from one page. Paths of files are relative to the maps folder, with `/`."""

    url_for: Callable[[Place], str]
    """Where a page, a made page or an anchor on it is."""
    file_url: Callable[[str], str] = _same_file
    """Where a picture of the maps folder is."""
    source_url: Callable[[str, int | None], str | None] = _no_source
    """Where a file, or a line of it, is read on the code host; None without a code host."""
    edit_url: Callable[[str], str | None] = _no_edit
    """Where a file is edited; None where it cannot be."""

    def of(self, goal: Link | Place) -> str:
        """The address of a link or a place; empty for a link that leads nowhere or runs a script."""
        if isinstance(goal, Place):
            return self.url_for(goal)
        if goal.place is not None:
            return self.url_for(goal.place)
        return goal.url if is_safe(goal.url) else ""


def is_safe(url: str) -> bool:
    """Whether an address that somebody typed may be linked to."""
    scheme, colon, rest = url.partition(":")
    if not colon or not scheme.isascii() or set(scheme) & set("/?#"):
        return bool(url) and not _hides_scheme(url)
    return scheme.lower() in SAFE_SCHEMES and bool(rest)


def _hides_scheme(url: str) -> bool:
    """Browsers drop control characters and white space before they read the scheme."""
    return any(ord(char) <= 32 for char in url)
