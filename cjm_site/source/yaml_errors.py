"""What the YAML parser refused, said in the words of somebody who types maps."""

from __future__ import annotations

import re
from collections.abc import Callable, Container

import yaml

from cjm_site.source.decode import character_name
from cjm_site.source.list_dashes import glued_line
from cjm_site.source.pasted import (
    DASHES,
    PASTED,
    WIDE_COLON,
    dash_trouble,
    odd_indent,
    wide_colon_trouble,
)
from cjm_site.source.quoting import quoted_line
from cjm_site.source.refusals import Refusal, lost_in_brackets, unquoted_in_brackets, unquoted_text
from cjm_site.source.text import Source, Span
from cjm_site.source.trouble import Trouble
from cjm_site.source.wording import code
from cjm_site.source.yaml_checks import directive_trouble

_LINES_ABOVE = 10
"""How far above its effect an indentation is looked for."""
_BULLETS = re.compile(r"(?:[ ]*\* .*(?:\n(?=[ ]*\* ))?)+")
_GLUED = re.compile(r"((?:- +)*)([\w-]+):(\S.*)")


def explain(
    source: Source, start: int, end: int, error: yaml.MarkedYAMLError, known: Container[str]
) -> Trouble:
    """One trouble for a parser's error: the place, the cause, and the line to paste where one helps."""
    mark = error.problem_mark or error.context_mark
    refusal = Refusal(
        source,
        error.problem or "",
        min(start + (mark.index if mark else 0), max(end - 1, start)),
        error.context or "",
        start + error.context_mark.index if error.context_mark else None,
        known,
    )
    found = (cause(refusal) for cause in _CAUSES)
    return next((trouble for trouble in found if trouble), None) or _unknown(refusal)


def _escape(refusal: Refusal) -> Trouble | None:
    if "escape" not in refusal.problem and "hexdecimal" not in refusal.problem:
        return None
    return refusal.trouble(
        "control-character", "This escape stands for no character",
        "Type the character itself; in double quotes a backslash is written `\\\\`",
    )  # fmt: skip


def _indent(refusal: Refusal) -> Trouble | None:
    """A space that is none: in the line itself, or above, where it makes a key the end of the text before."""
    at = refusal.since if "simple key" in refusal.context else None
    line = refusal.source.position(refusal.at if at is None else at)[0]
    found = (odd_indent(refusal.source, each) for each in range(line, max(line - _LINES_ABOVE, 1), -1))
    return next((trouble for trouble in found if trouble), None)


def _open_quote(refusal: Refusal) -> Trouble | None:
    if "quoted scalar" not in refusal.context or refusal.since is None:
        return None
    mark = refusal.source.text[refusal.since]
    return refusal.trouble(
        "invalid-yaml", "The quotation mark that opens here is never closed",
        f"Close it with {code(mark)}, or put the other kind of quotes around the text", refusal.since,
    )  # fmt: skip


def _brackets(refusal: Refusal) -> Trouble | None:
    if "flow " not in refusal.context or refusal.since is None:
        return None
    opener = _opener(refusal.source.text, refusal.since)
    same_line = "\n" not in refusal.source.text[opener : refusal.at]
    if same_line and refusal.line[refusal.column : refusal.column + 1] == ":":
        return unquoted_in_brackets(refusal, _COLON_IN_TEXT)
    if same_line and refusal.before.rstrip().endswith(("'", '"')):
        return unquoted_text(refusal, "There is text after the closing quotation mark")
    return lost_in_brackets(refusal, opener) or _open_bracket(refusal, opener)


def _opener(text: str, at: int) -> int:
    """The bracket that a place stands in, or is."""
    return at if text.startswith(("[", "{"), at) else max(text.rfind("[", 0, at), text.rfind("{", 0, at), 0)


def _open_bracket(refusal: Refusal, opener: int) -> Trouble:
    char = refusal.source.text[opener]
    closing = {"[": "]", "{": "}"}.get(char, "]")
    line = refusal.source.line(refusal.source.position(opener)[0])
    return refusal.trouble(
        "invalid-yaml", f"The `{char}` that opens here has no `{closing}` where it should",
        f"Close it with `{closing}`; if it is text, put quotes around it: {code(quoted_line(line))}", opener,
    )  # fmt: skip


def _document(refusal: Refusal) -> Trouble | None:
    if "directive" in refusal.context or ("document start" in refusal.problem and "%" in refusal.before):
        start = refusal.at - refusal.column
        return directive_trouble(Span(refusal.source, start, start + len(refusal.line)))
    if "document start" not in refusal.problem:
        return None
    return refusal.trouble("exotic-yaml", "The document has ended above", "Delete the line `...`")


def _tab(refusal: Refusal) -> Trouble | None:
    line, number = refusal.line, refusal.source.position(refusal.at)[0]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return refusal.trouble(
            "invalid-yaml", f"Line {number} is indented with a tab", "Indent with spaces; YAML takes no tabs",
            refusal.at - refusal.column + line.index("\t"),
        )  # fmt: skip
    if line[refusal.column : refusal.column + 1] != "\t":
        return None
    return refusal.trouble("invalid-yaml", f"There is a tab in line {number}", "Type a space instead")


