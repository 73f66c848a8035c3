"""What is said of YAML that cannot be read: the place, the cause, and the line to paste."""

from __future__ import annotations

import pytest

from cjm_site.model.format import KEY_NAMES
from cjm_site.source import Source, Trouble
from cjm_site.source.yaml import read_yaml

COLON = "`: ` inside a text starts a new key in YAML"
FIT = "Check its indentation, and that a list has `- ` before each item and a key `: ` after it"
NEITHER = "This line has no `:`, so it is neither a key nor part of the text above"
ESCAPE = "Type the character itself; in double quotes a backslash is written `\\\\`"
PROCESSOR = "Type the key by hand; such characters come from word processors"
NO_KEY = "Write a word, a colon and a space; if it is text, put quotes around all of it"
NO_MAPPING = "A list or a mapping stands where a key is wanted"
DIRECTIVE = "Directives of YAML (`%…`) are not read"


def trouble_of(text: str) -> Trouble:
    trouble = read_yaml(Source("a.md", text), 0, len(text), 20, KEY_NAMES).trouble
    assert trouble is not None
    return trouble


def cannot_start(char: str) -> str:
    return f"A text cannot start with `{char}` in YAML"


@pytest.mark.parametrize(
    ("text", "place", "message", "paste"),
    [
        ("text: a: b", "1:7 a: b", COLON, '`text: "a: b"`'),
        ("- text: a: b", "1:9 a: b", COLON, '`- text: "a: b"`'),
        ("emotion: -1: sad", "1:10 -1: sad", COLON, '`emotion: "-1: sad"`'),
        ("- Why so: late: again", "1:3 Why so: late: again", COLON, '`- "Why so: late: again"`'),
        ("- a -> b: c: d", "1:11 c: d", COLON, '`- a -> b: "c: d"`'),
        ("a: {b: c: d}", "1:8 c: d", COLON, '`a: {b: "c: d"}`'),
        ("a: [b: c: d]", "1:8 c: d", COLON, '`a: [b: "c: d"]`'),
        ("text: @dispatch", "1:7 @dispatch", cannot_start("@"), '`text: "@dispatch"`'),
        ("text: `x`", "1:7 `x`", "A text cannot start with `` ` `` in YAML", '`` text: "`x`" ``'),
        ("text: %x", "1:7 %x", cannot_start("%"), '`text: "%x"`'),
        ("text: **b** c", "1:7 **b** c", cannot_start("*"), '`text: "**b** c"`'),
        ("text: |x", "1:7 |x", cannot_start("|"), '`text: "|x"`'),
        ("fail: > 5 min", "1:7 > 5 min", cannot_start(">"), '`fail: "> 5 min"`'),
        ("text: ? b", "1:7 ? b", cannot_start("?"), '`text: "? b"`'),
        ("text: , b", "1:7 , b", cannot_start(","), '`text: ", b"`'),
        ("- ] b", "1:3 ] b", cannot_start("]"), '`- "] b"`'),
        (
            '- "Never again" he said',
            '1:3 "Never again" he said',
            "There is text after the closing quotation mark",
            "`- '\"Never again\" he said'`",
        ),
        ("text: 'it's'", "1:7 'it's'", "There is text after the closing quotation mark", '`text: "it\'s"`'),
        ("text: [a] b", "1:7 [a] b", "There is text after the closing bracket", '`text: "[a] b"`'),
        ("text: {a}", "1:8 a", "`a` stands in braces and has no colon", '`text: "{a}"`'),
        (
            "- {text: Shows driver, car and time, system: app}",
            "1:24 car and time",
            "In braces a comma ends the text, so `car and time` is read as a key",
            '`- {text: "Shows driver, car and time", system: app}`',
        ),
    ],
)
def test_text_that_needs_quotes_comes_with_the_line_to_paste(
    text: str, place: str, message: str, paste: str
) -> None:
    trouble = trouble_of(text)
    assert said(trouble) == ("unquoted-text", place, message, f"Put quotes around the text: {paste}")


def said(trouble: Trouble) -> tuple[str, str, str, str]:
    """Rule, place with what stands there, message and help."""
    span = trouble.span
    return trouble.rule, f"{span.line}:{span.column} {span.text}", trouble.message, trouble.help


@pytest.mark.parametrize(
    ("text", "place", "message", "cure"),
    [
        (
            'a: "open\nb: c',
            '1:4 "',
            "The quotation mark that opens here is never closed",
            'Close it with `"`, or put the other kind of quotes around the text',
        ),
        (
            "a: [b, c\nd: e",
            "1:4 [",
            "The `[` that opens here has no `]` where it should",
            'Close it with `]`; if it is text, put quotes around it: `a: "[b, c"`',
        ),
        (
            "a: {b: c\nd: e",
            "1:4 {",
            "The `{` that opens here has no `}` where it should",
            'Close it with `}`; if it is text, put quotes around it: `a: "{b: c"`',
        ),
        (
            "- a: [",
            "1:6 [",
            "The `[` that opens here has no `]` where it should",
            'Close it with `]`; if it is text, put quotes around it: `- a: "["`',
        ),
        ("\ta: b", "1:1 \t", "Line 1 is indented with a tab", "Indent with spaces; YAML takes no tabs"),
        ("a:\n\tb: c", "2:1 \t", "Line 2 is indented with a tab", "Indent with spaces; YAML takes no tabs"),
        ("a:\tb", "1:3 \t", "There is a tab after the colon", "Type a space instead"),
        (
            "a: b\n  c: d",
            "2:3 c",
            "This line is indented deeper than its neighbours",
            "Give it the same indentation as the key that it belongs beside; if it continues the text above, "
            "put quotes around the whole text",
        ),
        (
            "a: b\nc",
            "2:1 c",
            NEITHER,
            "Write `key: value`, or indent it under the key whose text it continues",
        ),
        ("- a\nb: c", "2:1 b: c", "This line does not fit the lines above it", FIT),
        ("a:\n  - b\n - c", "3:2 - c", "This line does not fit the lines above it", FIT),
        (
            "a: - b",
            "1:4 -",
            "A list cannot start on the line of its key",
            "Start the list on the next line, each item after `- `; if it is text, put quotes around it: "
            '`a: "- b"`',
        ),
        ("[a, b]: c", "1:1 [a, b]", NO_MAPPING, NO_KEY),
        ("? {a: b}\n: c", "1:3 {a: b}", NO_MAPPING, NO_KEY),
    ],
)
def test_lines_that_cannot_be_read_are_pointed_at(text: str, place: str, message: str, cure: str) -> None:
    assert said(trouble_of(text)) == ("invalid-yaml", place, message, cure)


