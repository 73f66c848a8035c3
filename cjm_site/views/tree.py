"""Where a map sits: what is above it, beside it and below it. At most fifty maps are named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cjm_site.model import BLUEPRINT, EXPERIENCE, JOURNEY, KINDS, Atlas, Map
from cjm_site.views.base import Link, Place
from cjm_site.views.parts import part_numbers
from cjm_site.views.words import counted, steps

MOST = 50
MOST_ABOVE = 12
MAP_KINDS = (EXPERIENCE, JOURNEY, BLUEPRINT)


class Node(NamedTuple):
    """One map in the tree."""

    link: Link
    kind: str
    kind_title: str
    notes: tuple[str, ...]
    """`steps 3 to 7` of the map above, `draft`, `retired`."""
    current: bool = False
    children: tuple[Node, ...] = ()
    more: int = 0
    """How many children are left out."""


def tree(atlas: Atlas, subject: Map) -> Node | None:
    """The tree round a map, from the top; None for a map that stands alone."""
    above, left_out = nearest(ancestors(atlas, subject))
    if not above and not atlas.children.get(subject.id):
        return None
    own = _with_children(atlas, subject)
    if not above:
        return own
    branch = _beside(atlas, above[-1], own, subject)
    for parent in reversed(above[1:-1]):
        branch = _node(atlas, parent, children=(branch,))
    if len(above) > 1:
        branch = _node(atlas, above[0], children=(branch,), left_out=left_out)
    return branch


def nearest(above: tuple[Map, ...]) -> tuple[tuple[Map, ...], int]:
    """Of many maps above one the highest and the nearest, and how many are left out between them."""
    if len(above) <= MOST_ABOVE:
        return above, 0
    return (above[0], *above[1 - MOST_ABOVE :]), len(above) - MOST_ABOVE


def ancestors(atlas: Atlas, subject: Map) -> tuple[Map, ...]:
    """The maps above one, from the top; a circle of parents ends where it closes."""
    found: list[Map] = []
    seen = {subject.id}
    target = atlas.parents.get(subject.id)
    while target and target.id not in seen:
        seen.add(target.id)
        parent = atlas.map(target.id)
        if parent is None:
            break
        found.insert(0, parent)
        target = atlas.parents.get(parent.id)
    return tuple(found)


def every_map(atlas: Atlas) -> tuple[Map, ...]:
    """All maps, by kind."""
    return tuple(each for kind in MAP_KINDS for each in atlas.maps(kind))


def roots(atlas: Atlas) -> tuple[Map, ...]:
    """The maps with nothing above them, by kind, retired ones last."""
    found = (each for each in every_map(atlas) if _is_root(atlas, each))
    # In the Atlas they are last among their kind.
    return tuple(sorted(found, key=lambda each: each.is_retired))


def _is_root(atlas: Atlas, subject: Map) -> bool:
    """Nothing is above it, or it closes a circle of parents and would else be nowhere."""
    seen = {subject.id}
    target = atlas.parents.get(subject.id)
    while target:
        if target.id in seen:
            return subject.id == min(seen)
        seen.add(target.id)
        target = atlas.parents.get(target.id)
    return len(seen) == 1


def children_of(atlas: Atlas, map_id: str) -> tuple[Map, ...]:
    """A map's children in their order."""
    return tuple(child for child in map(atlas.map, atlas.children.get(map_id, ())) if child)


def covered_numbers(atlas: Atlas, child: Map) -> tuple[int, ...]:
    """Numbers of the parent's steps that a map details."""
    joined = (column.inherited_number for column in atlas.columns.get(child.id, ()))
    numbers = tuple(number for number in joined if number is not None)
    target = atlas.parents.get(child.id)
    return numbers or (part_numbers(atlas, target) if target and target.part else ())


def described_numbers(atlas: Atlas, child: Map) -> tuple[int, ...]:
    """Those of the covered steps that the map says something of."""
    joined = (column.inherited_number for column in atlas.columns.get(child.id, ()) if column.described)
    return tuple(number for number in joined if number is not None)


def _beside(atlas: Atlas, parent: Map, own: Node, subject: Map) -> Node:
    room = max(MOST // 2, MOST - len(own.children))
    siblings = children_of(atlas, parent.id)
    shown = _around(siblings, subject, room)
    nodes = tuple(own if each.id == subject.id else _node(atlas, each) for each in shown)
    return _node(atlas, parent, children=nodes, more=len(siblings) - len(shown))


def _around(siblings: Sequence[Map], subject: Map, room: int) -> Sequence[Map]:
    """As many siblings as there is room for, this map among them."""
    if len(siblings) <= room:
        return siblings
    place = next((index for index, each in enumerate(siblings) if each.id == subject.id), 0)
    start = min(max(place - room // 2, 0), len(siblings) - room)
    return siblings[start : start + room]


def _with_children(atlas: Atlas, subject: Map) -> Node:
    children = children_of(atlas, subject.id)
    shown = tuple(_node(atlas, child) for child in children[: MOST // 2])
    return _node(atlas, subject, current=True, children=shown, more=len(children) - len(shown))


def _node(
    atlas: Atlas,
    subject: Map,
    *,
    current: bool = False,
    children: tuple[Node, ...] = (),
    more: int = 0,
    left_out: int = 0,
) -> Node:
    notes = [steps(covered_numbers(atlas, subject))]
    notes += [subject.status] if subject.status in ("draft", "retired") else []
    notes += ["this map"] if current else []
    notes += [f"{counted(left_out, 'map')} between"] if left_out else []
    return Node(
        link=Link(subject.title.value, Place(subject.id)),
        kind=subject.kind,
        kind_title=KINDS[subject.kind].title,
        notes=tuple(note for note in notes if note),
        current=current,
        children=children,
        more=more,
    )
