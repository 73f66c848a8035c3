"""What is left of a file that could not be read: as much of its names as can be found.

Nothing that refers to such a file is blamed, so its id, its former ids and its kind are looked for.
"""

from __future__ import annotations

import posixpath
import re

from cjm_site.findings import nearest
from cjm_site.loader.reader import Reader
from cjm_site.model import KINDS, Map, Page, Persona, Text, Tour
from cjm_site.model.addresses import INDEXES
from cjm_site.model.ids import fold, is_id, make_id

PAGE = "page"
"""The kind of an ordinary page."""
_MOST = 20_000
_NAMES = re.compile(r"^(kind|id|title):[ \t]*['\"]?([^'\"\n#]+)", re.MULTILINE)
_ALIASES = re.compile(r"^aliases:(.*(?:\n[ \t]*- .*)*)", re.MULTILINE)
_GUESSES = (
    ("steps", "blueprint"), ("covers", "blueprint"), ("stops", "tour"), ("empathy", "persona"),
    ("phases", "journey"), ("parent", "journey"), ("persona", "journey"), ("demographics", "persona"),
    ("motivations", "persona"), ("frustrations", "persona"),
)  # fmt: skip
_CLASSES: dict[str, type[Map] | type[Persona] | type[Tour]] = {
    name: Map if kind.is_map else {"persona": Persona, "tour": Tour}[name] for name, kind in KINDS.items()
}


def salvaged(reader: Reader) -> Page:
    """A page that is marked as broken: of its kind where that can be told, else an ordinary one."""
    head = _head(reader.source.text)
    found = {key: value.strip() for key, value in reversed(_NAMES.findall(head))}
    kind = nearest(found.get("kind", ""), KINDS) or ""
    if not kind:
        guesses = (name for key, name in _GUESSES if re.search(rf"^{key}[ \t]*[:：]", head, re.MULTILINE))
        kind = next(guesses, "")
    page_id = _id(found.get("id", ""), reader.path) if kind else reader.path
    span = reader.source.line_span(1)
    make = _CLASSES.get(kind, Page)
    return make(
        kind=kind or PAGE,
        id=page_id,
        title=Text(found.get("title") or stem_id(reader.path), span),
        source=reader.source,
        span=span,
        path=reader.path,
        broken=True,
        aliases=_aliases(head, page_id) if kind else (),
    )


def _head(text: str) -> str:
    """The frontmatter, as far as it can be told: what its closing line ends, else what follows it."""
    above, _, rest = text[4:].partition("\n---")
    head = text[:4] + above
    return (head if _NAMES.search(head) else rest.partition("\n---")[0])[:_MOST]


def _id(typed: str, path: str) -> str:
    name = stem_id(path)
    return typed if is_id(typed) else make_id(name) or name


def _aliases(head: str, page_id: str) -> tuple[str, ...]:
    match = _ALIASES.search(head)
    words = re.findall(r"[\w-]+", match[1]) if match else []
    return tuple(word for word in words if is_id(word) and fold(word) != fold(page_id))


def stem_id(path: str) -> str:
    """The id that a file's name gives; a folder's own page has the folder's name."""
    folder, name = posixpath.split(path)
    if name in INDEXES:
        return posixpath.basename(folder) or "index"
    return name.rsplit(".", 1)[0]
