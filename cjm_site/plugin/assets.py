"""Our styles and scripts: found behind a site's own, joined into few files."""

from __future__ import annotations

import re
from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cjm_site.plugin.icons import ICONS
from cjm_site.plugin.themes import STAND_IN, drop_stand_in, make_at_home
from cjm_site.render.environment import theme_dir

FOLDER = "assets/cjm"
SHARED = f"{FOLDER}/cjm.css"
SCRIPTS = ("map.js", "page.js")
"""Loaded by every page: a page that is reached without a reload runs no new script."""
STYLES = (
    "tokens", "marks",
    "page", "tables", "top", "head", "spark", "crew", "bar", "below", "tree", "evidence", "narrow", "paper",
    "grid", "entry", "curve", "steps", "host",
)  # fmt: skip
"""What most pages need: one file a component, in this order; later ones win."""
SOME_PAGES = {
    f"{FOLDER}/arrows.css": ('class="cjm-arrow',),
    f"{FOLDER}/home.css": ("cjm-page--home",),
    f"{FOLDER}/persona.css": ("cjm-page--persona",),
    f"{FOLDER}/lists.css": ("cjm-stops", "cjm-split", "cjm-outside", "cjm-trouble"),
    ICONS: ("cjm-icon--",),
}
"""Style sheet → what stands in the pages that need it."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINE_COMMENTS = re.compile(r"^[ \t]*(?://.*|/\*[^*]*(?:\*(?!/)[^*]*)*\*/[ \t]*)$", re.MULTILINE)
_INDENTED = re.compile(r"^\s+", re.MULTILINE)
_STRING = re.compile(r"""("[^"]*"|'[^']*')""")
_SPACE = re.compile(r"\s+")
_ZERO = re.compile(r"(?<![\w.])0(?=\.\d)")
_AROUND = re.compile(r" ?([{};,]|[<>]=?) ?")


def add_theme(config: MkDocsConfig) -> None:
    """Let the theme find our files behind the site's own, and every page load them before the site's own."""
    if str(theme_dir()) in config.theme.dirs:
        # A site of several languages is built several times with one configuration.
        return
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(theme_dir()))
    config.extra_css.insert(0, SHARED)
    config.extra_javascript[:0] = [f"{FOLDER}/{name}" for name in SCRIPTS]
    make_at_home(config)


def pack(files: Files, config: MkDocsConfig) -> None:
    """Put one file of most components' styles in the place of theirs; all others stay alone, but smaller."""
    _replace(files, config, SHARED, [f"{FOLDER}/{name}.css" for name in STYLES], compact)
    drop_stand_in(files, config)
    for sheet in (*SOME_PAGES, STAND_IN):
        _replace(files, config, sheet, [sheet], compact)
    for script in (f"{FOLDER}/{name}" for name in SCRIPTS):
        file = files.get_file_from_path(script)
        # Of a site's own script nothing is known: it may have texts over several lines.
        if file and file.src_dir == str(theme_dir()):
            _replace(files, config, script, [script], compact_script)


def _replace(
    files: Files, config: MkDocsConfig, joined: str, parts: list[str], smaller: Callable[[str], str]
) -> None:
    found = [file for part in parts if (file := files.get_file_from_path(part))]
    if not found:
        return
    for file in found:
        files.remove(file)
    content = "".join(smaller(file.content_string).rstrip() for file in found)
    files.append(File.generated(config, joined, content=f"{content}\n"))


def compact(css: str) -> str:
    """The same styles without comments and without white space that means nothing."""
    pieces = _STRING.split(_COMMENT.sub("", css))
    return "".join(piece if _STRING.fullmatch(piece) else _squeezed(piece) for piece in pieces) + "\n"


def _squeezed(css: str) -> str:
    css = _AROUND.sub(r"\1", _SPACE.sub(" ", css)).replace(": ", ":").replace(";}", "}").strip()
    return _ZERO.sub("", css)


def compact_script(script: str) -> str:
    """The same script without indentation and without the comments that have lines of their own."""
    return _INDENTED.sub("", _LINE_COMMENTS.sub("", script))


def styles_for(content: str) -> tuple[str, ...]:
    """What a page needs beside the shared styles."""
    return tuple(sheet for sheet, marks in SOME_PAGES.items() if any(mark in content for mark in marks))
