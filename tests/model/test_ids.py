"""Ids: which texts are one, which are the same, and which one a title gives."""

from __future__ import annotations

import pytest

from cjm_site.model.ids import fold, fold_label, is_id, make_id


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "wait",
        "night-ride-2",
        "2-steps",
        "7",
        "größe",
        "東京-駅",
        "поездка",
        "हिन्दी",
        "constructor",
        "x" * 80,
    ],
)
def test_words_of_small_letters_and_digits_are_ids(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "-", "-a", "a-", "a--b", "Wait", "wait_2", "a b", "a.b", "a/b", "a#b", "__proto__", "__config",
        "x" * 81, "a\u200bb", "½", "Größe", "a’b", " a", "a\n",
    ],
)  # fmt: skip
def test_other_texts_are_none(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize(
    ("one", "other"), [("Wait", "wait"), ("gro\u0308ße", "GRÖSSE"), ("wait", "wait"), ("ΣΑΣ", "σας")]
)
def test_case_and_composition_do_not_tell_ids_apart(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_accents_tell_ids_apart() -> None:
    assert fold("resume") != fold("résumé")


def test_of_labels_white_space_does_not_count_either() -> None:
    assert fold_label("  Rider\n App ") == fold_label("rider app") == "rider app"


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Requests the ride", "requests-the-ride"),
        ("  Waits – at the kerb! ", "waits-at-the-kerb"),
        ("Größe & Gewicht", "größe-gewicht"),
        ("Cafe\u0301", "café"),
        ("東京駅で待つ", "東京駅で待つ"),
        ("snake_case", "snake-case"),
        ("24/7", "24-7"),
        ("!?", ""),
        ("", ""),
        ("x" * 79 + " yz", "x" * 79),
    ],
)
def test_a_title_gives_an_id(title: str, made: str) -> None:
    assert make_id(title) == made
    assert made == "" or is_id(made)
