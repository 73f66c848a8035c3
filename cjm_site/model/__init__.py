"""What a journey wiki is made of. Nothing here reads a file or draws a page."""

from cjm_site.model.atlas import Atlas, Backlink, Column, JoinedConnection, Mention, Origin, Target
from cjm_site.model.catalog import CATALOGS, CatalogEntry, CatalogKind
from cjm_site.model.kinds import KINDS, Kind
from cjm_site.model.lanes import (
    BLUEPRINT,
    EXPERIENCE,
    GROUPS,
    JOURNEY,
    LANES,
    LINES,
    Lane,
    LaneGroup,
    Line,
    OwnLane,
    lanes_of,
)
from cjm_site.model.maps import Connection, Entry, Map, Page, Persona, Phase, Step, Stop, Tour
from cjm_site.model.settings import DAY, Limits, Settings
from cjm_site.model.values import (
    Duration,
    Emotion,
    Evidence,
    Image,
    Measure,
    Reference,
    Remark,
    Text,
    Weblink,
)

__all__ = [
    "BLUEPRINT", "CATALOGS", "DAY", "EXPERIENCE", "GROUPS", "JOURNEY", "KINDS", "LANES", "LINES",
    "Atlas", "Backlink", "CatalogEntry", "CatalogKind", "Column", "Connection", "Duration", "Emotion",
    "Entry", "Evidence", "Image", "JoinedConnection", "Kind", "Lane", "LaneGroup", "Limits", "Line",
    "Map", "Measure", "Mention", "Origin", "OwnLane", "Page", "Persona", "Phase", "Reference", "Remark",
    "Settings", "Step", "Stop", "Target", "Text", "Tour", "Weblink", "lanes_of",
]
