"""Whatever the files of a wiki hold, reading them ends, and every finding points into its file."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cjm_site.findings import Finding
from cjm_site.lint import lint
from cjm_site.loader import load
from cjm_site.model import Settings

PATHS = ("night.md", "ride.md", "people/priya.md", "index.md", "catalog/systems.yml", "catalog/teams.yml")
# What the format is made of, so that examples reach beyond the first line.
PIECES = [
    "---\n", "kind: ", "journey\n", "blueprint\n", "experience\n", "persona\n", "tour\n", "title: x\n",
    "id: ", "parent: ", "night", "ride", "priya", "#wait", "phases:\n", "steps:\n", "  - ", "    ", "- ",
    "title: ", "actions: ", "backstage: ", "text: ", "emotion: ", "-1 Sad\n", "connections:\n", "a -> b",
    "stops: ", "covers: ", "step: ", "aliases: ", "system: ", "time: ", "5 min", "[[", "]]", "|", "[",
    "]", "{", "}", ",", ": ", ":", "'", '"', "#", " #1", ">", "&", "*", "!", "%", "@", "`", "\n", "\n\n",
    " ", "\t", "?", "~", "<<: ", "...\n", "\\", "“", "：", "— ", "\u00a0", "\u200b", "\u0308", "\u202e",
    "é", "😀", "\r\n", "\0", "1", "null", "](", ")", "javascript:x", "../x.md", "<b>", "<<<<<<< x\n",
    ">>>>>>> y\n", "metrics: {a: 1}\n", "order: 1e999\n",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
FRONTS = TEXTS.map(lambda text: f"---\nkind: journey\ntitle: x\nphases:\n  - {text}\n---\n[[x]]")
CONTENTS = st.one_of(
    st.binary(max_size=200),
    TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    FRONTS.map(str.encode),
)


def findings_of(files: dict[str, bytes]) -> tuple[Finding, ...]:
    loaded = load(files, Settings(), "maps")
    return (*loaded.findings, *lint(loaded.atlas))


def assert_places(findings: tuple[Finding, ...], files: dict[str, bytes]) -> None:
    for finding in findings:
        for span in (finding.span, *(related.span for related in finding.related)):
            assert span.path.removeprefix("maps/") in files
            assert 0 <= span.start <= span.end <= len(span.source.text)
            assert (1, 1) <= (span.line, span.column) <= (span.end_line, span.end_column)
        assert finding.message
        assert "\n" not in finding.message


@given(st.dictionaries(st.sampled_from(PATHS), CONTENTS, max_size=4))
@example({"catalog/systems.yml": b"- x: ["})
@example({"night.md": "---\nkind: journey\n\u00a0\n---\n".encode()})
@example({"night.md": b"---\n? !{\t*,`1: \n---\n"})
@settings(max_examples=600)
def test_any_bytes_are_read_and_judged(files: dict[str, bytes]) -> None:
    assert_places(findings_of(files), files)


@given(st.data())
@settings(max_examples=300)
def test_a_sample_with_a_piece_cut_out_or_put_in_is_read_and_judged(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(SAMPLES))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 30, len(text))))
    piece = data.draw(st.sampled_from(["", *PIECES]))
    files = {"night.md": (text[:start] + piece + text[end:]).encode()}
    assert_places(findings_of(files), files)


SAMPLES = (
    """\
---
kind: journey
title: Night out
id: night
parent: top#travel
persona: [priya, sam]
reviewed: 2026-10-12
links: {title: Plan, url: "https://wiki.example/plan"}
sources:
  diary: {title: Diary, type: interview, date: 2026-03, participants: 12}
phases:
  - title: Book
    goal: A car
    steps:
      - id: request
        title: Requests
        actions: {text: "Sets [[priya|the]] pin", sources: [diary]}
        time: 2-5 min
        emotion: -1 Unsure
        metrics: {wait: {value: 8.6, target: 5, date: 2026-03}}
        moment_of_truth: true
connections:
  - request -> wait: hopes
  - {from: request, to: wait, both: true}
---
# Night out

See [[priya]] and [the ride](ride.md#wait), `[[code]]`.

[[map]]
""",
    """\
---
kind: blueprint
title: Ride
parent: night
covers: [book]
steps:
  - step: request
    frontstage:
      - {id: show, text: Shows, system: app, wait: Up to 5 min}
    backstage:
      - id: offer
        text: |
          Offers
          the trip
        team: [a, b]
        fail: No driver
  - title: Own
    after: request
    customer_actions: Pays
---
""",
)
