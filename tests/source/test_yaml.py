"""YAML as nodes: every scalar as typed, every node where it stands."""

from __future__ import annotations

from typing import Any

import pytest

from cjm_site.source import Mapping, Node, Scalar, Sequence, Source
from cjm_site.source.yaml import Reading, read_yaml


def read(text: str, nesting: int = 20) -> Reading:
    return read_yaml(Source("a.md", text), 0, len(text), nesting)


def root_of(text: str) -> Mapping:
    reading = read(text)
    assert reading.trouble is None
    assert isinstance(reading.root, Mapping)
    return reading.root


def plain(node: Node | None) -> Any:
    """A tree as Python has it, scalars as texts."""
    if isinstance(node, Mapping):
        return {pair.key.value: plain(pair.value) for pair in node.pairs}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.value if node else None


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", None),
        ("# only a comment\n", None),
        ("word", "word"),
        ("- a\n- b: c\n", ["a", {"b": "c"}]),
        ("a: {b: c, d: [e, f]}\n", {"a": {"b": "c", "d": ["e", "f"]}}),
        ("a:\n", {"a": ""}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo"}),
        ("a: >-\n  one\n  two\n", {"a": "one two"}),
        ('a: "x\\ty"\n', {"a": "x\ty"}),
        ("a: 'it''s'\n", {"a": "it's"}),
        ("a: one\n  two\n", {"a": "one two"}),
    ],
)
def test_texts_become_trees(text: str, tree: Any) -> None:
    reading = read(text)
    assert (plain(reading.root), reading.trouble, reading.warnings) == (tree, None, [])


@pytest.mark.parametrize(
    "typed",
    ["no", "on", "NO", "12:30", "010", "1_000", "1.10", "2024-02-30", "0x" + "f" * 5000, "1e999", ".nan"],
)
def test_a_scalar_is_what_was_typed(typed: str) -> None:
    assert plain(root_of(f"a: {typed}\n")) == {"a": typed}


def test_every_node_knows_where_it_stands() -> None:
    root = root_of(
        "title: 'Ä ride'\nsteps:\n  - step: wait\n    fail: {text: x}\n  - [a]\nnote: |\n  one\n\n"
    )
    steps = root.get("steps")
    note = root.get("note")
    assert isinstance(steps, Sequence)
    assert isinstance(note, Scalar)
    first, second = steps.items
    assert isinstance(first, Mapping)
    places = [
        (node.span.text, node.span.line, node.span.column)
        for node in (root.pairs[0].key, root.pairs[0].value, first, first.pairs[1].value, second, note)
    ]
    assert places == [
        ("title", 1, 1),
        ("'Ä ride'", 1, 8),
        ("step: wait\n    fail: {text: x}", 3, 5),
        ("{text: x}", 4, 11),
        ("[a]", 5, 5),
        ("|\n  one", 6, 7),
    ]
    assert [node.flow for node in (steps, second, first)] == [False, True, False]


def test_positions_count_from_the_start_of_the_file() -> None:
    source = Source("a.md", "---\ntitle: x\n---\n")
    reading = read_yaml(source, 4, 13, 20)
    assert isinstance(reading.root, Mapping)
    assert reading.root.pairs[0].value.span.text == "x"
    assert (reading.root.pairs[0].span.line, reading.root.pairs[0].span.column) == (2, 8)


@pytest.mark.parametrize(
    ("typed", "empty", "place"),
    [("", True, "a"), ("~", True, "a"), ("null", True, "a"), ('""', False, '""'), ("'~'", False, "'~'")],
)
def test_an_empty_value_has_its_place_at_the_key(typed: str, empty: bool, place: str) -> None:
    pair = root_of(f"a: {typed}\nb: c\n").pairs[0]
    assert isinstance(pair.value, Scalar)
    assert (pair.value.empty, pair.span.text) == (empty, place)


def test_nesting_is_counted() -> None:
    assert read("[" * 20 + "]" * 20).trouble is None
    for depth in (21, 500, 100_000):
        trouble = read("[" * depth).trouble
        assert trouble is not None
        assert (trouble.message, trouble.span.start) == ("This is nested more than 20 deep", 20)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("a: Ticket #12 is open\n", "#12 is open"),
        ("a: one #tag and #more  \n", "#tag and #more"),
        ("a: x # a comment\n", None),
        ("#12 is a comment\n", None),
        ("  #12 is one too\na: b\n", None),
        ('a: "Ticket #12"\n', None),
        ("a: |\n  Ticket #12\n", None),
        ("a: C#\n", None),
        ("a: x #\n", None),
    ],
)
def test_text_that_runs_into_a_comment_is_warned_of(text: str, lost: str | None) -> None:
    warnings = read(text).warnings
    assert [(each.rule, each.span.text) for each in warnings] == ([("lost-text", lost)] if lost else [])
