"""Edits of bodies and the place of the map."""

from __future__ import annotations

import pytest

from cjm_site.plugin.bodies import (
    MAP_MARK,
    Body,
    Edit,
    Insertion,
    apply_edits,
    place_map,
    placeholder,
    restore_text,
    split_at_map,
)


def test_edits_are_made_in_the_order_of_the_text() -> None:
    assert apply_edits("one two three", [Edit(8, 13, "3"), Edit(0, 3, "1")]) == "1 two 3"


def test_of_two_edits_at_one_place_one_is_made() -> None:
    assert apply_edits("[a]: x", [Edit(5, 6, "y"), Edit(5, 6, "y")]) == "[a]: y"


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("before\n[[map]]\nafter", True),
        ("[[map]]", True),
        ("[[map]]  \n", True),
        ("see [[map]]", False),
        ("- [[map]]\n", False),
        ("[[map]] here", False),
    ],
)
def test_map_is_placed_by_a_line_of_its_own(text: str, placed: bool) -> None:
    start = text.index("[[")
    assert (place_map(text, start, start + 7) is not None) is placed


def test_body_is_split_at_the_map() -> None:
    assert split_at_map(f"<p>a</p>\n<p>{MAP_MARK}</p>\n<p>b</p>") == ("<p>a</p>\n", "<p>b</p>")


def test_body_without_a_place_stands_after_the_map() -> None:
    assert split_at_map("<p>a</p>") == ("", "<p>a</p>")


def test_placeholder_in_code_is_the_text_that_was_typed() -> None:
    body = Body("", (Insertion("Night", "night.md", "[[a<b]]"),))
    assert restore_text(f"<pre>{placeholder(0)}</pre>", body) == "<pre>[[a&lt;b]]</pre>"
