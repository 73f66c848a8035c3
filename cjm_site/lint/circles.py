"""Maps that name each other in a circle, as findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm_site.findings import Finding, Related, Rule
from cjm_site.loader import circles
from cjm_site.model import Atlas, Reference, Target
from cjm_site.source.wording import code


def circle_findings(
    rule: Rule,
    atlas: Atlas,
    targets: Mapping[str, Target],
    named: Mapping[str, Reference],
    key: str,
    message: str,
    cure: str,
) -> Iterator[Finding]:
    """One finding for each circle, told from the map whose file comes first.

    `targets` says what each map leads to, `named` where that is typed under the key.
    """
    for circle in circles(targets):
        first = min(range(len(circle)), key=lambda place: atlas.pages[circle[place]].path)
        chain = [*circle[first:], *circle[:first]]
        names = " → ".join(map(code, (*chain, chain[0])))
        related = (Related(named[each].span, f"{code(key)} of {code(each)}") for each in chain[1:])
        yield rule.at(named[chain[0]].span, f"{message}: {names}", cure, tuple(related))
