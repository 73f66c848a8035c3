"""Keys that are not among those of a mapping: what was meant by one, and what to do about it."""

from __future__ import annotations

from cjm_site.loader import rules
from cjm_site.loader.meant import key_meant, key_of_word
from cjm_site.loader.reader import Fields, Reader
from cjm_site.loader.tables import plain_data
from cjm_site.model.format import LANE_WORDS, PAGE_KEYS, THEME_KEYS
from cjm_site.model.keys import Key, RecordValue
from cjm_site.model.kinds import KINDS
from cjm_site.source import Mapping
from cjm_site.source.quoting import quoted_part
from cjm_site.source.wording import code, named, with_article

_CONTINUED = "Write a key of one word; if this continues the text above, put quotes around that whole text"


def other_key(reader: Reader, kind: RecordValue, node: Mapping, index: int, fields: Fields) -> Key | None:
    """What was probably meant by a key that the format does not know; None for the team's and the theme's."""
    pair = node.pairs[index]
    name = pair.key.value
    passed = kind.name in KINDS and name in (*THEME_KEYS, *reader.settings.page_keys)
    if passed or name.startswith("x-"):
        fields.extras[name] = plain_data(pair.value)
        return None
    meant = _report_unknown_key(reader, kind, node, index)
    return kind.by_name[meant] if meant and meant not in node else None


def _report_unknown_key(reader: Reader, kind: RecordValue, node: Mapping, index: int) -> str | None:
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
        reader.report(rules.UNKNOWN_KEY, key.span, f"{a_record(kind)} has no key {named(key.value)}", cure)
    return match


def _meant(node: Mapping, match: str) -> str:
    typed = next((pair.key.span for pair in node.pairs if pair.key.value == match), None)
    return (
        f"`{match}` stands in line {typed.line} already; write all of it there"
        if typed
        else f"Did you mean `{match}`?"
    )


def _no_key_help(kind: RecordValue, typed: str) -> str:
    if typed.lower() in LANE_WORDS:
        return "Each lane is a key of its own on a step, such as `emotion` or `backstage`"
    return f"{keys_help(kind)}; keys of your own start with `x-`"


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
