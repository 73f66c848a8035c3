"""Opens a folder of maps: its Atlas and all findings. Both doors start here."""

from __future__ import annotations

import gc
import os
import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from cjm_site.findings import Finding, did_you_mean
from cjm_site.lint import RULES, lint, with_severities
from cjm_site.loader import load
from cjm_site.loader.rules import BY_NAME
from cjm_site.model import Atlas, Page, Settings
from cjm_site.model.addresses import INDEXES
from cjm_site.model.options import OptionError, read_options
from cjm_site.project.beside import files_beside
from cjm_site.project.config_file import ConfigError, SiteConfig, find_config, read_config
from cjm_site.project.docs_folder import clashes, site_prefix
from cjm_site.project.files import read_folder
from cjm_site.project.host import Host
from cjm_site.project.pictures import look_at_pictures
from cjm_site.project.theme import lacking
from cjm_site.source import Source, Span
from cjm_site.source.wording import named


@dataclass(frozen=True, slots=True)
class Project:
    """A wiki, read and judged."""

    atlas: Atlas
    findings: tuple[Finding, ...]
    """All that are not off, sorted by file and place."""
    strays: tuple[Page, ...]
    """Pages that are not in the Atlas, since their id or address is taken."""
    folder: Path
    """The maps folder."""
    clashing: frozenset[str] = frozenset()
    """Files that have the address of a page of the wiki, by their path in the docs folder."""


def maps_folder(root: Path, settings: Settings, docs_dir: Path | None = None) -> Path:
    """The folder of the maps: relative to `root`, or inside the docs folder where there is none."""
    folder = Path(os.path.normpath(root / settings.maps_dir))
    inside = Path(os.path.normpath(docs_dir / settings.maps_dir)) if docs_dir else folder
    return inside if not folder.is_dir() and inside.is_dir() else folder


def open_project(
    root: Path, settings: Settings, docs_dir: Path | None = None, host: Host | None = None
) -> Project:
    """Read and judge the wiki of a site. `root` is the folder of `mkdocs.yml`.

    Raises `ConfigError` when there is no maps folder, and for a severity of a rule that there is not.
    """
    _judge_rules(settings)
    folder = maps_folder(root, settings, docs_dir)
    if not folder.is_dir():
        raise ConfigError(f"There is no folder {folder} for the maps; make it, or set `maps_dir`")
    settings = replace(settings, today=today())
    files = read_folder(folder, settings.limits.file_bytes)
    shown = Path(os.path.relpath(folder, root)).as_posix()
    with _without_collector():
        loaded = load(files.texts, settings, shown, files.names)
        host = host or Host(code_host=True)
        outside = files_beside(loaded.atlas, folder, root, docs_dir, host)
        atlas = replace(loaded.atlas, outside=outside)
        atlas = replace(atlas, pictures=look_at_pictures(atlas, folder))
        unreadable = (_unreadable(f"{shown}/{name}", why) for name, why in files.unreadable.items())
        if docs_dir and host.left_out(posixpath.join(site_prefix(folder, docs_dir, root), INDEXES[0])):
            raise ConfigError(
                f"`exclude_docs` or `draft_docs` leaves out the home of {shown}; let its patterns name less"
            )
        beside = clashes(atlas, loaded.strays, folder, root, docs_dir, host) if docs_dir else {}
        unthemed = lacking(atlas, host.theme) if host.theme else ()
        found = (*loaded.findings, *lint(atlas), *unreadable, *beside.values(), *unthemed)
        findings = with_severities(found, settings.severity)
    return Project(atlas, findings, loaded.strays, folder, frozenset(beside))


@contextmanager
def _without_collector() -> Iterator[None]:
    """An Atlas is millions of values and no garbage: looking for some takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _judge_rules(settings: Settings) -> None:
    # The options are read where the rules are not known.
    unknown = next((name for name in settings.severity if name not in RULES), None)
    if unknown is not None:
        near = did_you_mean(unknown, RULES)
        message = f"`severity`: There is no rule {named(unknown)}."
        raise ConfigError(f"{message} {near}" if near else message)


def today() -> date:
    """The day that reviews are judged by: that of SOURCE_DATE_EPOCH where it is set."""
    try:
        moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    except (KeyError, ValueError, OverflowError, OSError):
        moment = datetime.now(UTC)
    return moment.date()


def _unreadable(path: str, why: str) -> Finding:
    what = "folder" if path.endswith("/") else "file"
    cure = "Put a plain file that everybody may read in its place"
    return BY_NAME["unreadable-file"].at(
        Span(Source(path, ""), 0, 0),
        f"This {what} cannot be read: {why}",
        cure if what == "file" else "Give everybody the right to read it",
    )


__all__ = [
    "ConfigError",
    "Host",
    "OptionError",
    "Project",
    "SiteConfig",
    "find_config",
    "maps_folder",
    "open_project",
    "read_config",
    "read_options",
    "site_prefix",
    "today",
]
