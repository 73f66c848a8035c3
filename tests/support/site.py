"""A site made for one test: its files, its build, and what the build said."""

from __future__ import annotations

import json
import logging
import re
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.support.links import LinkMap

ROOT = Path(__file__).resolve().parents[2]
"""The checkout."""
_FILE = re.compile(r"^=== (\S.*)\n", re.MULTILINE)


@dataclass
class Built:
    """A site that was built."""

    folder: Path
    log: list[logging.LogRecord] = field(repr=False)
    aborted: str = ""
    base: str = "/"
    links: LinkMap = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.links = LinkMap(self.folder, self.base)

    def html(self, path: str) -> str:
        """A page by its address, such as `blueprints/night/`."""
        file = self.folder / path
        return (file / "index.html" if file.is_dir() else file).read_text(encoding="utf-8")

    def content(self, path: str) -> str:
        """The page without the theme round it."""
        return self.html(path).partition("<article")[2].rpartition("</article>")[0]

    def messages(self, level: int = logging.WARNING) -> list[str]:
        """What was logged at a level or above it."""
        return [record.getMessage() for record in self.log if record.levelno >= level]

    @property
    def index(self) -> list[dict[str, Any]]:
        """The entries of the search."""
        return list(json.loads((self.folder / "search/search_index.json").read_text())["docs"])

    def assert_links(self) -> None:
        """Every link leads somewhere and no page has an id twice."""
        assert self.links.broken() == []
        assert self.links.repeated_ids() == []


class _Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


class Site:
    """A folder with a site in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.config: dict[str, Any] = {
            "site_name": "Site",
            "theme": {"name": "material", "font": False},
            "plugins": ["search", {"cjm": {}}],
            "docs_dir": "docs",
        }

    def files(self, tree: str) -> Site:
        """Write the files of a text in which `=== path` starts each of them."""
        pieces = _FILE.split(dedent(tree).lstrip("\n"))
        for path, content in zip(pieces[1::2], pieces[2::2], strict=True):
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        return self

    def edit(self, path: str, old: str, new: str) -> Site:
        """Change what stands in a file."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} has no {old!r}"
        file.write_text(text.replace(old, new), encoding="utf-8")
        return self

    def options(self, **options: Any) -> Site:
        """Set options of the plugin."""
        self.config["plugins"] = ["search", {"cjm": options}]
        return self

    def build(self, *, strict: bool = False, **config: Any) -> Built:
        """Build the site; further arguments are keys of `mkdocs.yml`."""
        (self.folder / "docs").mkdir(exist_ok=True)
        if not list((self.folder / "docs").glob("index.*")):
            (self.folder / "docs/index.md").write_text("# Home\n")
        return build_config(self.write_config(**config), self.folder / "site", strict=strict)

    def write_config(self, **config: Any) -> Path:
        """Write `mkdocs.yml`; further arguments are keys of it."""
        target = self.folder / "mkdocs.yml"
        target.write_text(yaml.safe_dump({**self.config, **config}), encoding="utf-8")
        return target


def build_config(config_file: Path, folder: Path, **overrides: Any) -> Built:
    """Build the site of a configuration into a folder."""
    handler = _Records()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    level, aborted = logger.level, ""
    logger.setLevel(logging.INFO)
    config = load_config(str(config_file), site_dir=str(folder), **overrides)
    try:
        build(config)
    except Abort as stopped:
        aborted = str(stopped)
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        config.plugins.on_shutdown()
    base = "/" + (config.site_url or "http://x/").split("/", 3)[3]
    return Built(folder, handler.records, aborted, base)
