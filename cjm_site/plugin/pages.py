"""Pages of the wiki as pages of the host: what stands in their head, and their finished content."""

from __future__ import annotations

import html
import re
from functools import cache
from itertools import count

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from cjm_site.model.addresses import INDEXES
from cjm_site.plugin.bodies import Body, restore_text, split_at_map
from cjm_site.plugin.languages import file_at
from cjm_site.plugin.links import find_source
from cjm_site.plugin.sanitize import sanitize
from cjm_site.plugin.urls import edit_address, page_address, source_address
from cjm_site.plugin.wiki import Wiki, WikiPage
from cjm_site.render import Addresses, Renderer, Story
from cjm_site.views.base import Place, anchor_prefix, html_id

_ID = re.compile(r'\sid="([^"]+)"')
_HEADING = re.compile(r'<h([1-3])\b[^>]*?\sid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_TITLE = re.compile(r"<h1\b(?![^>]*\sid=)")
_START_TAG = re.compile(r'<[a-z][\w-]*(?:\s[\w:-]+="[^"]*")+')
_MARKUP = re.compile(r'<a class="headerlink".*?</a>|<[^>]+>', re.DOTALL)


def story(content: str, body: Body) -> Story:
    """The finished HTML of a body, held to what may stand there."""
    return Story(*split_at_map(sanitize(restore_text(content, body))))


def finish(page: Page, ours: WikiPage, body: Story, renderer: Renderer, wiki: Wiki) -> str:
    """The whole content of a page: its head, its map, and the body where it belongs."""
    if ours.view is None:
        return body.before + body.after
    if ours.written is None:
        _drop_revision(page)
    view = ours.view(wiki.edition)
    if f' id="{html.escape(html_id(anchor_prefix(ours.key), ""))}' in body.before + body.after:
        body = _with_free_ids(body, _with_title_id(renderer.page(view, Story("", "")), ours.key))
    finished = _with_title_id(renderer.page(view, body), ours.key)
    page.present_anchor_ids = (page.present_anchor_ids or set()) | set(_ID.findall(finished))
    page.toc = table_of_contents(finished)
    return finished


def _with_free_ids(body: Story, page: str) -> Story:
    """The body, its ids that the page has already numbered as those of equal headings are."""
    own = set(_ID.findall(page))

    def free(match: re.Match[str]) -> str:
        numbered = (f"{match[1]}_{number}" for number in count(1))
        return f' id="{next(each for each in numbered if each not in own)}"' if match[1] in own else match[0]

    return Story(
        *(_START_TAG.sub(lambda tag: _ID.sub(free, tag[0]), part) for part in (body.before, body.after))
    )


def _drop_revision(page: Page) -> None:
    # Of a page that nobody wrote, git-revision-date-localized has the day of the build.
    for key in [each for each in page.meta if each.startswith(("git_revision", "git_creation"))]:
        del page.meta[key]


def _with_title_id(content: str, key: str) -> str:
    # The theme's link past the header leads to the first heading that it knows.
    anchor = html.escape(html_id(anchor_prefix(key), "_title"))
    return _TITLE.sub(lambda match: f'{match[0]} id="{anchor}"', content, count=1)


def table_of_contents(content: str) -> TableOfContents:
    """The headings of finished content that can be linked to; those below a first-level one under it."""
    top: list[AnchorLink] = []
    for level, anchor, words in _HEADING.findall(content):
        link = AnchorLink(_MARKUP.sub("", words).strip(), html.unescape(anchor), int(level))
        siblings = top[0].children if top and top[0].level == 1 and link.level > 1 else top
        siblings.append(link)
    return TableOfContents(top)


def addresses_from(page: Page, config: MkDocsConfig, wiki: Wiki, files: Files) -> Addresses:
    """How a page writes its links: all relative, so that the site can lie anywhere."""

    # A map asks for the same few addresses hundreds of times.
    @cache
    def url_for(place: Place) -> str:
        if place.page.startswith("../"):
            return beside(place)
        shown = wiki.by_key.get(place.page)
        uri = shown.uri if shown else wiki.uri_of(place.page.removesuffix("#"))
        target = file_at(files, uri)
        assert target is not None
        return page_address(target.url, place.anchor, page.file.url, place.query)

    def beside(place: Place) -> str:
        uri = find_source(place.page, wiki.uri_of(INDEXES[0]), wiki, files)
        file = files.get_file_from_path(uri) if uri else None
        # What is not on the site is read on the code host, where there is one.
        return (
            page_address(file.url, place.anchor, page.file.url, place.query)
            if file
            else source_url(wiki.shown(place.page), None) or ""
        )

    def file_url(path: str) -> str:
        file = files.get_file_from_path(wiki.uri_of(path))
        return page_address(file.url, "", page.file.url) if file else path

    @cache
    def edit_url(path: str) -> str | None:
        return edit_address(config, wiki.path_from_docs(path))

    def source_url(path: str, line: int | None) -> str | None:
        return source_address(edit_url(path), line)

    return Addresses(
        url_for=url_for,
        file_url=file_url,
        source_url=source_url,
        edit_url=edit_url,
        feedback=wiki.settings.feedback_url,
        page=(page.canonical_url or page.file.url).partition("://")[2],
    )
