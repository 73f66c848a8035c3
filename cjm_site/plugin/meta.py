"""What the theme and other plugins read of a page: the keys of its frontmatter."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from cjm_site.loader import THEME_FILES, is_theme_name
from cjm_site.model import Page as Written
from cjm_site.model.format import THEME_KEYS
from cjm_site.plugin.logs import log_more
from cjm_site.plugin.urls import edit_address
from cjm_site.plugin.wiki import Wiki, WikiPage
from cjm_site.project.theme import missing_file, theme_has

_HIDDEN = ("navigation", "toc")


def fill_meta(page: Page, ours: WikiPage, config: MkDocsConfig, wiki: Wiki) -> None:
    """Set what the theme reads of a page. Themes print it as it is, so every text is escaped here."""
    written = ours.written
    if ours.view is None and written:
        page.meta = _checked(escaped(dict(page.meta)), written, config, wiki)
        page.meta["render_macros"] = False
        page.edit_url = edit_address(config, wiki.path_from_docs(written.source.path))
        return
    page.meta = {
        **(_checked(escaped(_keys(written, wiki)), written, config, wiki) if written else {}),
        "title": html.escape(ours.title),
        "render_macros": False,
    }
    page.meta["hide"] = sorted({*_HIDDEN, *_words(page.meta.get("hide"))})
    if ours.description:
        page.meta["description"] = html.escape(ours.description)
    if written and written.tags:
        page.meta["tags"] = [html.escape(tag) for tag in written.tags]
    # The page has an edit link among its own tools, the theme need not add one.
    page.edit_url = None
    if changed := wiki.edition.changed.get(ours.key):
        page.update_date = changed.isoformat()


def _keys(written: Written, wiki: Wiki) -> dict[str, object]:
    """The keys that are handed on: of the home's introduction, an ordinary page, the core has read none."""
    if written.path not in wiki.atlas.readers:
        return dict(written.page_keys)
    handed_on = (*THEME_KEYS, *wiki.settings.page_keys, "tags")
    return {key: value for key, value in get_data(written.source.text)[1].items() if key in handed_on}


def _checked(keys: dict[str, Any], written: Written, config: MkDocsConfig, wiki: Wiki) -> dict[str, Any]:
    """The keys without a template or an icon that the theme does not have: it would stop at them."""
    missing = {key for key in THEME_FILES if keys.get(key) and not _in_theme(key, keys[key], config)}
    # Of what can be no name the core has spoken.
    for key in sorted(each for each in missing if is_theme_name(keys[each])):
        log_more(wiki.settings, missing_file(written, key, html.unescape(keys[key])))
    return {key: value for key, value in keys.items() if key not in missing}


def _in_theme(key: str, value: object, config: MkDocsConfig) -> bool:
    return is_theme_name(value) and theme_has(key, str(value), config.theme.dirs)


def escaped(value: object) -> Any:
    """A value of the frontmatter with every text in it safe to print."""
    if isinstance(value, str):
        return html.escape(value)
    if isinstance(value, Mapping):
        return {str(key): escaped(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [escaped(each) for each in value]
    return value


def _words(value: object) -> list[str]:
    if isinstance(value, list):
        return [str(each) for each in value]
    return [str(value)] if value else []
