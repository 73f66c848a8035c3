"""Our own Jinja environment: where templates lie, and the filters that they use."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from cjm_site.render.addresses import Addresses
from cjm_site.render.rich import link_html, rich_html
from cjm_site.views.base import Link, Place, RichText

ADDRESSES = "addresses"
"""Name of the page's addresses among the variables of a template."""


def theme_dir() -> Path:
    """The folder of our templates and assets."""
    return Path(str(files("cjm_site.theme")))


@lru_cache(maxsize=4)
def environment(overrides: tuple[Path, ...] = ()) -> Environment:
    """The environment; a template in one of the `overrides` comes before ours of the same name."""
    made = Environment(
        loader=FileSystemLoader([*overrides, theme_dir()]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(rich=_rich, href=_href, link=_link, file=_file)
    return made


def _addresses(context: Context) -> Addresses:
    found: Addresses = context[ADDRESSES]
    return found


@pass_context
def _rich(context: Context, text: RichText) -> Markup:
    return rich_html(text, _addresses(context))


@pass_context
def _href(context: Context, goal: Link | Place) -> str:
    return _addresses(context).of(goal)


@pass_context
def _link(context: Context, link: Link, css_class: str = "") -> Markup:
    return link_html(link, _addresses(context), css_class)


@pass_context
def _file(context: Context, path: str) -> str:
    return _addresses(context).file_url(path)
