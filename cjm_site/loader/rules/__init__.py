"""The rules that reading reports by itself, for without them there is no Atlas to look at."""

from cjm_site.loader.rules.files import (
    ADDRESS_CLASH,
    CONTROL_CHARACTER,
    MERGE_CONFLICT,
    UNREAD_FILE,
    UNREADABLE_FILE,
)
from cjm_site.loader.rules.html import REFUSED_HTML
from cjm_site.loader.rules.ids import DERIVED_ID_CLASH, DUPLICATE_ID, INVALID_ID
from cjm_site.loader.rules.keys import (
    MISPLACED_KEY,
    MISSING_KEY,
    MISSING_KIND,
    MISSING_PARENT,
    REPEATED_JOURNEY_TEXT,
    UNKNOWN_KEY,
)
from cjm_site.loader.rules.links import INVALID_IMAGE, MISSING_ALT, UNSAFE_LINK
from cjm_site.loader.rules.sizes import (
    MAP_WITHOUT_LANES,
    OPEN_BRACKETS,
    OVERSIZED_MAP,
    OVERSIZED_TEXT,
    STACKED_MARKS,
)
from cjm_site.loader.rules.values import INVALID_CONNECTION, INVALID_VALUE, UNCHARTED_METRIC, UNKNOWN_DURATION
from cjm_site.loader.rules.yaml import (
    DUPLICATE_KEY,
    EXOTIC_YAML,
    INVALID_YAML,
    LOST_TEXT,
    PASTED_CHARACTER,
    UNQUOTED_TEXT,
)

RULES = (
    UNREADABLE_FILE,
    UNREAD_FILE,
    CONTROL_CHARACTER,
    MERGE_CONFLICT,
    ADDRESS_CLASH,
    INVALID_YAML,
    UNQUOTED_TEXT,
    EXOTIC_YAML,
    DUPLICATE_KEY,
    PASTED_CHARACTER,
    LOST_TEXT,
    MISSING_KIND,
    MISSING_KEY,
    MISSING_PARENT,
    UNKNOWN_KEY,
    MISPLACED_KEY,
    REPEATED_JOURNEY_TEXT,
    INVALID_ID,
    DUPLICATE_ID,
    DERIVED_ID_CLASH,
    INVALID_VALUE,
    UNKNOWN_DURATION,
    UNCHARTED_METRIC,
    INVALID_CONNECTION,
    UNSAFE_LINK,
    INVALID_IMAGE,
    MISSING_ALT,
    REFUSED_HTML,
    STACKED_MARKS,
    OVERSIZED_TEXT,
    OVERSIZED_MAP,
    MAP_WITHOUT_LANES,
    OPEN_BRACKETS,
)
"""In the order of the documentation."""

BY_NAME = {rule.name: rule for rule in RULES}

__all__ = [
    "ADDRESS_CLASH",
    "BY_NAME",
    "CONTROL_CHARACTER",
    "DERIVED_ID_CLASH",
    "DUPLICATE_ID",
    "DUPLICATE_KEY",
    "EXOTIC_YAML",
    "INVALID_CONNECTION",
    "INVALID_ID",
    "INVALID_IMAGE",
    "INVALID_VALUE",
    "INVALID_YAML",
    "LOST_TEXT",
    "MAP_WITHOUT_LANES",
    "MERGE_CONFLICT",
    "MISPLACED_KEY",
    "MISSING_ALT",
    "MISSING_KEY",
    "MISSING_KIND",
    "MISSING_PARENT",
    "OPEN_BRACKETS",
    "OVERSIZED_MAP",
    "OVERSIZED_TEXT",
    "PASTED_CHARACTER",
    "REFUSED_HTML",
    "REPEATED_JOURNEY_TEXT",
    "RULES",
    "STACKED_MARKS",
    "UNCHARTED_METRIC",
    "UNKNOWN_DURATION",
    "UNKNOWN_KEY",
    "UNQUOTED_TEXT",
    "UNREADABLE_FILE",
    "UNREAD_FILE",
    "UNSAFE_LINK",
]
