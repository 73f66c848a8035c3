"""Something is named that does not exist.

## What it does
Looks up every id that a map, a text, a body or a catalog names: pages, their steps and entries, catalog
entries, the sources of an entry, the ends of connections.

## Why is this bad?
The page would show a name that leads nowhere, and the thing meant would not know that it is used.

## Example
    persona: pria

Use instead:

    persona: priya
"""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Rule, Severity
from cjm_site.lint.names import KIND_WORDS, a_kind
from cjm_site.lint.parts import missing_parts
from cjm_site.lint.suggestions import Suggestions
from cjm_site.loader import lacks_columns
from cjm_site.model import CATALOGS, KINDS, Atlas, Map, Mention, Reference, Target
from cjm_site.model.ids import make_id
from cjm_site.model.links import FILE, IMAGE, is_link, leads_to_page
from cjm_site.source.wording import code, named

RULE = Rule("unknown-reference", Severity.ERROR, __doc__ or "")

_MAP_PLACE = "[[map]]"


def check(atlas: Atlas) -> Iterator[Finding]:
    """Everything that is named and is not there."""
    suggestions = Suggestions(atlas)
    for mention in atlas.mentions:
        if not mention.found and _is_looked_up(atlas, mention) and not _is_hidden(atlas, mention):
            yield _missing(atlas, mention, suggestions)
    for page in atlas.pages.values():
        if isinstance(page, Map):
            yield from (RULE.at(*missing) for missing in missing_parts(atlas, page))


def _is_looked_up(atlas: Atlas, mention: Mention) -> bool:
    reference, origin = mention.reference, mention.origin
    if mention.optional or origin.role == "parent":
        return False
    # Other rules look for pictures, and for links to files that are no pages.
    return not is_link(reference) or (
        reference.kinds != (IMAGE,) and leads_to_page(atlas, reference, origin.id)
    )


def _is_hidden(atlas: Atlas, mention: Mention) -> bool:
    """True for a part of a blueprint that would be the journey's, which is not there."""
    whole = _whole(atlas, mention) if mention.reference.part else None
    page = atlas.map(whole.id) if whole else None
    return page is not None and lacks_columns(atlas, page)


def _missing(atlas: Atlas, mention: Mention, suggestions: Suggestions) -> Finding:
    reference = mention.reference
    if not reference.target and not reference.part:
        return RULE.at(reference.span, *_nothing(reference.typed))
    whole = _whole(atlas, mention) if reference.part else None
    if whole is not None and whole.kind in CATALOGS:
        message = f"{a_kind(whole.kind).capitalize()} has no parts, and {named(reference.typed)} names one"
        return RULE.at(reference.span, message, f"Write {code(f'[[{whole.kind}:{whole.id}]]')}")
    if whole is None:
        return RULE.at(reference.span, _message(atlas, reference), _help(reference, suggestions))
    return RULE.at(
        reference.part_span or reference.span,
        f"{named(atlas.title_of(whole))} has no step, phase or entry {named(reference.part or '')}",
        suggestions.part(reference.part or "", whole.id) or "Give that part an `id`, or name one that it has",
    )


def _nothing(typed: str) -> tuple[str, str]:
    if typed == _MAP_PLACE:
        cure = "Write it once, alone on its line, below the frontmatter of a map; elsewhere delete it"
        return f"{named(typed)} places no map here", cure
    return f"{named(typed)} names nothing", "Write the id of a page or catalog entry between the brackets"


def _whole(atlas: Atlas, mention: Mention) -> Target | None:
    """What a reference names without its part: the page that it stands on where it names none."""
    reference, origin = mention.reference, mention.origin
    if reference.target:
        return atlas.resolve(reference._replace(part=None), origin.id)
    return Target(origin.kind, origin.id) if origin.id in atlas.pages else None


def _message(atlas: Atlas, reference: Reference) -> str:
    if reference.kinds == (FILE,):
        return f"There is no page at {named(reference.typed)}"
    if reference.kinds and reference.kinds != ("part",) and reference.kinds[0] not in KIND_WORDS:
        return f"`{reference.kinds[0]}` in {named(reference.typed)} is no kind of page or catalog"
    other = atlas.resolve(reference._replace(kinds=(), part=None)) if reference.kinds else None
    if other is not None:
        wanted = a_kind(*reference.kinds)
        return f"{named(reference.target)} is {a_kind(other.kind)}, and {wanted} is wanted here"
    return f"No {_wanted(reference)} is called {named(reference.target + _part(reference))}"


def _part(reference: Reference) -> str:
    """What is typed behind the id of a page, with its `#`; a key of its own is not."""
    return f"#{reference.part}" if reference.part and reference.part_span is None else ""


def _wanted(reference: Reference) -> str:
    if set(reference.kinds) == set(KINDS):
        return "page"
    known = [KIND_WORDS[kind] for kind in reference.kinds if kind in KIND_WORDS]
    return " or ".join(known) or "page or catalog entry"


def _help(reference: Reference, suggestions: Suggestions) -> str:
    if reference.kinds == (FILE,):
        return suggestions.path(reference) or "Write its path relative to this file"
    near = suggestions.name(reference.target, reference.kinds, _part(reference))
    wants_page = not reference.kinds or set(reference.kinds) & set(KINDS)
    return (suggestions.ordinary(reference) if wants_page else "") or near or _where(reference)


def _where(reference: Reference) -> str:
    if len(reference.kinds) == 1 and reference.kinds[0] in CATALOGS:
        return f"Add it to catalog/{CATALOGS[reference.kinds[0]].file}, or name one that is there"
    if len(reference.kinds) == 1 and reference.kinds[0] in KINDS:
        kind, file = reference.kinds[0], f"{make_id(reference.target) or 'its-id'}.md"
        return f"Write the id of {a_kind(kind)}, or make one: `{file}` with `kind: {kind}` and a `title`"
    return "Write the id of a page, or the name of its file without `.md`"
