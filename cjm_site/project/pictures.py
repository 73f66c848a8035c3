"""The pictures that pages name, looked at once each, and as they are published."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache, partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from cjm_site.model import Atlas, Limits
from cjm_site.model.pictures import EDGES, named_pictures
from cjm_site.model.values import PictureFile
from cjm_site.source.images import Look, drawn_anew, fitted, look

FAR_TOO_HEAVY = 10
"""Times the weight of a picture that is merely too heavy: it is not read."""
_COPY = "Put the picture itself into the maps folder"


class _Stamp(NamedTuple):
    """One state of a file: while `serve` runs, only what changed is decoded again."""

    path: str
    size: int
    changed: int


def look_at_pictures(atlas: Atlas, folder: Path) -> dict[str, PictureFile]:
    """Path in the maps folder → what its file is; of files that are not there nothing is said."""
    edges: dict[str, int] = {}
    for each in named_pictures(atlas):
        edges[each.path] = max(EDGES[each.use], edges.get(each.path, 0))
    judge = partial(look_at_file, folder, limits=atlas.settings.limits)
    with ThreadPoolExecutor() as pool:
        found = zip(edges, pool.map(judge, edges, edges.values()), strict=True)
        return {path: picture for path, picture in found if picture is not None}


def look_at_file(folder: Path, path: str, edge: int, limits: Limits) -> PictureFile | None:
    """What a file of a folder is as a picture; None where there is none."""
    if _is_behind_a_link(folder, path):
        return PictureFile(trouble="a symbolic link leads to it, and links are not followed", cure=_COPY)
    try:
        state = (folder / path).stat()
        if not stat.S_ISREG(state.st_mode):
            return PictureFile(trouble="it is no ordinary file", cure=_COPY)
        if state.st_size > limits.image_bytes * FAR_TOO_HEAVY:
            return as_shown(_too_heavy(state.st_size, limits), state.st_size, edge)
        return as_shown(_seen(_stamp(folder / path), limits.image_pixels), state.st_size, edge)
    except FileNotFoundError:
        return None
    except OSError as error:
        return PictureFile(trouble=f"it cannot be read: {error.strerror}", cure="Let everybody read the file")


def _is_behind_a_link(folder: Path, path: str) -> bool:
    typed = PurePosixPath(path)
    return any((folder / each).is_symlink() for each in (typed, *typed.parents[:-1]))


def _too_heavy(size: int, limits: Limits) -> Look:
    most = limits.image_bytes * FAR_TOO_HEAVY
    return Look(trouble=f"it has {size:,} bytes, and {most:,} are the most", cure="Make it smaller")


def as_shown(seen: Look, size: int, edge: int) -> PictureFile:
    """A file of `size` bytes that looks so, in a place of `edge` pixels."""
    if seen.trouble:
        return PictureFile(size=size, trouble=seen.trouble, cure=seen.cure)
    width, height = fitted(seen.width, seen.height, edge)
    return PictureFile(width=width, height=height, size=size, edge=edge)


def _stamp(file: Path) -> _Stamp:
    state = file.stat()
    return _Stamp(str(file), state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=4096)
def _seen(stamp: _Stamp, most_pixels: int) -> Look:
    return look(Path(stamp.path).read_bytes(), most_pixels)


def published(files: Mapping[Path, int]) -> dict[Path, bytes]:
    """The bytes that are published of sound pictures, by the longest side that pages want of each.

    They are empty for one that has gone, or that cannot be drawn anew.
    """
    with ThreadPoolExecutor() as pool:
        return dict(zip(files, pool.map(_published, files, files.values()), strict=True))


def _published(file: Path, edge: int) -> bytes:
    try:
        return _drawn(_stamp(file), edge)
    # Encoders raise whatever they stumble over, and files go while others are drawn.
    except Exception:
        return b""


@lru_cache(maxsize=512)
def _drawn(stamp: _Stamp, edge: int) -> bytes:
    return drawn_anew(Path(stamp.path).read_bytes(), edge)
