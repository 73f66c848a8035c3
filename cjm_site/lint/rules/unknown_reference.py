"""Something is named that does not exist.

## What it does
Looks up every id that a map, a text, a body or a catalog names: pages, their steps and entries, catalog entries, the sources of an entry, the ends of connections.

## Why is this bad?
The page would show a name that leads nowhere, and the thing meant would not know that it is used.

## Example
    persona: pria

Use instead:

    persona: priya
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjm_site.findings import Finding, Rule, Severity, did_you_mean
from cjm_site.lint.names import KIND_WORDS, a_kind
from cjm_site.loader import connection_end
from cjm_site.model import CATALOGS, Atlas, Map, Mention, Reference, Target
from cjm_site.model.ids import fold

RULE = Rule("unknown-reference", Severity.ERROR, __doc__ or "")


def check(atlas: Atlas) -> Iterator[Finding]:
    for mention in atlas.mentions:
        reference = mention.reference
        if mention.optional or reference.kinds == ("outside",) or mention.origin.role == "parent":
            continue
        if reference.kinds == ("file",) and _is_ordinary(atlas, mention):
            continue
        if not atlas.candidates(reference, mention.origin.id):
            yield _missing(atlas, mention)
    for page in atlas.pages.values():
        if isinstance(page, Map):
            yield from _sources(page)
            yield from _parts(atlas, page)
            yield from _ends(atlas, page)


def _is_ordinary(atlas: Atlas, mention: Mention) -> bool:
    target = mention.reference.target
    return target in atlas.readers or (not target and mention.origin.id in atlas.readers)


def _missing(atlas: Atlas, mention: Mention) -> Finding:
    reference = mention.reference
    whole = atlas.resolve(reference._replace(part=None), mention.origin.id)
    if reference.part and whole and whole.kind not in CATALOGS:
        known = atlas.parts.get(whole.id, {})
        return RULE.at(
            reference.span,
            f"`{atlas.title_of(whole)}` has no step, phase or entry `{reference.part}`",
            did_you_mean(reference.part, known) or "Give that part an `id`, or name one that it has",
        )
    return RULE.at(reference.span, _message(atlas, reference), _help(atlas, reference))


def _message(atlas: Atlas, reference: Reference) -> str:
    other = atlas.resolve(reference._replace(kinds=(), part=None))
    unknown_kind = bool(reference.kinds) and reference.kinds[0] not in KIND_WORDS
    if reference.kinds == ("file",):
        return f"There is no page at `{reference.typed}`"
    if unknown_kind and reference.kinds != ("part",):
        return f"`{reference.kinds[0]}` in `{reference.typed}` is no kind of page or catalog"
    if other is not None and reference.kinds:
        return f"`{reference.target}` is {a_kind(other.kind)}, and {a_kind(*reference.kinds)} is wanted here"
    return f"No {_wanted(reference)} is called `{reference.target}`"


def _wanted(reference: Reference) -> str:
    known = [KIND_WORDS[kind] for kind in reference.kinds if kind in KIND_WORDS]
    return " or ".join(known) or "page or catalog entry"


def _help(atlas: Atlas, reference: Reference) -> str:
    if reference.kinds == ("file",):
        return did_you_mean(reference.target, (*atlas.files, *atlas.readers))
    return did_you_mean(reference.target, known_names(atlas, reference.kinds)) or _where(reference)


def _where(reference: Reference) -> str:
    if len(reference.kinds) == 1 and reference.kinds[0] in CATALOGS:
        return f"Add it to catalog/{CATALOGS[reference.kinds[0]].file}, or name one that is there"
    return "Write the id of a page, or the name of its file without `.md`"


def known_names(atlas: Atlas, kinds: Iterable[str]) -> list[str]:
    """The ids that a reference of some kinds could name; of all kinds when none is given."""
    wanted = tuple(kinds)
    pages = [page.id for page in atlas.pages.values() if not wanted or page.kind in wanted]
    catalogs = (entries for kind, entries in atlas.catalogs.items() if not wanted or kind in wanted)
    return [*pages, *(entry for entries in catalogs for entry in entries)]


def _sources(page: Map) -> Iterator[Finding]:
    known = {fold(source.id) for source in page.sources}
    for step in page.own_steps:
        emotion = step.emotion.sources if step.emotion else ()
        entries = (source for cell in step.cells.values() for entry in cell for source in entry.sources)
        for source in (*emotion, *entries):
            if fold(source.target) not in known:
                yield RULE.at(
                    source.span,
                    f"This map has no source `{source.target}`",
                    did_you_mean(source.target, (each.id for each in page.sources))
                    or "Add it under `sources` of this map",
                )


def _parts(atlas: Atlas, page: Map) -> Iterator[Finding]:
    above = atlas.parents.get(page.id)
    own = atlas.parts[page.id]
    if page.kind == "blueprint" and above and not atlas.pages[above.id].broken:
        known = _columns_and_phases(atlas, above)
        joins = (step.joins for step in page.steps if step.joins)
        for reference in (*page.covers, *joins):
            if fold(reference.target) not in known:
                title = atlas.pages[above.id].title.value
                yield RULE.at(
                    reference.span,
                    f"`{title}` has no step or phase `{reference.target}`",
                    did_you_mean(reference.target, known)
                    or "Name a step of the journey, or write `title:` for one of our own",
                )
        for step in page.steps:
            for neighbour in (step.after, step.before):
                if neighbour and fold(neighbour.target) not in own:
                    yield RULE.at(
                        neighbour.span,
                        f"This blueprint has no step `{neighbour.target}`",
                        did_you_mean(neighbour.target, own),
                    )
    for entry in (entry for step in page.own_steps for cell in step.cells.values() for entry in cell):
        for solved in entry.solves:
            if not solved.target and fold(solved.part or "") not in own:
                yield RULE.at(
                    solved.span,
                    f"This map has no pain point `{solved.part}`",
                    did_you_mean(solved.part or "", own) or "Write `map#id` for a pain point of another map",
                )


def _columns_and_phases(atlas: Atlas, above: Target) -> set[str]:
    names = {name for column in atlas.columns[above.id] for name in (column.id, *column.step.aliases)}
    phases = [column.phase for column in atlas.columns[above.id] if column.phase]
    names |= {name for phase in phases for name in (phase.id, *phase.aliases)}
    return {fold(name) for name in names}


def _ends(atlas: Atlas, page: Map) -> Iterator[Finding]:
    above = atlas.parents.get(page.id)
    if above and atlas.pages[above.id].broken:
        return
    known = atlas.parts[page.id]
    for connection in page.connections:
        for end in (connection.start, connection.end):
            if connection_end(atlas, page, end) is None:
                name = end.part or end.target
                yield RULE.at(
                    end.span,
                    f"This map has no step or entry `{name}` to connect",
                    did_you_mean(name.rpartition(".")[0] or name, known)
                    or "Give the entry an `id`, or name its cell as `step.lane`",
                )
