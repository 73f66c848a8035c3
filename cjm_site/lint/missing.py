"""What is named and is not there."""

from __future__ import annotations

from typing import NamedTuple

from cjm_site.source import Span


class Missing(NamedTuple):
    """Something that is named and is not there."""

    span: Span
    message: str
    help: str
