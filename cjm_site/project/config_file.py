"""The part of `mkdocs.yml` that the command line needs, read without the host.

`INHERIT` and `!ENV` are followed; tags of other plugins are left alone, for nothing is run.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from cjm_site.model import Settings
from cjm_site.model.options import OptionError, read_options
from cjm_site.project.host import Host, host_of, makes_own_anchors

NAMES = ("mkdocs.yml", "mkdocs.yaml")
_DEEP = 10


class ConfigError(Exception):
    """The configuration cannot be used; the message says which file and why."""


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """Where a site stands and how it is set."""

    root: Path
    """The folder of `mkdocs.yml`."""
    docs_dir: Path
    settings: Settings
    site_dir: Path
    """Where the site is built."""
    host: Host


class _Loader(yaml.SafeLoader):
    """Reads what the host reads, and makes nothing of tags that it does not know."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    """`!ENV NAME` or `!ENV [NAME, OTHER, default]`."""
    if isinstance(node, yaml.ScalarNode):
        names, default = [node.value], None
    else:
        values = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else []
        names, default = (values[:-1], values[-1]) if len(values) > 1 else (values, None)
    for name in names:
        if str(name) in os.environ:
            return yaml.safe_load(os.environ[str(name)])
    return default


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", lambda *_: None)


def find_config(start: Path) -> Path:
    """The nearest `mkdocs.yml`, in a folder or above it. Raises `ConfigError` when there is none."""
    for folder in (start, *start.parents):
        for name in NAMES:
            if (folder / name).is_file():
                return folder / name
    raise ConfigError(
        f"There is no mkdocs.yml in {start} or above it; run this in your wiki, or give it with -f"
    )


def read_config(path: Path) -> SiteConfig:
    """Where the site stands, and the options of its plugin `cjm`. Raises `ConfigError`."""
    raw = _inherited(path, _DEEP)
    root = path.resolve().parent
    try:
        settings = read_options(_plugin_options(raw.get("plugins"), path))
    except OptionError as error:
        raise ConfigError(f"{path}: plugins: cjm: {error}") from None
    settings = replace(settings, own_anchors=makes_own_anchors(_extension(raw, "toc")))
    docs, site = (root / str(raw.get(f"{name}_dir") or name) for name in ("docs", "site"))
    return SiteConfig(root, docs, settings, site, host_of(raw, root))


def _extension(raw: Mapping[str, Any], name: str) -> object:
    """The options of an extension of Markdown; None where it has none."""
    typed = raw.get("markdown_extensions")
    listed = [typed] if isinstance(typed, dict) else typed if isinstance(typed, list) else []
    return next((each[name] for each in listed if isinstance(each, dict) and name in each), None)


def _inherited(path: Path, depth: int) -> dict[str, Any]:
    raw = _load(path)
    parent = raw.pop("INHERIT", None)
    if parent is None:
        return raw
    if not depth:
        raise ConfigError(f"{path}: INHERIT leads on and on; it may not run in a circle")
    return _merged(_inherited(path.parent / str(parent), depth - 1), raw)


def _load(path: Path) -> dict[str, Any]:
    try:
        with path.open(encoding="utf-8-sig") as file:
            raw = yaml.load(file, Loader=_Loader)  # noqa: S506  (a safe loader, with unknown tags left out)
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}") from None
    # Dates and numbers that there are not are no errors of YAML to the parser.
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ConfigError(f"{path} is no YAML: {error}") from None
    if not isinstance(raw, dict):
        raise ConfigError(f"{path} is no mapping of options")
    return raw


def _merged(parent: Mapping[str, Any], child: Mapping[str, Any]) -> dict[str, Any]:
    result = dict(parent)
    for key, value in child.items():
        above = result.get(key)
        result[key] = _merged(above, value) if isinstance(above, dict) and isinstance(value, dict) else value
    return result


def _plugin_options(plugins: object, path: Path) -> Mapping[str, Any]:
    listed: list[Any] = list(plugins) if isinstance(plugins, list) else []
    if isinstance(plugins, dict):
        listed = [{name: options} for name, options in plugins.items()]
    for plugin in listed:
        if plugin == "cjm":
            return {}
        if isinstance(plugin, dict) and "cjm" in plugin:
            options = plugin["cjm"] or {}
            if not isinstance(options, dict):
                raise ConfigError(f"{path}: plugins: cjm: write its options as a mapping")
            return {name: value for name, value in options.items() if name != "enabled"}
    raise ConfigError(f"{path} does not name the plugin cjm; add `- cjm` under `plugins:`")
