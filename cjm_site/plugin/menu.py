"""The wiki in the site's navigation: a tree of all maps while they are few, the pages of the kinds beyond.

A theme prints the whole navigation on every page, so that a site with all of its maps in it grows with
the square of their number. Beyond the limit each map has its own small tree, which is on its page.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from cjm_site.model import KINDS, Map
from cjm_site.plugin.logs import log
from cjm_site.plugin.wiki import Wiki
from cjm_site.views.tree import MAP_KINDS, children_of, every_map, roots

MANY = 500
"""Pages in a navigation from which on a build is slow."""
DEEPEST = 8
"""How many maps may stand one below the other in the tree."""


def add_wiki(nav: Navigation, home: Page, wiki: Wiki, files: Files, config: MkDocsConfig) -> None:
    """Put the wiki below its home, unless whoever wrote the navigation has named pages of it."""
    ours = {page.uri for page in wiki.pages.values() if page.view}
    named = {page.file.src_uri for page in nav.pages} & ours
    few = len(every_map(wiki.atlas)) <= wiki.settings.limits.navigation
    if home not in nav.pages or any(_is_written(uri, wiki) for uri in named - {home.file.src_uri}):
        return
    if config.nav is None:
        # The host has put all made pages there, in the order of their addresses.
        _take_out(nav, [page for page in nav.pages if page.file.src_uri in named and page is not home])
    wanted = [*(_trees(wiki, files) if few else ())]
    wanted += [page for page in _kinds(wiki, files, few=few) if page not in nav.pages]
    if wanted:
        _insert(nav, home, wanted, _title(home, wiki))


def warn_of_size(nav: Navigation, config: MkDocsConfig) -> None:
    """Say so where the site's own settings make a build slow."""
    features = config.theme.get("features") or ()
    if len(nav.pages) > MANY and "navigation.prune" not in features:
        log.info(
            "The navigation has %s pages, and the theme prints all of them on every page: a build grows with "
            "the square of their number. Take pages out of `nav`, or add `navigation.prune` to the features",
            f"{len(nav.pages):,}",
        )


def _is_written(uri: str, wiki: Wiki) -> bool:
    return wiki.pages[uri].written is not None


def _title(home: Page, wiki: Wiki) -> str:
    # A page takes its title from its text, which has not been read yet, unless the navigation has one.
    return str(vars(home).get("title") or html.escape(wiki.edition.title))


def _trees(wiki: Wiki, files: Files) -> Iterator[StructureItem]:
    return (_tree(each, wiki, files, frozenset()) for each in roots(wiki.atlas))


def _tree(subject: Map, wiki: Wiki, files: Files, above: frozenset[str]) -> StructureItem:
    page = _page(subject.id, wiki, files)
    above |= {subject.id}
    below = [each for each in children_of(wiki.atlas, subject.id) if each.id not in above]
    # What is deeper is found on the page of this map.
    if not below or len(above) > DEEPEST:
        return page
    return _section(
        html.escape(subject.title.value), [page, *(_tree(each, wiki, files, above) for each in below)]
    )


def _kinds(wiki: Wiki, files: Files, *, few: bool) -> Iterator[Page]:
    """The made pages; without those of maps where the tree names every map."""
    trees = {KINDS[name].page for name in MAP_KINDS} if few else set()
    for ours in wiki.pages.values():
        if ours.written is None and ours.key.startswith("_") and ours.key not in trees:
            yield _page(ours.key, wiki, files)


def _page(key: str, wiki: Wiki, files: Files) -> Page:
    file = files.get_file_from_path(wiki.by_key[key].uri)
    assert file is not None
    assert file.page is not None
    return file.page


def _section(title: str, children: list[StructureItem]) -> Section:
    section = Section(title, children)
    for child in children:
        child.parent = section
    return section


def _take_out(nav: Navigation, made: list[Page]) -> None:
    nav.pages[:] = [page for page in nav.pages if page not in made]
    for page in made:
        siblings = page.parent.children if page.parent else nav.items
        if page in siblings:
            siblings.remove(page)


def _insert(nav: Navigation, home: Page, wanted: list[StructureItem], title: str) -> None:
    siblings = home.parent.children if home.parent else nav.items
    place = siblings.index(home)
    if home.parent is None:
        siblings[place] = _section(title, [home, *wanted])
    else:
        siblings[place + 1 : place + 1] = wanted
        for each in wanted:
            each.parent = home.parent
    after = nav.pages.index(home) + 1
    nav.pages[after:after] = [page for each in wanted for page in _pages(each)]


def _pages(item: StructureItem) -> Iterator[Page]:
    if isinstance(item, Page):
        yield item
    elif isinstance(item, Section):
        for child in item.children:
            yield from _pages(child)
