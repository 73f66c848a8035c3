"""Lines to paste: the same line with its text in quotes."""

from __future__ import annotations

import pytest
import yaml

from cjm_site.source.quoting import quote, quoted_item, quoted_line


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("plain", '"plain"'),
        ("it's", '"it\'s"'),
        ('say "hi"', "'say \"hi\"'"),
        ("a\\b", "'a\\b'"),
        ("both ' and \"", "'both '' and \"'"),
        ("", '""'),
    ],
)
def test_a_quoted_text_has_few_escapes_and_reads_as_itself(text: str, quoted: str) -> None:
    assert quote(text) == quoted
    assert yaml.safe_load(quoted) == text


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("  text: a: b", 'text: "a: b"'),
        ("- text: @dispatch", '- text: "@dispatch"'),
        ("  - Where is it: here?", '- Where is it: "here?"'),
        ("- - nested: x", '- - nested: "x"'),
        ("- *bold* words", '- "*bold* words"'),
        ("fail: > 5 min", 'fail: "> 5 min"'),
        ("fail: no # a comment", 'fail: "no" # a comment'),
        ("fail: ticket #12", 'fail: "ticket #12"'),
        ("text: 'it's'", 'text: "it\'s"'),
    ],
)
def test_what_follows_the_key_is_put_in_quotes(line: str, quoted: str) -> None:
    assert quoted_line(line) == quoted


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("  - Where is it: here?", '- "Where is it: here?"'),
        ("- request -> match: live", '- request -> match: "live"'),
        ('- He said: "no"', "- 'He said: \"no\"'"),
        ("  She waits: long", '"She waits: long"'),
    ],
)
def test_of_an_item_all_is_put_in_quotes_but_the_ends_of_an_arrow(line: str, quoted: str) -> None:
    assert quoted_item(line) == quoted


def test_an_item_with_more_keys_below_gets_the_key_of_its_text() -> None:
    assert quoted_item("  - Where is it: here?", "title") == '- title: "Where is it: here?"'
    assert quoted_item("Where is it: here?", "title") == 'title: "Where is it: here?"'


def test_known_keys_of_an_item_are_keys() -> None:
    assert quoted_line("- text: a: b", {"text"}) == '- text: "a: b"'
    assert quoted_line("- It: a: b", {"text"}) == '- "It: a: b"'
