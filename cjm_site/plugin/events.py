"""The events of a build. Each says who does the work; nothing is decided here."""

from __future__ import annotations

import gc
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from cjm_site.plugin import assets, pages
from cjm_site.plugin.config import CjmConfig
from cjm_site.plugin.files import MADE, add_files
from cjm_site.plugin.finish import finish_page
from cjm_site.plugin.icons import add_icons
from cjm_site.plugin.languages import add_alternates, builds_languages, file_at, in_language
from cjm_site.plugin.links import prepare_body, rewrite_links
from cjm_site.plugin.logs import log_findings, stop_if_quiet
from cjm_site.plugin.markdown import BodyExtension
from cjm_site.plugin.menu import add_wiki, warn_of_size
from cjm_site.plugin.meta import fill_meta
from cjm_site.plugin.print_page import finish_print_page
from cjm_site.plugin.search import search_meta, search_stub
from cjm_site.plugin.serving import watch_return
from cjm_site.plugin.themes import wrapped
from cjm_site.plugin.wiki import Wiki, read_wiki
from cjm_site.render import Renderer
from cjm_site.views.base import HOME


class CjmPlugin(BasePlugin[CjmConfig]):
    """Turns a folder of maps into pages of the site."""

    wiki: Wiki
    """Made anew by `on_config`, so that a rebuild under `serve` starts clean."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the wiki and say what is wrong in it."""
        # What is read stays until the site is built: the collector need not walk it again and again.
        gc.unfreeze()
        self.wiki = read_wiki(config, self.config.settings())
        gc.freeze()
        self.bodies = BodyExtension()
        self.stories: dict[str, str] = {}
        self.shown: dict[str, tuple[str, TableOfContents, MutableMapping[str, Any]]] = {}
        log_findings(self.wiki.findings)
        assets.add_theme(config)
        extensions: list[Any] = config.markdown_extensions
        # A site of several languages is built several times with one configuration.
        extensions[:] = [*(each for each in extensions if not isinstance(each, BodyExtension)), self.bodies]
        config.watch.append(str(self.wiki.folder))
        return config

    @event_priority(100)  # Early: other plugins see the pages as if they lay in the docs folder.
    def _on_files_early(self, files: Files, *, config: MkDocsConfig) -> Files:
        return files if builds_languages(config) else self._add(files, config)

    @event_priority(-150)  # After static-i18n.
    def _on_files_late(self, files: Files, *, config: MkDocsConfig) -> Files:
        if not builds_languages(config):
            return files
        known = set(files)
        self.wiki = in_language(self.wiki, config)
        self._add(files, config)
        add_alternates(files, [each for each in files if each not in known], config)
        return files

    on_files = CombinedEvent(_on_files_early, _on_files_late)

    def _add(self, files: Files, config: MkDocsConfig) -> Files:
        add_files(files, config, self.wiki)
        assets.pack(files, config)
        add_icons(files, config, self.wiki.atlas)
        return files

    @event_priority(-100)  # After plugins that arrange the navigation.
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Put the wiki into the navigation."""
        file = file_at(files, self.wiki.by_key[HOME].uri)
        assert file is not None
        assert file.page is not None
        self.home = file.page
        add_wiki(nav, self.home, self.wiki, files, config)
        warn_of_size(nav, config)
        return nav

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Keep the host from reading the frontmatter of a map a second time."""
        ours = self.wiki.pages.get(page.file.src_uri)
        return MADE if ours and ours.view else None

    @event_priority(100)  # Early: others are to see our title and keys, and a body without references.
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Set the page's keys and prepare its body."""
        ours = self.wiki.pages.get(page.file.src_uri)
        if ours is None:
            self.bodies.body = None
            return rewrite_links(markdown, page.file.src_uri, self.wiki, files)
        fill_meta(page, ours, config, self.wiki)
        self.bodies.body = prepare_body(ours, self.wiki, files)
        return self.bodies.body.markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Join head, map and body."""
        ours, body = self.wiki.pages.get(page.file.src_uri), self.bodies.body
        self.bodies.body = None
        if ours is None or body is None:
            return html
        story = pages.story(html, body)
        self.stories[ours.uri] = story.before + story.after
        addresses = pages.addresses_from(page, config, self.wiki, files)
        content = pages.finish(page, ours, story, Renderer(addresses, _overrides(config)), self.wiki)
        return wrapped(content, config)

    @event_priority(100)  # Before search plugins.
    def _on_page_context_before(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        ours = self.wiki.pages.get(page.file.src_uri)
        if ours and ours.view:
            stub = search_stub(ours, self.wiki.atlas, self.stories.pop(ours.uri))
            self.shown[ours.uri] = page.content or "", page.toc, page.meta
            page.content, page.toc = stub, pages.table_of_contents(stub)
            page.meta = search_meta(page.meta)
            if page.parent is None:
                # For pages that are not in the navigation the entry of the atlas stands.
                self.home.active = True
        return context

    @event_priority(-90)  # After search plugins, and before those that read the tags of the finished page.
    def _on_page_context_after(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        ours = self.wiki.pages.get(page.file.src_uri)
        if ours and ours.view:
            page.content, page.toc, page.meta = self.shown.pop(ours.uri)
        return context

    on_page_context = CombinedEvent(_on_page_context_before, _on_page_context_after)

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:
        """Keep an eye on the maps folder when it goes and comes back."""
        watch_return(server, self.wiki.folder)
        return server

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mend the finished page."""
        self.home.active = False
        styles = [get_relative_url(each, page.url) for each in assets.styles_for(page.content or "")]
        return finish_page(output, noindex=self.wiki.settings.noindex, styles=tuple(styles))

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Mend pages that have no source, such as the one for addresses that do not exist."""
        if not template_name.endswith(".html"):
            return output_content
        return finish_page(output_content, noindex=self.wiki.settings.noindex)

    @event_priority(-100)  # After print-site.
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Mend the page that holds all pages, where there is one."""
        finish_print_page(config, noindex=self.wiki.settings.noindex)
        stop_if_quiet(config, self.wiki.findings)


def _overrides(config: MkDocsConfig) -> tuple[Path, ...]:
    return (Path(config.theme.custom_dir),) if config.theme.custom_dir else ()
