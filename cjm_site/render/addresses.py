"""How one page of the site writes its links."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cjm_site.source.links import refusal
from cjm_site.views.base import Link, Place


def _nowhere(*_: object) -> None:
    return None


def _same_file(path: str) -> str:
    return path


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Addresses as seen from one page."""

    url_for: Callable[[Place], str]
    """Where a page, a made page or an anchor on it is."""
    file_url: Callable[[str], str] = _same_file
    """Where a picture of the maps folder is; its path is relative to that folder."""
    source_url: Callable[[str, int | None], str | None] = _nowhere
    """Where a file (a `Source.path`), or a line of it, is read on the code host; None without one."""
    edit_url: Callable[[str], str | None] = _nowhere
    """Where a file (a `Source.path`) is edited; None where it cannot be."""

    def of(self, goal: Link | Place) -> str:
        """The address of a link or a place; empty for a link that leads nowhere, or where it must not."""
        if isinstance(goal, Place):
            return self.url_for(goal)
        if goal.place is not None:
            return self.url_for(goal.place)
        return "" if refusal(goal.url) else goal.url
