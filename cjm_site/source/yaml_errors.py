"""What the YAML parser refused, said in the words of somebody who types maps."""

from __future__ import annotations

import re

import yaml

from cjm_site.source.quoting import quoted_line
from cjm_site.source.text import Source, Span
from cjm_site.source.trouble import Trouble

_KEY_BEFORE = re.compile(r"\s*(?:- +)*[^\s:][^:]*:(?:\s|$)")


def explain(source: Source, start: int, end: int, error: yaml.MarkedYAMLError) -> Trouble:
    """One trouble for a parser's error: the place, the cause, and the line to paste where one helps."""
    problem = error.problem or ""
    mark = error.problem_mark or error.context_mark
    at = min(start + (mark.index if mark else 0), max(end - 1, start))
    context = error.context or ""
    if "escape" in problem:
        return Trouble(
            "control-character",
            "This escape stands for no character",
            _point(source, at),
            "Type the character itself; in double quotes a backslash is written `\\\\`",
        )
    if error.context_mark and ("quoted scalar" in context or "flow " in context):
        return _unclosed(source, start + error.context_mark.index, context)
    if "document start" in problem:
        return Trouble(
            "exotic-yaml", "`...` ended the document above", _point(source, at), "Delete the line `...`"
        )
    if _tab_at(source, at):
        return Trouble(
            "invalid-yaml",
            f"Line {source.position(at)[0]} is indented with a tab",
            _point(source, at),
            "Indent with spaces; YAML takes no tabs",
        )
    if "expected ':'" in problem and error.context_mark:
        return _no_colon(source, start + error.context_mark.index)
    if "block sequence entries" in problem:
        return Trouble(
            "invalid-yaml",
            "A list cannot start on the line of its key",
            _point(source, at),
            "Start the list on the next line, each item after `- `",
        )
    if "mapping values" in problem and not _has_key_before(source, at):
        return Trouble(
            "invalid-yaml",
            "This line is indented deeper than its neighbours",
            _point(source, at),
            "Give it the same indentation as the key that it belongs beside",
        )
    if "cannot start" in problem or "alias" in context or "block scalar" in context or "anchor" in context:
        at = start + error.context_mark.index if error.context_mark else at
        return _needs_quotes(source, at, f"A text cannot start with `{source.text[at]}` in YAML")
    if "tag" in context or "directive" in context:
        return _needs_quotes(source, at, "A text cannot start with `!` or `%` in YAML")
    return _rest(source, at, problem)


def _rest(source: Source, at: int, problem: str) -> Trouble:
    line_number, column = source.position(at)
    line = source.line(line_number)
    if "mapping values" in problem:
        return _needs_quotes(source, at, "`: ` inside a text starts a new key in YAML")
    before = line[: column - 1].rstrip()
    if before.endswith(("'", '"')):
        return _needs_quotes(source, at, "There is text after the closing quotation mark")
    if before.endswith(("]", "}")):
        return _needs_quotes(source, at, "There is text after the closing bracket")
    return Trouble(
        "invalid-yaml",
        "This line does not fit the lines above it",
        source.line_span(line_number),
        "Check its indentation, and that a list has `- ` before each item and a key `: ` after it",
    )


def _needs_quotes(source: Source, at: int, cause: str) -> Trouble:
    line_number = source.position(at)[0]
    line = source.line(line_number)
    return Trouble(
        "unquoted-text", cause, _value_span(source, at), f"Put quotes around the text: `{quoted_line(line)}`"
    )


def _value_span(source: Source, at: int) -> Span:
    # From the character at fault to the end of its line.
    end = source.text.find("\n", at)
    return Span(source, at, max(at + 1, len(source.text) if end < 0 else end))


def _unclosed(source: Source, at: int, context: str) -> Trouble:
    if "quoted" in context:
        return Trouble(
            "invalid-yaml",
            "The quotation mark that opens here is never closed",
            _point(source, at),
            f"Close it with {source.text[at]}, or put the other kind of quotes around the text",
        )
    char = source.text[at]
    closing = "]" if char == "[" else "}"
    return Trouble(
        "invalid-yaml",
        f"The `{char}` that opens here has no `{closing}` where it should",
        _point(source, at),
        f"Close it with `{closing}`; if it is text, put quotes around it: "
        f"`{quoted_line(source.line(source.position(at)[0]))}`",
    )


def _no_colon(source: Source, at: int) -> Trouble:
    number = source.position(at)[0]
    line = source.line(number)
    wide = "：" in line
    if wide:
        return Trouble(
            "pasted-character", "`：` is a full-width colon", source.line_span(number), "Type `: ` instead"
        )
    if line.lstrip()[:1] in "–—•−":
        return Trouble(
            "pasted-character",
            f"`{line.lstrip()[0]}` starts no list item",
            source.line_span(number),
            "Type `- ` instead",
        )
    return Trouble(
        "invalid-yaml",
        "This line has no `:`, so it is neither a key nor part of the text above",
        source.line_span(number),
        "Write `key: value`, or indent it under the key whose text it continues",
    )


def _has_key_before(source: Source, at: int) -> bool:
    number, column = source.position(at)
    return bool(_KEY_BEFORE.match(source.line(number)[: column - 1]))


def _tab_at(source: Source, at: int) -> bool:
    number, column = source.position(at)
    line = source.line(number)
    indent = line[: len(line) - len(line.lstrip())]
    return (
        ("\t" in indent and column <= len(indent) + 1) or source.text[at : at + 1] == "\t" or "\t" in indent
    )


def _point(source: Source, at: int) -> Span:
    return Span(source, at, min(at + 1, len(source.text)))
