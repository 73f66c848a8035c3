"""Inline marks in texts of maps: CommonMark's own, references, and nothing else."""

from __future__ import annotations

import pytest

from cjm_site.source.inline import Mark, parse_inline, plain_text
from tests.support.quick import honest, is_quick


def text(words: str) -> Mark:
    return Mark("text", words)


@pytest.mark.parametrize(
    ("typed", "marks"),
    [
        ("plain words", (text("plain words"),)),
        (
            "**bold** and *it*",
            (Mark("strong", marks=(text("bold"),)), text(" and "), Mark("em", marks=(text("it"),))),
        ),
        ("***both***", (Mark("em", marks=(Mark("strong", marks=(text("both"),)),)),)),
        ("`a < b`", (Mark("code", "a < b"),)),
        ("one\ntwo", (text("one"), Mark("break"), text("two"))),
        (r"\*no\*", (text("*no*"),)),
        (
            "see [[night#wait|the wait]]",
            (text("see "), Mark("reference", "night#wait|the wait", at=4)),
        ),
        (
            "[[a*b]][[c]] d] [[e_f]]",
            (
                Mark("reference", "a*b", at=0),
                Mark("reference", "c", at=7),
                text(" d] "),
                Mark("reference", "e_f", at=16),
            ),
        ),
        ("[[a]] *b*", (Mark("reference", "a", at=0), text(" "), Mark("em", marks=(text("b"),)))),
        ("`[[night]]`", (Mark("code", "[[night]]"),)),
        ("[[a\nb]]", (text("[[a"), Mark("break"), text("b]]"))),
        (
            '[*words*](https://a.example/x "Title")',
            (Mark("link", "Title", (Mark("em", marks=(text("words"),)),), "https://a.example/x", 10),),
        ),
        (
            "<https://a.example/>",
            (Mark("link", "", (text("https://a.example/"),), "https://a.example/", 1),),
        ),
        ("[words](night.md#wait)", (Mark("link", "", (text("words"),), "night.md#wait", 8),)),
        ("[x](javascript:alert)", (Mark("unsafe", "[x](javascript:alert)", url="javascript:alert", at=4),)),
        ("<javascript:alert>", (Mark("unsafe", "<javascript:alert>", url="javascript:alert", at=1),)),
    ],
)
def test_marks_of_a_text(typed: str, marks: tuple[Mark, ...]) -> None:
    assert parse_inline(typed) == marks


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "</td></tr></table><h1>x",
        "<!-- x",
        "&lt;b&gt; &amp; &copy;",
        "{{ config }} {% raw %} ${x} #{x}",
        '--8<-- "secret.txt"',
        "!!! note",
        "[TOC]",
        "# heading",
        "- item",
        "> quoted",
        "| a | b |",
        "    indented",
        "snake_case_word",
        "2 * 3 * 4",
        "^sup^ ~~del~~ ==mark== :smile:",
    ],
)
def test_what_is_no_mark_stays_what_was_typed(typed: str) -> None:
    assert parse_inline(typed) == (text(typed),)


@pytest.mark.parametrize(
    "typed", ["a ![alt *words*](p.png) b", "![a](https://a.example/x.png)", "![[b](c)](d)"]
)
def test_a_picture_stays_what_was_typed(typed: str) -> None:
    assert parse_inline(typed) == (Mark("text", typed),)


def test_an_exclamation_mark_before_a_reference_is_no_picture() -> None:
    assert [mark.form for mark in parse_inline("Go![[night]]")] == ["text", "reference"]


def test_a_fence_in_a_cell_is_text() -> None:
    marks = parse_inline("```\nrm -rf\n```")
    assert marks == (text("```"), Mark("break"), text("rm -rf"), Mark("break"), text("```"))


@pytest.mark.parametrize(
    ("typed", "words"),
    [("**bold** [a *b*](x.md) `c`\n[[d]]", "bold a b c d"), ("none", "none"), ("", "")],
)
def test_plain_text_is_the_words_without_their_marks(typed: str, words: str) -> None:
    assert plain_text(parse_inline(typed)) == words


@pytest.mark.parametrize("typed", ["*" * 50_000, "[" * 50_000, "a](" * 20_000, "`" * 50_000])
def test_hostile_repetition_is_read_at_once_and_literally(typed: str) -> None:
    assert plain_text(parse_inline(typed)) == typed
    ordinary = honest(len(typed))
    assert is_quick(lambda: parse_inline(typed), lambda: parse_inline(ordinary))
