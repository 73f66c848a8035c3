"""What a build knows beside the Atlas: the day, dates of change, findings, the home's title."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cjm_site.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition of the wiki; the same edition of the same Atlas gives the same bytes."""

    today: date
    """The day of the build (`SOURCE_DATE_EPOCH` where it is set): freshness is counted from it."""
    changed: Mapping[str, date] = field(default_factory=dict)
    """Id of a page → the day of its last commit; pages without history are not in it."""
    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    """`Source.path` of a file → what is wrong in it; under `HOME` for the home's introduction."""
    title: str = "Atlas"
    """Of the home: that of the maps folder's `index.md`, else the site's name."""
    description: str = ""
    """The home's lead, from the same file."""
