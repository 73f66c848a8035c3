"""What a blueprint gives an id that a step of its journey has stands under another; the rules tell of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cjm_site.model import Column, Entry, Step
from cjm_site.model.ids import fold


def set_apart(step: Step, index: int | None, taken: Mapping[str, int], parent: Sequence[Column]) -> Step:
    """A step of a blueprint of which no id or alias is that of another step of the journey.

    `index` is the step of the journey that it joins, if any; `taken` has all ids and aliases of that map.
    """
    wanted = step.id if index is None else parent[index].id
    name = step.id if taken.get(fold(step.id), index) == index else _free(wanted, index, taken)
    aliases = _free_aliases(step.aliases, index, taken)
    cells = {lane: _entries_apart(step.id, name, cell, taken) for lane, cell in step.cells.items()}
    if name == step.id and aliases == step.aliases and cells == step.cells:
        return step
    return replace(
        step, id=name, aliases=aliases, cells=cells, written_id=step.written_id and name == step.id
    )


def _free(wanted: str, index: int | None, taken: Mapping[str, int]) -> str:
    count, name = 1, wanted
    while taken.get(fold(name), index) != index:
        count += 1
        name = f"{wanted}-{count}"
    return name


def _free_aliases(aliases: tuple[str, ...], index: int | None, taken: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(alias for alias in aliases if taken.get(fold(alias), index) == index)


def _entries_apart(
    old: str, name: str, cell: tuple[Entry, ...], taken: Mapping[str, int]
) -> tuple[Entry, ...]:
    return tuple(_entry_apart(old, name, entry, at, taken) for at, entry in enumerate(cell, 1))


def _entry_apart(old: str, name: str, entry: Entry, at: int, taken: Mapping[str, int]) -> Entry:
    anchor, aliases = entry.anchor, _free_aliases(entry.aliases, None, taken)
    if entry.id is None:
        anchor = name + anchor.removeprefix(old)
    elif fold(entry.id) in taken:
        anchor = f"{name}--{entry.lane}-{at}"
    if (anchor, aliases) == (entry.anchor, entry.aliases):
        return entry
    return replace(entry, anchor=anchor, aliases=aliases)
