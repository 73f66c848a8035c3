"""What stands at the foot of every written page: its place, its evidence, who refers to it, the rest."""

from __future__ import annotations

from dataclasses import dataclass

from cjm_site.model import Atlas, Map, Page
from cjm_site.views.details import details, map_details
from cjm_site.views.edition import Edition
from cjm_site.views.evidence import EvidenceView, evidence
from cjm_site.views.facts import Fact
from cjm_site.views.referrers import Referrers, referrers
from cjm_site.views.tree import Node, tree
from cjm_site.views.troubles import Trouble, troubles


@dataclass(frozen=True, slots=True, kw_only=True)
class Below:
    """The foot of a page; what is empty is not shown."""

    tree: Node | None
    evidence: EvidenceView | None
    referrers: Referrers
    details: tuple[Fact, ...]
    troubles: tuple[Trouble, ...]


def below_map(atlas: Atlas, subject: Map, edition: Edition) -> Below:
    """The foot of a map's page."""
    return _below(atlas, subject, edition, map_details(atlas, subject), tree(atlas, subject))


def below(atlas: Atlas, page: Page, edition: Edition, *, described: bool = True) -> Below:
    """The foot of any other page; `described` where its description stands above."""
    return _below(atlas, page, edition, details(atlas, page, described=described), None)


def _below(atlas: Atlas, page: Page, edition: Edition, typed: tuple[Fact, ...], node: Node | None) -> Below:
    return Below(
        tree=node,
        evidence=evidence(page),
        referrers=referrers(atlas, page.kind, page.id),
        details=typed,
        troubles=troubles(edition.findings.get(page.source.path, ())),
    )
