"""Keys that are not among those of a mapping: what was meant by one, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cjm_site.loader import rules
from cjm_site.loader.meant import homes_of, key_meant, key_of_word
from cjm_site.loader.reader import Fields, Reader
from cjm_site.loader.tables import plain_data
from cjm_site.model.format import LANE_WORDS, PAGE_KEYS, THEME_KEYS
from cjm_site.model.keys import Key, RecordValue
from cjm_site.model.kinds import KINDS
from cjm_site.source import Mapping, Pair, Scalar, Span
from cjm_site.source.quoting import quoted_part
from cjm_site.source.wording import code, named, with_article

_CONTINUED = "Write a key of one word; if this continues the text above, put quotes around that whole text"


def other_key(
    reader: Reader, kind: RecordValue, node: Mapping, index: int, fields: Fields
) -> tuple[Key, Pair] | None:
    """How a key that the format does not know is read on; None for the team's and the theme's too."""
    pair = node.pairs[index]
    name = pair.key.value
    passed = kind.name in KINDS and name in (*THEME_KEYS, *reader.settings.page_keys)
    if passed or name.startswith("x-"):
        fields.extras[name] = plain_data(pair.value)
        return None
    meant = _report_unknown_key(reader, kind, node, index, fields)
    if meant:
        return (kind.by_name[meant], pair) if node.get(meant) is None else None
    homes = homes_of(kind, name)
    # What stands on the page and belongs to a part of it is read as if there were only that part.
    if kind.name not in KINDS or len(homes) != 1 or not _is_absent(homes[0], node, fields):
        return None
    return homes[0], Pair(pair.key, Mapping((pair,), Span(reader.source, pair.key.span.start, pair.span.end)))


def _report_unknown_key(
    reader: Reader, kind: RecordValue, node: Mapping, index: int, fields: Fields
) -> str | None:
    """One finding for a key that cannot stand where it does, and the known key that was probably meant."""
    key = node.pairs[index].key
    match = key_meant(kind, key.value)
    if not is_word(key.value) and not key_of_word(kind, key.value):
        _report_key_of_words(reader, node, index)
        return None
    if any(lane.id == key.value for lane in reader.settings.lanes):
        reader.report(
            rules.UNKNOWN_KEY,
            key.span,
            f"The lane {named(key.value)} is not one of this kind of map",
            "Add the kind to the lane's `kinds` in mkdocs.yml, or delete the key",
        )
        return None
    if match and match == key.value.lower():
        message = f"Keys are in lower case, and {named(key.value)} is not"
        reader.report(rules.UNKNOWN_KEY, key.span, message, f"Write `{match}`")
    else:
        cure = _meant(node, match) if match else _no_key_help(kind, key.value)
        if not match and (match := _missing_key(kind, node, index, fields)):
            cure = f"Did you mean `{match}`, which is missing here?"
        reader.report(rules.UNKNOWN_KEY, key.span, f"{a_record(kind)} has no key {named(key.value)}", cure)
    return match


def _meant(node: Mapping, match: str) -> str:
    typed = next((pair.key.span for pair in node.pairs if pair.key.value == match), None)
    return (
        f"`{match}` stands in line {typed.line} already; write all of it there"
        if typed
        else f"Did you mean `{match}`?"
    )


def _is_absent(key: Key, node: Mapping, fields: Fields) -> bool:
    return node.get(key.name) is None and key.name not in fields.keys


def _missing_key(kind: RecordValue, node: Mapping, index: int, fields: Fields) -> str | None:
    """The one key that a mapping must have and has not, where the value of an unknown key could be its."""
    pair = node.pairs[index]
    absent = [key.name for key in kind.required if _is_absent(key, node, fields)]
    could_be = isinstance(pair.value, Scalar) and bool(pair.value.value.strip())
    return absent[0] if len(absent) == 1 and could_be and not homes_of(kind, pair.key.value) else None


def _no_key_help(kind: RecordValue, typed: str) -> str:
    if homes := homes_of(kind, typed):
        return f"It belongs to {_places(homes)}"
    if typed.lower() in LANE_WORDS:
        return "Each lane is a key of its own on a step, such as `emotion` or `backstage`"
    return f"{keys_help(kind)}; keys of your own start with `x-`"


def _places(homes: Iterable[Key]) -> str:
    """A phase under `phases`; an entry under `frontstage`, `backstage` or `support_processes`."""
    keys: dict[str, list[str]] = {}
    for key in homes:
        assert isinstance(key.value, RecordValue)
        keys.setdefault(key.value.name, []).append(code(key.name))
    return ", or ".join(f"{with_article(name)} under {_any_of(names)}" for name, names in keys.items())


def _any_of(names: Sequence[str]) -> str:
    return " or ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _report_key_of_words(reader: Reader, node: Mapping, index: int) -> None:
    """A text with `: ` in it; in braces it may have started before a comma."""
    key = node.pairs[index].key
    message = f"{named(key.value)} is read as a key, because `: ` follows it"
    if not node.flow:
        reader.report(rules.UNQUOTED_TEXT, key.span, message, _CONTINUED)
    elif not index:
        reader.needs_quotes(node, message)
    else:
        start, end = node.pairs[index - 1].value.span, node.pairs[index].span.end
        line, last = reader.source.line(start.line), reader.source.position(end)
        paste = quoted_part(line, start.column - 1, last[1] - 1 if last[0] == start.line else None)
        reader.report(rules.UNQUOTED_TEXT, key.span, message, f"Put quotes around the text: {code(paste)}")


def a_record(kind: RecordValue) -> str:
    """`An entry`."""
    return with_article(kind.name).capitalize()


def keys_help(kind: RecordValue) -> str:
    """The known keys, as a sentence; of a page those of its kind."""
    names = [key.name for key in kind.keys if kind.name not in KINDS or key not in PAGE_KEYS]
    more = ", beside those of every page, such as `title` and `owner`" if kind.name in KINDS else ""
    return f"Its keys are {', '.join(map(code, names))}{more}"


def is_word(key: str) -> bool:
    """True for what could be a key: a text has spaces or other characters in it."""
    return all(char.isalnum() or char in "_-." for char in key)
