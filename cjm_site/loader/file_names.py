"""Files that not every system can have: one finding for each file or folder of such a name."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator

from cjm_site.findings import Finding
from cjm_site.loader import rules
from cjm_site.source import Source, Span
from cjm_site.source.wording import code

_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever follows the first full stop."""
_END = re.compile(r"[. ]+$")


def impossible_names(paths: Iterable[str], shown: str) -> Iterator[Finding]:
    """An error for each file, or for its folder, that Windows cannot have, in the order of paths."""
    told: set[str] = set()
    for path in sorted(paths):
        place = next(
            (each for each in _with_folders(path) if not is_possible(posixpath.basename(each))), path
        )
        name = posixpath.basename(place)
        if is_possible(name) or place in told:
            continue
        told.add(place)
        what = "file" if place == path else "folder"
        yield rules.UNREADABLE_FILE.at(
            Span(Source(posixpath.join(shown, path), ""), 0, 0),
            f"On Windows no {what} can be called {code(name)}, so the maps cannot be copied there",
            f"Rename the {what} to {code(_possible(name, what))}",
        )


def is_possible(name: str) -> bool:
    """True for the name of a file or folder that every system can have."""
    return not (_DEVICE.match(name) or _END.search(name))


def _with_folders(path: str) -> list[str]:
    """A path after those of the folders that it lies in, from the top."""
    names = path.split("/")
    return ["/".join(names[: number + 1]) for number in range(len(names))]


def _possible(name: str, what: str) -> str:
    bare = _END.sub("", name) or f"a-{what}"
    end = "-maps" if what == "folder" else "-map" if name.lower().endswith(".md") else f"-{what}"
    return _DEVICE.sub(lambda device: f"{device[1].lower()}{end}", bare)
