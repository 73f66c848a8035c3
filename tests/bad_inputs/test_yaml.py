"""YAML that maps do not take, and text that lacks its quotes: one finding, at its place, with the cure."""

from __future__ import annotations

import time

import pytest

from tests.support.found import journey, persona, place, places, read


def case(row: str, keys: str, expected: str, cure: str = "") -> object:
    return pytest.param(keys, expected, cure, id=f"row-{row}")


@pytest.mark.parametrize(
    ("keys", "expected", "cure"),
    [
        case("31-duplicate-key-top", "role: a\nquote: b\nrole: c",
             "6:1 error duplicate-key", "a list under one key"),
        case("31-duplicate-key-nested", "empathy:\n  says: a\n  says: b", "6:3 error duplicate-key"),
        case("31-duplicate-key-in-braces", "empathy: {says: a, says: b}", "4:20 error duplicate-key"),
        case("31-duplicate-tilde", "~: a\n~: b", "4:1 error unquoted-text", '`"~":`'),
        case("32-anchor", "quote: &a x", "4:8 error exotic-yaml", '`quote: "&a x"`'),
        case("32-alias", "quote: *a", "4:8 error exotic-yaml", '`quote: "*a"`'),
        case("32-billion-laughs", "x-a: &a [x, x]\nx-b: &b [*a, *a]", "4:6 error exotic-yaml"),
        case("32-recursion", "needs: &a [*a]", "4:8 error exotic-yaml"),
        case("33-merge-key", "<<: {role: a}", "4:1 error exotic-yaml", "Write the keys out"),
        case("34-python-tag", "quote: !!python/object/apply:os.system [x]", "4:8 error exotic-yaml"),
        case("34-own-tag", "quote: !foo bar", "4:8 error exotic-yaml", '`quote: "!foo bar"`'),
        case("34-binary", "quote: !!binary abc", "4:8 error exotic-yaml"),
        case("34-environment", "quote: !ENV HOME", "4:8 error exotic-yaml"),
        case("37-nested-21-deep", f"x-a: {'[' * 21}{']' * 21}", "4:25 error invalid-yaml"),
        case("37-nested-500-deep", f"x-a: {'[' * 500}{']' * 500}", "4:25 error invalid-yaml"),
        case("37-nested-100000-deep", f"x-a: {'{a: ' * 100_000}", "4:82 error invalid-yaml"),
        case("39-integer-of-5000-digits", f"order: {'1' * 5000}", "4:8 error invalid-value"),
        case("39-hexadecimal-of-100000", f"order: 0x{'f' * 100_000}", "4:8 error invalid-value"),
        case("39-1e999", "order: 1e999", "4:8 error invalid-value"),
        case("39-nan", "order: .nan", "4:8 error invalid-value"),
        case("39-infinity", "order: .inf", "4:8 error invalid-value"),
        case("42-day-that-is-none", "reviewed: 2024-02-30", "4:11 error invalid-value", "`2026-11-22`"),
        case("43-tab-indent", "needs:\n\t- a", "5:1 error invalid-yaml", "Indent with spaces"),
        case("43-tab-deeper", "empathy:\n  says:\n  \t- a", "6:3 error invalid-yaml", "Indent with spaces"),
        case("43-tab-after-colon", "quote:\ta", "4:7 error invalid-yaml", "a space"),
        case("43-tab-after-dash", "needs:\n  -\ta", "5:4 error invalid-yaml", "a space"),
        case("44-colon", "quote: a: b", "4:8 error unquoted-text", '`quote: "a: b"`'),
        case("44-at", "quote: @x", "4:8 error unquoted-text", '`quote: "@x"`'),
        case("44-backtick", "quote: `x`", "4:8 error unquoted-text", '`` quote: "`x`" ``'),
        case("44-percent", "quote: %x", "4:8 error unquoted-text", '`quote: "%x"`'),
        case("44-star", "quote: *b*", "4:8 error unquoted-text", '`quote: "*b*"`'),
        case("44-exclamation-mark", "quote: !x", "4:8 error exotic-yaml", '`quote: "!x"`'),
        case("45-ampersand", "quote: &co KG", "4:8 error exotic-yaml", '`quote: "&co KG"`'),
        case("45-number-of-a-ticket", "quote: Ticket #12",
             "4:15 warning lost-text", "quotes around the whole text"),
        case("50-list-for-a-key", "[a, b]: c", "4:1 error invalid-yaml"),
        case("50-mapping-for-a-key", "{a: b}: c", "4:1 error invalid-yaml"),
        case("50-number-for-a-key", "1: c", "4:1 error unquoted-text", '`"1":`'),
        case("50-flag-for-a-key", "true: c", "4:1 error unquoted-text", '`"true":`'),
        case("50-null-for-a-key", "null: c", "4:1 error unquoted-text", '`"null":`'),
        case("50-no-key", ": c", "4:1 error invalid-yaml"),
        case("51-unclosed-double-quote", 'quote: "a\nrole: b', "4:8 error invalid-yaml", '`"`'),
        case("51-unclosed-single-quote", "quote: 'a\nrole: b", "4:8 error invalid-yaml", "`'`"),
        case("51-unclosed-bracket", "needs: [a, b\nrole: c", "4:8 error invalid-yaml", "`]`"),
        case("51-unclosed-brace", "empathy: {says: a\nrole: c", "4:10 error invalid-yaml", "`}`"),
        case("51-unclosed-to-the-end", "needs: [a", "4:8 error invalid-yaml", "`]`"),
        case("52-error-in-the-frontmatter", "role: a\n   quote: b", "5:4 error invalid-yaml", "indentation"),
        case("82-curly-quotes-round-a-key", "“role”: a", "4:1 error pasted-character", "by hand"),
        case("82-space-that-does-not-break-in-a-key", "role\u00a0: a", "4:1 error pasted-character"),
        case("82-space-that-does-not-break-after-a-colon", "role:\u00a0a", "4:1 error pasted-character"),
        case("82-zero-width-in-a-key", "ro\u200ble: a", "4:1 error pasted-character"),
        case("82-indented-with-them", "empathy:\n\u00a0\u00a0says: a", "5:1 error pasted-character"),
        case("82-curly-quotes-round-an-id", "id: “a”", "4:5 error pasted-character", "by hand"),
        case("82-space-that-does-not-break-in-an-id", "id: a\u00a0b", "4:5 error pasted-character"),
        case("82-zero-width-in-an-id", "id: a\u200bb", "4:5 error pasted-character"),
        case("83-long-dash", "needs:\n  — a\n  — b", "5:3 error pasted-character", "`- `"),
        case("83-dash", "needs:\n– a", "5:1 error pasted-character", "`- `"),
        case("83-one-dash-among-hyphens", "needs:\n  - a\n  — b", "6:3 error pasted-character", "`- `"),
        case("83-bullet", "needs:\n  • a", "5:3 error pasted-character", "`- `"),
        case("83-minus", "needs:\n  − a", "5:3 error pasted-character", "`- `"),
        case("83-wide-colon", "role：a", "4:1 error pasted-character", "`: `"),
        case("83-wide-colon-and-a-space", "role： a", "4:1 error pasted-character", "`: `"),
        case("90-reference-and-more", "quote: [[x]] and", "4:8 error unquoted-text", '`quote: "[[x]] and"`'),
        case("90-bold", "quote: **x** y", "4:8 error unquoted-text", '`quote: "**x** y"`'),
        case("90-code", "quote: `x` y", "4:8 error unquoted-text", '`` quote: "`x` y" ``'),
        case("90-at", "quote: @x y", "4:8 error unquoted-text", '`quote: "@x y"`'),
        case("90-ampersand", "quote: &x y", "4:8 error exotic-yaml", '`quote: "&x y"`'),
        case("90-percent", "quote: %x y", "4:8 error unquoted-text", '`quote: "%x y"`'),
        case("90-exclamation-mark", "quote: !x y", "4:8 error exotic-yaml", '`quote: "!x y"`'),
        case("90-link", "quote: '[x](#y)' z", "4:8 error unquoted-text", "`quote: \"'[x](#y)' z\"`"),
        case("90-question-mark", "quote: ? x", "4:8 error unquoted-text", '`quote: "? x"`'),
        case("90-hyphen", "quote: - x", "4:8 error invalid-yaml", '`quote: "- x"`'),
        case("91-quoted-start", 'quote: "Never again" he said',
             "4:8 error unquoted-text", "`quote: '\"Never again\" he said'`"),
        case("91-more-than", "quote: > 5 min", "4:8 error unquoted-text", '`quote: "> 5 min"`'),
        case("91-apostrophes", "quote: 'it's late'", "4:8 error unquoted-text", '`quote: "it\'s late"`'),
        case("91-in-a-list", "needs:\n  - Where is it: here?",
             "5:5 error unquoted-text", '`- "Where is it: here?"`'),
        case("91-two-colons", "needs:\n  - a b: c: d", "5:5 error unquoted-text", '`- "a b: c: d"`'),
        case("91-quoted-start-in-a-list", 'needs:\n  - "Never" he said',
             "5:5 error unquoted-text", "`- '\"Never\" he said'`"),
        case("91-with-a-comment", "quote: a: b # late", "4:8 error unquoted-text", '`quote: "a: b" # late`'),
        case("92-100000-brackets", f"x-a: {'[' * 100_000}", "4:25 error invalid-yaml"),
    ],
)  # fmt: skip
def test_one_finding_with_its_cure(keys: str, expected: str, cure: str) -> None:
    started = time.process_time()
    _, findings = read({"priya.md": persona(keys)})
    assert time.process_time() - started < 0.5
    assert [place(finding) for finding in findings] == [f"priya.md:{expected}"]
    assert cure in findings[0].help
    assert findings[0].help


