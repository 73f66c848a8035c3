"""What keeps a text from being read, before anybody knows what the text is about."""

from __future__ import annotations

from typing import NamedTuple

from cjm_site.source.text import Span


class Trouble(NamedTuple):
    """One reason, at one place. The loader makes a finding of it."""

    rule: str
    message: str
    span: Span
    help: str = ""
    related: tuple[tuple[Span, str], ...] = ()
