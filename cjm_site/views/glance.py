"""One map at a glance: a row of the home page and of the pages of kinds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cjm_site.model import KINDS, Atlas, Map
from cjm_site.views.base import Link, Place, RichText
from cjm_site.views.columns import NOT_DESCRIBED
from cjm_site.views.edition import Edition
from cjm_site.views.facts import Bit
from cjm_site.views.inline import reference_link, rich
from cjm_site.views.people import Who, actors
from cjm_site.views.review import review_of, status_bit
from cjm_site.views.spark import Spark, spark
from cjm_site.views.tree import described_numbers
from cjm_site.views.words import counted, length

DEEPEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What a list shows of one map."""

    link: Link
    kind: str
    kind_title: str
    description: RichText
    covers: str
    """`7 steps`; of a blueprint how many of its journey's, `5 of 7`."""
    undescribed: str
    """`1 not yet described`; empty where nothing is missing."""
    curve: Spark | None
    who: tuple[Who, ...]
    owner: Link | None
    status: Bit | None
    review: Bit | None
    retired: bool
    broken: bool
    depth: int = 0
    """How far below the top of its tree; from the fourth level on they stand alike."""


def glance(atlas: Atlas, subject: Map, edition: Edition, depth: int = 0) -> Glance:
    """A map's row."""
    review = review_of(subject, atlas.settings, edition)
    inherits = bool(atlas.parents.get(subject.id)) and not subject.phases
    return Glance(
        link=Link(subject.title.value, Place(subject.id)),
        kind=subject.kind,
        kind_title=KINDS[subject.kind].title,
        description=rich(subject.description, atlas, subject.id) if subject.description else (),
        covers=covers(atlas, subject),
        undescribed=undescribed(atlas, subject),
        # A joined curve is the parent's: it stands one row up already.
        curve=None if inherits else spark(atlas, subject),
        who=() if inherits else actors(atlas, subject),
        owner=reference_link(subject.owner, atlas, subject.id) if subject.owner else None,
        status=status_bit(subject),
        review=review.bit if review else None,
        retired=subject.is_retired,
        broken=subject.broken,
        depth=min(depth, DEEPEST),
    )


def covers(atlas: Atlas, subject: Map) -> str:
    """How many steps a map has; of one that joins its parent's, how many of those it describes."""
    columns = atlas.columns.get(subject.id, ())
    target = atlas.parents.get(subject.id)
    if target and not subject.phases:
        return f"{len(described_numbers(atlas, subject))} of {len(atlas.columns.get(target.id, ()))}"
    return counted(len(columns), "step") if columns else ""


def undescribed(atlas: Atlas, subject: Map) -> str:
    """How many steps a map covers without a word on them; empty for none."""
    number = sum(not column.described for column in atlas.columns.get(subject.id, ()))
    return f"{number} {NOT_DESCRIBED}" if number else ""


def summary(atlas: Atlas, subject: Map) -> str:
    """`7 steps, 42 minutes`; without the time where a step's is missing or unknown."""
    columns = atlas.columns.get(subject.id, ())
    steps = counted(len(columns), "step")
    times = [column.step.time for column in columns]
    least = [time.least for time in times if time and time.least is not None]
    most = [time.most for time in times if time and time.most is not None]
    if not columns or not len(least) == len(most) == len(columns):
        return steps
    shortest, longest = length(sum(least)), length(sum(most))
    return f"{steps}, {longest if shortest == longest else f'{shortest} to {longest}'}"


def current_maps(maps: Sequence[Map]) -> tuple[Map, ...]:
    """The maps that count: all but the retired ones."""
    return tuple(each for each in maps if not each.is_retired)
