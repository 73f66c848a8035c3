"""What pages and catalogs name of the theme, and whether the theme has it. Nothing of the theme is run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import entry_points
from pathlib import Path

import yaml

from cjm_site.findings import Finding
from cjm_site.loader import THEME_FILES, is_theme_name, theme_key_span
from cjm_site.loader.rules import BY_NAME
from cjm_site.model import Atlas, CatalogEntry, Page
from cjm_site.model.catalog import is_icon
from cjm_site.render.environment import theme_dir
from cjm_site.source import Mapping as Nodes
from cjm_site.source import Scalar, Trouble
from cjm_site.source.frontmatter import split
from cjm_site.source.wording import named
from cjm_site.source.yaml import read_yaml

_GROUP = "mkdocs.themes"
_NAMED_BY_DEFAULT = "mkdocs"
_DEEP = 5


def theme_folders(theme: object, root: Path) -> tuple[Path, ...]:
    """Where the files of a theme lie; nothing where that cannot be told without running it."""
    options = theme if isinstance(theme, Mapping) else {"name": theme or _NAMED_BY_DEFAULT}
    name, custom = options.get("name", _NAMED_BY_DEFAULT), options.get("custom_dir")
    found = [root / custom] if isinstance(custom, str) else []
    for _ in range(_DEEP):
        if not isinstance(name, str):
            return (*found, theme_dir()) if found else ()
        folder = _installed(name)
        if folder is None:
            return ()
        found.append(folder)
        name = _extended(folder)
    return ()


def _installed(name: str) -> Path | None:
    for each in entry_points(group=_GROUP, name=name):
        if each.dist:
            folder = Path(str(each.dist.locate_file(each.value.replace(".", "/"))))
            return folder if folder.is_dir() else None
    return None


def _extended(folder: Path) -> object:
    try:
        options = yaml.safe_load((folder / "mkdocs_theme.yml").read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError):
        return None
    return options.get("extends") if isinstance(options, dict) else None


def theme_has(key: str, value: str, folders: Iterable[str | Path]) -> bool:
    """Whether a theme has what a page names as its icon or template."""
    name = f".icons/{value}.svg" if key == "icon" else value
    return any(Path(folder, name).is_file() for folder in folders)


def lacking(atlas: Atlas, folders: tuple[Path, ...]) -> Iterator[Finding]:
    """What pages and catalogs name and the theme lacks."""
    for page in (*atlas.pages.values(), *atlas.readers.values()):
        for key, value in _named(page):
            if is_theme_name(value) and not theme_has(key, value, folders):
                yield missing_file(page, key, value)
    for entry in (each for catalog in atlas.catalogs.values() for each in catalog.values()):
        if entry.icon and is_icon(entry.icon) and not theme_has("icon", entry.icon, folders):
            yield missing_icon(entry)


def _named(page: Page) -> Iterator[tuple[str, str]]:
    if not any(f"{key}:" in page.source.text for key in THEME_FILES):
        return
    frontmatter = split(page.source)
    if frontmatter is None or isinstance(frontmatter, Trouble):
        return
    root = read_yaml(page.source, frontmatter.start, frontmatter.end, _DEEP * _DEEP).root
    for pair in root.pairs if isinstance(root, Nodes) else ():
        if pair.key.value in THEME_FILES and isinstance(pair.value, Scalar) and not pair.value.empty:
            yield pair.key.value, pair.value.value


def missing_file(page: Page, key: str, value: str) -> Finding:
    """What is said of a key of a page that names a file which the theme lacks."""
    what, cure = THEME_FILES[key]
    message = f"The theme has no {what} {named(value)}"
    return BY_NAME["invalid-value"].at(theme_key_span(page, key), message, cure)


def missing_icon(entry: CatalogEntry) -> Finding:
    """What is said of an entry whose icon the theme lacks."""
    return BY_NAME["invalid-value"].at(
        entry.icon_span or entry.span,
        f"The theme has no icon {named(entry.icon or '')}, which {named(entry.id)} is to have",
        "Name one of the theme's folder `.icons`, such as `material/cellphone`, or delete the key",
    )