@pytest.mark.parametrize(
    ("lanes", "expected", "cure"),
    [
        case("89-comma-in-braces", "actions:\n  - {text: Shows driver, car and time, id: app}",
             "10:34 error unquoted-text", '`- {text: "Shows driver, car and time", id: app}`'),
        case("89-commas-in-braces", "actions: {text: driver, car, time}",
             "9:33 error unquoted-text", '`actions: {text: "driver, car, time"}`'),
        case("89-colon-behind-a-comma", "actions:\n  - {text: It says, at last: here}",
             "10:29 error unquoted-text", '`- {text: "It says, at last: here"}`'),
        case("89-colon-in-braces", "actions:\n  - {text: It says: here, id: app}",
             "10:20 error unquoted-text", '`- {text: "It says: here", id: app}`'),
        case("90-reference-at-the-start-of-an-item", "actions:\n  - [[night]] again",
             "10:13 error unquoted-text", '`- "[[night]] again"`'),
        case("91-colon-in-an-item", "thoughts:\n  - Where is it: here?",
             "10:13 error unquoted-text", '`- "Where is it: here?"`'),
        case("91-colon-in-the-only-item", "thoughts: Where is it: here?",
             "9:19 error unquoted-text", '`thoughts: "Where is it: here?"`'),
        case("91-colon-after-a-key", "thoughts:\n  - text: Where: here?",
             "10:19 error unquoted-text", '`- text: "Where: here?"`'),
        case("91-one-word-and-a-colon", "thoughts:\n  - Note: too late",
             "10:13 error unquoted-text", '`- "Note: too late"`'),
        case("91-time-and-a-colon", "thoughts:\n  - 12:30: too late",
             "10:13 error unquoted-text", '`- "12:30: too late"`'),
        case("91-score-and-a-colon", "emotion: -1: sad", "9:18 error unquoted-text", '`emotion: "-1: sad"`'),
        case("91-longer-than", "actions: Waits\nopportunities:\n  - {text: a, status: > 5 min}",
             "11:31 error unquoted-text", '`- {text: a, status: "> 5 min"}`'),
    ],
)  # fmt: skip
def test_texts_of_a_step_that_need_quotes(lanes: str, expected: str, cure: str) -> None:
    _, findings = read(journey(lanes))
    assert [place(finding) for finding in findings] == [f"night.md:{expected}"]
    assert cure in findings[0].help


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("%YAML 1.1\n---\na: b\n", "1:1 error exotic-yaml", id="row-35-yaml-directive"),
        pytest.param("%TAG ! tag:x,2000:\n---\na: b\n", "1:1 error exotic-yaml", id="row-35-tag-directive"),
        pytest.param("a: b\n---\nc: d\n", "2:1 error exotic-yaml", id="row-36-two-documents"),
        pytest.param("a: b\n...\nc: d\n", "2:1 error exotic-yaml", id="row-36-text-after-the-end"),
        pytest.param("a: b\n...\n", "2:1 error exotic-yaml", id="row-36-end"),
        pytest.param("", "1:1 error invalid-value", id="row-49-empty"),
        pytest.param("# later\n", "1:1 error invalid-value", id="row-49-comment"),
        pytest.param("a\n", "1:1 error invalid-value", id="row-49-text"),
        pytest.param("- a\n", "1:1 error invalid-value", id="row-49-list"),
        pytest.param("- a: b\n", "1:1 error invalid-value", id="row-87-list-of-mappings"),
        pytest.param("a: b\na: c\n", "2:1 error duplicate-key", id="row-87-id-twice"),
        pytest.param("a: {aliases: b}\nb: c\n", "2:1 error duplicate-id", id="row-87-alias-of-another"),
        pytest.param(
            "a: {aliases: c}\nb: {aliases: c}\n", "2:14 error duplicate-id", id="row-87-alias-twice"
        ),
        pytest.param("a: b\nA: c\n", "2:1 error duplicate-id", id="row-87-id-in-another-case"),
    ],
)
def test_catalog_files(text: str, expected: str) -> None:
    assert places({"catalog/teams.yml": text}) == [f"catalog/teams.yml:{expected}"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: b\na: c\n", id="row-87-id-twice"),
        pytest.param("a: {aliases: b}\nb: c\n", id="row-87-alias-of-another"),
        pytest.param("a: {aliases: c}\nb: {aliases: c}\n", id="row-87-alias-twice"),
    ],
)
def test_both_lines_of_a_catalog_are_named(text: str) -> None:
    (finding,) = read({"catalog/teams.yml": text})[1]
    assert (finding.span.line, [each.span.line for each in finding.related]) == (2, [1])
    assert "line 1" in finding.message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("---\n%YAML 1.1\n---\nkind: persona\n", "2:1 error exotic-yaml", id="row-35-directive"),
        pytest.param("---\nkind: persona\n...\ntitle: a\n---\n", "3:1 error exotic-yaml", id="row-36-end"),
        pytest.param("", "1:1 error invalid-value", id="row-49-empty"),
        pytest.param("---\n---\n", "1:1 error invalid-value", id="row-49-empty-frontmatter"),
        pytest.param("---\n# later\n---\n", "1:1 error invalid-value", id="row-49-comment"),
        pytest.param("---\nkind\n---\n", "2:1 error invalid-value", id="row-49-text"),
        pytest.param("---\n- kind\n---\n", "2:1 error invalid-value", id="row-49-list"),
        pytest.param("---\nkind: persona\ntitle: a\n", "1:1 error invalid-yaml", id="row-53-no-end"),
        pytest.param(
            "---\n# a\nkind: persona\n\nBody", "1:1 error invalid-yaml", id="row-53-no-end-and-a-body"
        ),
        pytest.param(
            "---\nkind: persona\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> main\n---\n",
            "3:1 error merge-conflict",
            id="row-81-in-the-frontmatter",
        ),
        pytest.param(
            "---\nkind: persona\ntitle: a\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n",
            "5:1 error merge-conflict",
            id="row-81-in-the-body",
        ),
        pytest.param('+++\nkind = "persona"\n+++\n', "1:1 error invalid-yaml", id="row-85-plus-signs"),
        pytest.param(
            "title: a\nkind: persona\n", "1:1 error invalid-yaml", id="row-86-persona-without-its-lines"
        ),
        pytest.param("title: a\nkind: regards\n", "", id="row-86-plain-page-that-looks-like-yaml"),
    ],
)
def test_whole_files(text: str, expected: str) -> None:
    assert places({"a.md": text}) == ([f"a.md:{expected}"] if expected else [])


