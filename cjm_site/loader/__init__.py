"""From the texts of a folder to its Atlas. Nothing that a person wrote makes it raise."""

from cjm_site.loader.ends import connection_end, is_to_itself
from cjm_site.loader.folder import Loaded, load
from cjm_site.loader.formers import former_span
from cjm_site.loader.hierarchy import circles, lacks_columns, typed_parents
from cjm_site.loader.joining import own_order
from cjm_site.loader.ordering import Ordering
from cjm_site.loader.rules import RULES
from cjm_site.loader.theme_keys import THEME_FILES, is_theme_name, theme_key_span

__all__ = [
    "RULES",
    "THEME_FILES",
    "Loaded",
    "Ordering",
    "circles",
    "connection_end",
    "former_span",
    "is_theme_name",
    "is_to_itself",
    "lacks_columns",
    "load",
    "own_order",
    "theme_key_span",
    "typed_parents",
]