def _pasted(refusal: Refusal) -> Trouble | None:
    if "expected ':'" not in refusal.problem or refusal.since is None:
        return None
    number = refusal.source.position(refusal.since)[0]
    place = refusal.source.line_span(number)
    line = refusal.source.line(number)
    if WIDE_COLON in line:
        return wide_colon_trouble(place)
    if line.lstrip()[:1] in tuple(DASHES):
        return dash_trouble(line.lstrip()[0], place)
    pasted = PASTED.search(line)
    if not pasted:
        return None
    return Trouble(
        "pasted-character", f"This line has {character_name(pasted.group())} in it, and no `: `", place,
        "Type the key, the colon and the space by hand; such characters come from word processors",
    )  # fmt: skip


def _glued_dash(refusal: Refusal) -> Trouble | None:
    """A list without spaces after its dashes, on this line or just above."""
    if "expected ':'" in refusal.problem and refusal.since is not None:
        return glued_line(refusal.source, refusal.source.position(refusal.since)[0])
    if "mapping values" not in refusal.problem:
        return None
    number = refusal.source.position(refusal.at)[0]
    return glued_line(refusal.source, number) or glued_line(refusal.source, max(1, number - 1))


def _glued_among_items(refusal: Refusal) -> Trouble | None:
    return glued_line(refusal.source, refusal.source.position(refusal.at)[0])


def _no_colon(refusal: Refusal) -> Trouble | None:
    if "expected ':'" not in refusal.problem or refusal.since is None:
        return None
    place = refusal.source.line_span(refusal.source.position(refusal.since)[0])
    glued = _GLUED.fullmatch(place.text)
    if glued and glued[2] in refusal.known:
        paste = code(f"{glued[1]}{glued[2]}: {glued[3]}")
        return Trouble("invalid-yaml", "There is no space after the colon", place, f"Write {paste}")
    return Trouble(
        "invalid-yaml", "This line has no `:`, so it is neither a key nor part of the text above", place,
        "Write `key: value`, or indent it under the key whose text it continues",
    )  # fmt: skip


def _list_on_line(refusal: Refusal) -> Trouble | None:
    if "block sequence entries" not in refusal.problem:
        return None
    return refusal.trouble(
        "invalid-yaml", "A list cannot start on the line of its key",
        "Start the list on the next line, each item after `- `; if it is text, put quotes around it: "
        f"{code(quoted_line(refusal.line))}",
    )  # fmt: skip


_COLON_IN_TEXT = "`: ` inside a text starts a new key in YAML"


def _colon(refusal: Refusal) -> Trouble | None:
    if "mapping values" not in refusal.problem:
        return None
    if ": " in refusal.before or re.search(r":\t", refusal.before):
        return unquoted_text(refusal, _COLON_IN_TEXT)
    return refusal.trouble(
        "invalid-yaml", "This line is indented deeper than its neighbours",
        "Give it the same indentation as the key that it belongs beside; if it continues the text above, "
        "put quotes around the whole text",
        refusal.at - refusal.column + len(refusal.line) - len(refusal.line.lstrip()),
    )  # fmt: skip


def _first_character(refusal: Refusal) -> Trouble | None:
    starts = ("cannot start" in refusal.problem, "mapping keys" in refusal.problem, _is_misplaced(refusal))
    reading = ("alias", "anchor", "block scalar", "tag", "parsing a node")
    if not any(starts) and not any(each in refusal.context for each in reading):
        return None
    at = refusal.at if any(starts) or refusal.since is None else refusal.since
    place = refusal._replace(at=at)
    if bullets := _BULLETS.match(place.source.text, at - len(place.before)):
        return dash_trouble("*", Span(place.source, at, bullets.end()))
    return unquoted_text(place, f"A text cannot start with {code(place.source.text[at])} in YAML")


def _is_misplaced(refusal: Refusal) -> bool:
    """True for a comma or a closing bracket where a text is wanted."""
    return refusal.line.startswith((",", "]", "}"), refusal.column) and refusal.before.endswith((": ", "- "))


def _text_behind(refusal: Refusal) -> Trouble | None:
    before = refusal.before.rstrip()
    if before.endswith(("'", '"')):
        return unquoted_text(refusal, "There is text after the closing quotation mark")
    if before.endswith(("]", "}")):
        return unquoted_text(refusal, "There is text after the closing bracket")
    return None


def _unknown(refusal: Refusal) -> Trouble:
    return Trouble(
        "invalid-yaml", "This line does not fit the lines above it",
        refusal.source.line_span(refusal.source.position(refusal.at)[0]),
        "Check its indentation, and that a list has `- ` before each item and a key `: ` after it",
    )  # fmt: skip


_CAUSES: tuple[Callable[[Refusal], Trouble | None], ...] = (
    _escape,
    _indent,
    _open_quote,
    _brackets,
    _document,
    _tab,
    _pasted,
    _glued_dash,
    _no_colon,
    _list_on_line,
    _colon,
    _first_character,
    _text_behind,
    _glued_among_items,
)
"""Tried in this order; the first that knows the refusal explains it."""
