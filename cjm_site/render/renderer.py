"""The renderer: one page's view in, its HTML out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from cjm_site.render.addresses import Addresses
from cjm_site.render.environment import environment
from cjm_site.views.entries import EntryView
from cjm_site.views.pages import PageView


@dataclass(frozen=True, slots=True)
class Story:
    """The HTML of a page's Markdown body, made by the host, already safe.

    `before` and `after` are what stands before and after a line `[[map]]` alone; without such a line
    all is `after`.
    """

    before: str = ""
    after: str = ""


class Renderer:
    """Renders views as seen from one page of the site."""

    def __init__(self, addresses: Addresses, overrides: tuple[Path, ...] = ()) -> None:
        self.addresses = addresses
        self.environment = environment(overrides)

    def page(self, view: PageView, story: Story = Story()) -> str:
        """The whole content of a page, from its breadcrumb on."""
        # Whoever makes a story answers for it: it is printed as it is.
        before, after = Markup(story.before), Markup(story.after)  # noqa: S704
        return self.template(view.template, view=view, before=before, after=after)

    def template(self, name: str, **variables: object) -> str:
        """Any template under `cjm/`, for parts of a page."""
        return self.environment.get_template(name).render(addresses=self.addresses, once=_Once(), **variables)


class _Once:
    """Has a macro say something of an entry the first time, and repeats it: a map is printed twice."""

    def __init__(self) -> None:
        self._said: dict[tuple[int, bool], Markup] = {}

    def __call__(self, macro: Callable[[EntryView, bool], Markup], entry: EntryView, titled: bool) -> Markup:
        # Views live as long as the rendering, so that no two have the same identity.
        key = id(entry), titled and bool(entry.sources)
        said = self._said.get(key)
        if said is None:
            said = self._said[key] = macro(entry, titled)
        return said
