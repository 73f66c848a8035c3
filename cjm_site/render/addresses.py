"""How one page of the site writes its links."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from cjm_site.source.links import refusal
from cjm_site.views.base import Link, Place

# Characters that stand in no address as they are, though browsers take them.
_ILLEGAL = re.compile(r'["<>\\^`{|} ]')


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
    page: str = ""
    """The page's own address in full, as it is printed; empty where the site has none."""
    edit_url: Callable[[str], str | None] = _nowhere
    """Where a file (a `Source.path`) is edited; None where it cannot be."""
    feedback: str = ""
    """Where readers report something, with `{title}`, `{url}` and `{step}`; empty for nowhere."""

    def of(self, goal: Link | Place) -> str:
        """The address of a link or a place; empty for a link that leads nowhere, or where it must not."""
        if isinstance(goal, Place):
            return self.url_for(goal)
        if goal.place is not None:
            return self.url_for(goal.place)
        return "" if refusal(goal.url) else _ILLEGAL.sub(lambda found: f"%{ord(found[0]):02X}", goal.url)

    def feedback_on(self, title: str, step: str = "") -> str | None:
        """Where readers report something about a page, or a step of it; None where they cannot."""
        if not self.feedback or refusal(self.feedback):
            return None
        # Only what the option names is filled in: any other brace stays as it was typed.
        words = {"{title}": title, "{url}": self.page, "{step}": step}
        return re.sub(r"\{(?:title|url|step)\}", lambda name: quote(words[name[0]], safe=""), self.feedback)
