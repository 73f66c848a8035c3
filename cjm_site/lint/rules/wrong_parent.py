"""A map stands under something that it cannot stand under.

## What it does
Checks that the parent of a journey is an experience map or a journey, and that of a blueprint a journey.

## Why is this bad?
The map would not be in the hierarchy.

## Example
    kind: blueprint
    parent: getting-around

Use instead:

    kind: blueprint
    parent: get-home-late
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Names, Rule, Severity
from cjm_site.lint.names import a_kind
from cjm_site.lint.suggestions import Suggestions
from cjm_site.loader.joining import PartNames
from cjm_site.model import KINDS, Atlas, Map
from cjm_site.model.ids import fold
from cjm_site.source.wording import named

RULE = Rule("wrong-parent", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    """Parents of a kind that cannot be one, or without the part that is named."""
    suggestions = Suggestions(atlas)
    for page in atlas.pages.values():
        if not isinstance(page, Map) or page.parent is None:
            continue
        wanted = KINDS[page.kind].parents
        above = atlas.pages.get(atlas.aliases.get(fold(page.parent.target), ""))
        if not page.parent.target:
            message = f"{named(page.parent.typed)} names a part, and no map"
            yield RULE.at(page.parent.span, message, "Write the id of the map before `#`")
        elif above is None:
            yield RULE.at(
                page.parent.span,
                f"No map is called `{page.parent.target}`",
                suggestions.name(page.parent.target, wanted) or f"The parent is the id of {a_kind(*wanted)}",
            )
        elif above.kind not in wanted:
            yield RULE.at(
                page.parent.span,
                f"`{page.parent.target}` is {a_kind(above.kind)}, and no parent of {a_kind(page.kind)}",
                f"The parent of {a_kind(page.kind)} is {a_kind(*wanted)}",
            )
        elif page.parent.part and not above.broken and fold(page.parent.part) not in _parts(atlas, above.id):
            yield RULE.at(
                page.parent.span,
                f"`{above.title.value}` has no step or phase `{page.parent.part}`",
                _near(atlas, above.id, page.parent.part) or "Name a step or phase that it has",
            )


def _parts(atlas: Atlas, page_id: str) -> set[str]:
    """The steps and phases of a map; an entry is no part that another could detail."""
    names = PartNames(atlas.columns.get(page_id, ()))
    return {*names.steps, *names.phases}


def _near(atlas: Atlas, page_id: str, typed: str) -> str:
    known = _parts(atlas, page_id)
    titles = {part: title for part, title in atlas.part_titles[page_id].items() if fold(part) in known}
    return Names(known, titles).did_you_mean(typed)
