"""Views → HTML, by our own Jinja environment: autoescape on, undefined names refused.

One `Renderer` serves one page of the site, because addresses are relative to it; the templates
behind it are compiled once. A page of the wiki is two calls:

    view = page_view(atlas, page, edition)                      # cjm_site.views.pages
    html = Renderer(Addresses(url_for=…)).page(view, story)     # the whole of `page.content`

and a page that nobody wrote (home, kinds, catalogs: `made_pages(atlas)`) likewise, by `made.view(edition)`.

Templates use these filters: `rich` (inline text), `href` (a link or place → address or nothing),
`link` (a link → an anchor element, or its words alone), `file` (a file of the maps folder → address).
A file that imports macros imports them `with context`, because the filters need the page's addresses.
"""

from cjm_site.render.addresses import Addresses
from cjm_site.render.renderer import Renderer, Story

__all__ = ["Addresses", "Renderer", "Story"]
