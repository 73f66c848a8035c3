"""The site round the maps: what checks must know of it, and files beside them that the code host shows."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from cjm_site.plugin.urls import edit_address, source_address
from cjm_site.project import Project
from cjm_site.project.host import Host, is_read_there, matcher


def addresses_beside(project: Project, docs: Path, config: MkDocsConfig) -> dict[str, str]:
    """What links name that lies outside the docs folder → where it is read; empty where it cannot be."""
    there = ((name, each.path) for name, each in project.atlas.outside.items() if each.path)
    shown = {name: Path(os.path.relpath(project.folder / path, docs)).as_posix() for name, path in there}
    return {
        name: source_address(edit_address(config, path), None) or ""
        for name, path in shown.items()
        if path.startswith("../")
    }


def host_round(config: MkDocsConfig) -> Host:
    """What checks must know of the site round the maps."""
    template = str(config.edit_uri_template) if config.edit_uri_template else None
    return Host(
        left_out=matcher(config.exclude_docs, config.draft_docs),
        code_host=is_read_there(config.repo_url, config.edit_uri, template),
        directory_urls=config.use_directory_urls,
    )
