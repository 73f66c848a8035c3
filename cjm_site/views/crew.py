"""Who and what delivers a blueprint: teams, systems and firms outside, with their entries counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cjm_site.model import Atlas, Entry, Map, Reference, Target
from cjm_site.views.base import plain
from cjm_site.views.facts import Bit, Fact, facts, linked
from cjm_site.views.inline import target_link
from cjm_site.views.parts import entries_of


def crew(atlas: Atlas, subject: Map) -> tuple[Fact, ...]:
    """Three lists, the busiest first; nothing for a map whose entries name nobody."""
    entries = [entry for column in atlas.columns.get(subject.id, ()) for entry in entries_of(column)]
    teams = _counted(atlas, subject, (entry.team for entry in entries))
    systems = _counted(atlas, subject, (_used(entry) for entry in entries))
    outside = {target for target in systems if _is_external(atlas, target)}
    return facts(
        [
            ("Teams", _bits(atlas, teams)),
            ("Systems", _bits(atlas, {each: n for each, n in systems.items() if each not in outside})),
            ("Outside", _bits(atlas, {each: n for each, n in systems.items() if each in outside})),
        ]
    )


def _used(entry: Entry) -> tuple[Reference, ...]:
    return entry.system


def _counted(atlas: Atlas, subject: Map, named: Iterable[tuple[Reference, ...]]) -> Counter[Target]:
    counts: Counter[Target] = Counter()
    for references in named:
        targets = (atlas.resolve(reference, subject.id) for reference in references)
        counts.update({target for target in targets if target})
    return counts


def _is_external(atlas: Atlas, target: Target) -> bool:
    entry = atlas.catalogs.get(target.kind, {}).get(target.id)
    return entry is not None and entry.external


def _bits(atlas: Atlas, counts: dict[Target, int]) -> list[Bit]:
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], target_link(pair[0], atlas).label))
    return [
        Bit((*linked(target_link(target, atlas)), *plain(f"\N{NO-BREAK SPACE}{number}")))
        for target, number in ordered
    ]
