"""The Atlas: what a reference leads to, and what it is called."""

from __future__ import annotations

import pytest

from cjm_site.model import Atlas, Reference, Target
from cjm_site.source import Source, Span
from tests.support.atlas import SMALL, atlas_of

HERE = Span(Source("a.md", ""), 0, 0)
NAMESAKES = """
=== night.md
---
kind: journey
title: Night out
aliases: night-out
phases:
  - title: Book
    id: book
    aliases: booking
    actions: {id: set-pin, aliases: pin, text: Sets the pin}
  - title: Wait
    actions: Waits
---
=== people/priya.md
---
kind: persona
title: Priya
---
=== broken.md
---
kind: journey
title: 'Broken
---
=== notes.md
Only words.
=== catalog/systems.yml
dispatch: {title: Dispatch, aliases: matcher}
night: Night mode
=== catalog/glossary.yml
dispatch: Offering trips.
"""


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return atlas_of(NAMESAKES)


def to(target: str, part: str | None = None, *kinds: str) -> Reference:
    return Reference(target, HERE, part, kinds)


@pytest.mark.parametrize(
    ("reference", "target"),
    [
        pytest.param(to("night"), Target("journey", "night"), id="page before catalog entry"),
        pytest.param(to("NIGHT"), Target("journey", "night"), id="any case"),
        pytest.param(to("night-out"), Target("journey", "night"), id="former id"),
        pytest.param(to("night", "book"), Target("journey", "night", "book"), id="phase"),
        pytest.param(to("night", "Booking"), Target("journey", "night", "book"), id="former id of a phase"),
        pytest.param(to("night", "wait"), Target("journey", "night", "wait"), id="derived id"),
        pytest.param(to("night", "set-pin"), Target("journey", "night", "set-pin"), id="entry"),
        pytest.param(to("night", "pin"), Target("journey", "night", "set-pin"), id="former id of an entry"),
        pytest.param(to("night", "nowhere"), None, id="no such part"),
        pytest.param(to("priya", None, "persona"), Target("persona", "priya"), id="wanted kind"),
        pytest.param(to("priya", None, "journey"), None, id="another kind is wanted"),
        pytest.param(to("broken", "anything"), Target("journey", "broken"), id="part of a broken page"),
        pytest.param(to("matcher"), Target("system", "dispatch"), id="former id of a catalog entry"),
        pytest.param(to("dispatch"), None, id="name of two catalog entries"),
        pytest.param(to("dispatch", None, "glossary"), Target("glossary", "dispatch"), id="catalog is named"),
        pytest.param(
            to("night", None, "system"), Target("system", "night"), id="catalog before page by its kind"
        ),
        pytest.param(to("dispatch", "part", "system"), None, id="catalog entries have no parts"),
        pytest.param(to("people/priya.md", None, "file"), Target("persona", "priya"), id="path"),
        pytest.param(to("night.md", "night--wait", "file"), Target("journey", "night", "wait"), id="anchor"),
        pytest.param(to("nowhere.md", None, "file"), None, id="no such path"),
        pytest.param(to(""), None, id="nothing"),
        pytest.param(to("nowhere"), None, id="no such name"),
    ],
)
def test_a_reference_leads_to_one_thing_or_nowhere(
    atlas: Atlas, reference: Reference, target: Target | None
) -> None:
    assert atlas.resolve(reference) == target


def test_a_part_alone_is_one_of_the_page_that_it_stands_on(atlas: Atlas) -> None:
    assert atlas.resolve(to("", "wait"), "night") == Target("journey", "night", "wait")
    assert atlas.resolve(to("", "wait"), "priya") is None


def test_all_that_a_name_could_mean_is_told(atlas: Atlas) -> None:
    assert atlas.candidates(to("dispatch")) == (Target("system", "dispatch"), Target("glossary", "dispatch"))


@pytest.mark.parametrize(
    ("target", "title"),
    [
        (Target("journey", "night"), "Night out"),
        (Target("journey", "night", "book"), "Night out: Book"),
        (Target("journey", "night", "set-pin"), "Night out: Sets the pin"),
        (Target("journey", "night", "unheard-of"), "Night out: unheard-of"),
        (Target("system", "dispatch"), "Dispatch"),
    ],
)
def test_a_target_has_a_title(atlas: Atlas, target: Target, title: str) -> None:
    assert atlas.title_of(target) == title


def test_pages_stand_by_kind_then_order_then_title() -> None:
    atlas = atlas_of(SMALL)
    assert list(atlas.pages) == [
        "getting-home", "night", "night-future", "old", "ride", "priya", "first-week",
    ]  # fmt: skip
    assert [page.id for page in atlas.maps("journey")] == ["night", "night-future", "old"]
    assert [page.id for page in (*atlas.personas, *atlas.tours)] == ["priya", "first-week"]
    assert (atlas.map("ride"), atlas.map("priya")) == (atlas.pages["ride"], None)
