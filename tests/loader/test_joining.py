"""Columns of a blueprint: where its own steps stand, and under which ids."""

from __future__ import annotations

import time

import pytest

from cjm_site.model import Atlas
from tests.support.found import EXPERIENCE, read

JOURNEY = """\
---
kind: journey
title: Night out
parent: getting-around
phases:
  - title: Book
    steps:
      - {id: request, title: Requests, actions: Taps}
      - {id: wait, title: Waits, actions: Waits}
  - {title: Travel, actions: Rides}
---
"""


def delivered(steps: str) -> Atlas:
    text = f"---\nkind: blueprint\ntitle: Delivery\nparent: night\nsteps:\n{steps}---\n"
    return read({"getting-around.md": EXPERIENCE, "night.md": JOURNEY, "ride.md": text})[0]


def order_of(steps: str) -> str:
    return " ".join(column.id for column in delivered(steps).columns["ride"])


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param("  - A\n  - step: wait\n  - B\n", "a request wait b travel", id="where-they-are-typed"),
        pytest.param("  - {title: A, after: wait}\n  - B\n", "request wait a b travel", id="below-another"),
        pytest.param("  - {title: A, before: wait}\n  - B\n", "request a b wait travel", id="before"),
        pytest.param("  - {title: A, after: wait}\n  - {title: B, after: wait}\n", "request wait a b travel",
                     id="two-after-one"),
        pytest.param("  - {title: A, after: b}\n  - step: wait\n  - B\n", "request wait b a travel",
                     id="after-one-typed-later"),
        pytest.param("  - {title: A, before: b}\n  - step: wait\n  - B\n", "request wait a b travel",
                     id="before-one-typed-later"),
        pytest.param("  - {title: A, after: b}\n  - B\n", "b a request wait travel",
                     id="after-the-one-below"),
        pytest.param("  - {title: A, after: c}\n  - {title: B, after: a}\n  - C\n",
                     "c a b request wait travel", id="after-one-that-waits"),
        pytest.param("  - {title: A, after: c}\n  - B\n  - C\n", "b c a request wait travel",
                     id="after-one-below-another"),
        pytest.param("  - {title: A, after: request, before: travel}\n", "request wait a travel",
                     id="between"),
        pytest.param("  - {title: A, after: a}\n", "a request wait travel", id="after-itself"),
        pytest.param("  - {title: A, after: b}\n  - {title: B, after: a}\n", "b a request wait travel",
                     id="in-a-circle"),
        pytest.param("  - {title: A, after: nowhere}\n", "a request wait travel", id="after-nothing-known"),
    ],
)  # fmt: skip
def test_own_steps_have_one_place(steps: str, expected: str) -> None:
    assert order_of(steps) == expected


def test_places_take_no_longer_than_reading() -> None:
    started = time.process_time()
    chain = order_of("".join(f"  - {{title: T{at}, after: t{at + 1}}}\n" for at in range(3000)))
    assert chain.startswith("t2999 t2998 ")
    assert time.process_time() - started < 2


def test_ids_that_a_step_of_the_journey_has_stand_once_on_the_page() -> None:
    columns = delivered("""\
  - step: request
    id: wait
    backstage:
      - {id: travel, text: Offers, aliases: [wait, offer]}
      - Logs
  - {title: Ends, aliases: [request, done], backstage: Ends}
  - {title: Waits, id: wait, backstage: Waits}
""").columns["ride"]
    anchors = [entry.anchor for column in columns for cell in column.step.cells.values() for entry in cell]
    aliases = [alias for column in columns for alias in column.step.aliases]
    assert [column.id for column in columns] == ["request", "ends", "waits", "wait", "travel"]
    assert anchors == [
        "request--backstage-1",
        "request--backstage-2",
        "ends--backstage-1",
        "waits--backstage-1",
    ]
    assert aliases == ["done"]
    assert columns[0].step.cells["backstage"][0].aliases == ("offer",)
