"""Which known word was probably meant."""

from __future__ import annotations

import pytest

from cjm_site.findings import Names, did_you_mean, nearest, suggest
from cjm_site.model import BLUEPRINT, JOURNEY, lanes_of
from cjm_site.model.format import step_value

KEYS = [key.name for key in step_value(JOURNEY, lanes_of(JOURNEY)).keys]
KEYS_OF_BLUEPRINTS = [key.name for key in step_value(BLUEPRINT, lanes_of(BLUEPRINT)).keys]


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("emotions", "emotion"),
        ("touchpoint", "touchpoints"),
        ("toughts", "thoughts"),
        ("Actions", "actions"),
        ("pain-points", "pain_points"),
        ("pain points", "pain_points"),
        ("painpoints", "pain_points"),
        ("pains", "pain_points"),
        ("pain", "pain_points"),
        ("moment", "moment_of_truth"),
        ("moments", "moment_of_truth"),
        ("truth", "moment_of_truth"),
        ("oppor", "opportunities"),
        ("need", "needs"),
    ],
)
def test_the_key_of_a_step_that_was_meant(word: str, key: str) -> None:
    assert nearest(word, KEYS) == key


@pytest.mark.parametrize(
    ("word", "key"),
    [("front", "frontstage"), ("evidence", "physical_evidence"), ("support", "support_processes")],
)
def test_the_key_of_a_blueprint_that_was_meant(word: str, key: str) -> None:
    assert nearest(word, KEYS_OF_BLUEPRINTS) == key


@pytest.mark.parametrize("word", ["", "x", "of", "feelings", "weather", "act"])
def test_no_key_is_near(word: str) -> None:
    assert nearest(word, KEYS) is None


@pytest.mark.parametrize(
    ("word", "known", "match"),
    [
        ("wait", ["wait-outside-the-bar", "wait-inside-the-bar"], None),
        ("wait", ["wait-outside-the-bar", "request-a-ride"], "wait-outside-the-bar"),
        ("pria", ["priya", "sam"], "priya"),
        ("Prya", ["Priya"], "Priya"),
        ("dispatch", [], None),
    ],
)
def test_of_ids_only_one_may_be_meant(word: str, known: list[str], match: str | None) -> None:
    assert nearest(word, known) == match


def test_a_suggestion_is_a_sentence_or_nothing() -> None:
    assert did_you_mean("pria", ["priya"]) == "Did you mean `priya`?"
    assert did_you_mean("weather", ["priya"]) == ""


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("App team", "app"),
        ("the App", "app"),
        ("Getting around", "getting-around"),
        ("getting_arround", "getting-around"),
        ("Marek Kowal", "mk"),
        ("marek kowall", "mk"),
        ("Ana Souza", "ana"),
        ("Ana\u0303 Souza", "ana"),
        ("no", None),
        ("a a", None),
    ],
)
def test_titles_stand_for_ids(typed: str, match: str | None) -> None:
    titles = {
        "mk": "Marek Kowal",
        "app": "App",
        "getting-around": "Getting around",
        "ana": "Anã Souza",
        "a": "A",
    }
    assert Names(titles, titles).nearest(typed) == match


def test_an_id_goes_before_the_title_of_another() -> None:
    assert Names(["book", "pay"], {"pay": "Book"}).nearest("book") == "book"


def test_among_thousands_of_names_few_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    monkeypatch.setattr(
        suggest, "get_close_matches", lambda word, known, **_: compared.append(len(known)) or known[:1]
    )
    names = Names(f"step-{number}-of-the-night" for number in range(5_000))
    assert [names.nearest(f"step-{number}-of-night") is None for number in range(3)] == [False] * 3
    assert compared == [24] * 3
