"""Where a site is built: a build empties that folder first, so it must be nobody else's."""

from __future__ import annotations

from pathlib import Path

from cjm_site.project.config_file import ConfigError


def judge_output(site_dir: Path, folder: Path) -> None:
    """Raise `ConfigError` where building into `site_dir` would harm the maps, or what a link leads to."""
    if site_dir.is_symlink():
        raise ConfigError(
            f"`site_dir` {site_dir} is a symbolic link, and a build would empty the folder that it leads to; "
            "set `site_dir` to a folder of its own"
        )
    site, maps = site_dir.resolve(), folder.resolve()
    if maps.is_relative_to(site):
        raise ConfigError(
            f"`site_dir` {site_dir} holds the maps, and a build would delete them; "
            "set `site_dir` to a folder of its own"
        )
    if site.is_relative_to(maps):
        raise ConfigError(
            f"`site_dir` {site_dir} lies in the maps folder, and each build would publish the one before; "
            "set `site_dir` to a folder beside it"
        )