@pytest.mark.parametrize(
    ("text", "place", "message", "cure"),
    [
        (
            "a: &co KG",
            "1:4 &co KG",
            "A value that starts with `&` is an anchor to YAML, and maps have none",
            'If this is text, put quotes around it: `a: "&co KG"`',
        ),
        (
            "a: *co",
            "1:4 *co",
            "A value that starts with `*` is an alias to YAML, and maps have none",
            'If this is text, put quotes around it: `a: "*co"`',
        ),
        (
            "a: !ENV HOME",
            "1:4 !ENV HOME",
            "A value that starts with `!` is a tag to YAML, and maps have none",
            'If this is text, put quotes around it: `a: "!ENV HOME"`',
        ),
        ("<<: b", "1:1 <<", "`<<` merges mappings in YAML, and maps do without it", "Write the keys out"),
        ("%YAML 1.1\n--- a", "1:1 %YAML 1.1\n---", DIRECTIVE, "Delete the line"),
        ("%TAG ! x", "1:1 %TAG ! x", DIRECTIVE, "Delete the line"),
        ("a: b\n...\nc: d", "2:1 ...", "`...` ends the document", "Delete the line"),
        (
            "a: b\n--- c",
            "2:1 ---",
            "A second document starts here; one file is one document",
            "Delete the line",
        ),
    ],
)
def test_features_of_yaml_that_maps_do_without(text: str, place: str, message: str, cure: str) -> None:
    assert said(trouble_of(text)) == ("exotic-yaml", place, message, cure)


@pytest.mark.parametrize(
    ("text", "place", "message", "cure"),
    [
        ("a:\n  — b\n  — c", "2:3 — b\n  — c", "`—` starts no list item", "Type `- ` instead in each line"),
        ("• a", "1:1 • a", "`•` starts no list item", "Type `- ` instead"),
        ("a: b\nc：d", "2:1 c：d", "`：` is a full-width colon", "Type `: ` instead"),
        ("“c”: d", "1:1 “c”", "The key `“c”` has U+201C LEFT DOUBLE QUOTATION MARK in it", PROCESSOR),
        ("\u200bid: x", "1:1 \u200bid", "The key `\u200bid` has U+200B ZERO WIDTH SPACE in it", PROCESSOR),
        ("a\u00a0b: c", "1:1 a\u00a0b", "The key `a b` has U+00A0 NO-BREAK SPACE in it", PROCESSOR),
    ],
)
def test_characters_from_word_processors_are_named(text: str, place: str, message: str, cure: str) -> None:
    assert said(trouble_of(text)) == ("pasted-character", place, message, cure)


@pytest.mark.parametrize(
    ("text", "place", "message", "cure"),
    [
        ('a: "\\ud800"', "1:7 d", "This escape stands for no character", ESCAPE),
        ('a: "\\q"', "1:5 \\", "This escape stands for no character", ESCAPE),
        (
            'a: "x\\0"',
            '1:4 "x\\0"',
            "The text has an invisible character in it, U+0000 control character",
            "Delete the escape that stands for it",
        ),
        (
            'a: "\\u202e"',
            '1:4 "\\u202e"',
            "The text has an invisible character in it, U+202E RIGHT-TO-LEFT OVERRIDE",
            "Delete the escape that stands for it",
        ),
    ],
)
def test_escapes_make_no_invisible_characters(text: str, place: str, message: str, cure: str) -> None:
    assert said(trouble_of(text)) == ("control-character", place, message, cure)


@pytest.mark.parametrize("key", ["1", "~", "true", "Null", "-1.5", "0x1f"])
def test_a_key_that_yaml_takes_for_something_else_is_quoted(key: str) -> None:
    assert said(trouble_of(f"{key}: x")) == (
        "unquoted-text",
        f"1:1 {key}",
        f"`{key}` cannot be a key",
        f'Write a word; if `{key}` is one, put quotes around it: `"{key}":`',
    )


def test_a_key_that_stands_twice_relates_the_first() -> None:
    trouble = trouble_of("a: {b: 1,\n  b: 2}")
    assert said(trouble) == (
        "duplicate-key",
        "2:3 b",
        "The key `b` stands here twice, first in line 1",
        "Keep one; to give several values, write them as a list under one key",
    )
    assert [(span.line, span.column, message) for span, message in trouble.related] == [
        (1, 5, "first typed here")
    ]
