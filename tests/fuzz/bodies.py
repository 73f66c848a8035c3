"""A body as the host makes HTML of it: nothing in it may run, whatever the site's extensions make."""

from __future__ import annotations

from markdown import Markdown

from cjm_site.loader import load
from cjm_site.model import Settings
from cjm_site.plugin.bodies import Body
from cjm_site.plugin.markdown import BodyExtension
from cjm_site.plugin.pages import story
from tests.fuzz.pages import Page

EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
)
_HEAD = b"---\nkind: persona\ntitle: Priya\n---\n"


def show(data: bytes) -> None:
    """The body of a persona, unless reading it found that it must not reach Markdown."""
    loaded = load({"priya.md": _HEAD + data[1:]}, Settings(), "maps")
    page = loaded.atlas.pages.get("priya")
    if page is None or page.body is None:
        return
    text = page.source.text[page.body.span.start :]
    for html in (False, True):
        body = Body(text, title="Priya", html=html)
        extension = BodyExtension()
        extension.body = body
        made = Markdown(extensions=[*EXTENSIONS, extension]).convert(text)
        shown = story(made, body)
        Page(shown.before + shown.after)