@pytest.mark.parametrize("size", [600_000, 5_000_000], ids=["row-38-600-kB", "row-38-5-MB"])
def test_large_files_are_not_parsed(size: int) -> None:
    started = time.process_time()
    keys = "\n".join(f"x-{number}: a" for number in range(size // 10))
    built = time.process_time()
    assert places({"priya.md": persona(keys)}) == ["priya.md:1:1 error unreadable-file"]
    assert time.process_time() - built < max(0.5, built - started)


def test_row_38_100000_keys() -> None:
    keys = "\n".join(f"x-{number}: a" for number in range(100_000))
    assert places({"priya.md": persona(keys)}) == ["priya.md:1:1 error unreadable-file"]


def test_row_85_leading_blank_lines_do_no_harm() -> None:
    assert places({"priya.md": "\n\n" + persona()}) == []


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        *(pytest.param(word, word, id=f"row-40-{word}") for word in ("no", "on", "yes", "NO", "off", "true")),
        *(
            pytest.param(typed, typed, id=f"row-41-{typed}")
            for typed in ("12:30", "010", "1_000", "1.10", "2024-01-31", "0x1F", "1e3", "+1", ".5", "7.10")
        ),
        pytest.param("2024-02-30", "2024-02-30", id="row-42-text"),
        pytest.param("1" * 5000, "1" * 5000, id="row-39-as-text"),
        pytest.param("[[priya]]", "[[priya]]", id="row-90-reference"),
        pytest.param("A C# course", "A C# course", id="row-45-no-space"),
        pytest.param("a # b", "a", id="row-45-comment"),
        pytest.param("“Hi” – he\u00a0said：no", "“Hi” – he\u00a0said：no", id="row-82-in-a-text"),
        pytest.param("...", "...", id="row-36-dots"),
    ],
)
def test_text_is_what_was_typed(typed: str, value: str) -> None:
    atlas, findings = read({"priya.md": persona(f"quote: {typed}")})
    assert findings == ()
    assert atlas.personas[0].quote is not None
    assert atlas.personas[0].quote.value == value
