"""Files beside the maps folder that are linked and not on the site: the code host may show them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from cjm_site.findings import Finding
from cjm_site.lint import RULES, with_severities
from cjm_site.model import Settings
from cjm_site.model.links import OUTSIDE
from cjm_site.plugin.urls import edit_address, source_address
from cjm_site.project import Project
from cjm_site.source.wording import named


def addresses_beside(project: Project, docs: Path, config: MkDocsConfig) -> dict[str, str]:
    """What links name that lies outside the docs folder → where it is read; empty where it cannot be."""
    there = ((name, each.path) for name, each in project.atlas.outside.items() if each.path)
    shown = {name: Path(os.path.relpath(project.folder / path, docs)).as_posix() for name, path in there}
    return {
        name: source_address(edit_address(config, path), None) or ""
        for name, path in shown.items()
        if path.startswith("../")
    }


def unread_beside(project: Project, addresses: Mapping[str, str], settings: Settings) -> tuple[Finding, ...]:
    """A finding for each link that the site can lead nowhere."""
    return with_severities(_unread(project, addresses), settings.severity)


def _unread(project: Project, addresses: Mapping[str, str]) -> Iterator[Finding]:
    for mention in project.atlas.mentions:
        reference = mention.reference
        if reference.kinds == (OUTSIDE,) and addresses.get(reference.target) == "":
            message = f"{named(reference.typed)} is there, and is not on the site"
            cure = "Link to its https address, put it below the docs folder, or set `repo_url` and `edit_uri`"
            yield RULES["broken-link"].at(reference.span, message, cure)
