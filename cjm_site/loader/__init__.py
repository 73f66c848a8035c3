"""From the texts of a folder to its Atlas. Nothing that a person wrote makes it raise."""

from cjm_site.loader.ends import connection_end, is_to_itself
from cjm_site.loader.folder import Loaded, load
from cjm_site.loader.formers import former_span
from cjm_site.loader.hierarchy import circles, lacks_columns, typed_parents
from cjm_site.loader.rules import RULES

__all__ = [
    "RULES",
    "Loaded",
    "circles",
    "connection_end",
    "former_span",
    "is_to_itself",
    "lacks_columns",
    "load",
    "typed_parents",
]
