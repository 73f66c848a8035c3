from cjm_site.views.base import Link, Place, words_of
from cjm_site.views.entries import EntryHome, EntryView, entry_view, shortened
from cjm_site.views.marks import MeasureView, Rating
from tests.support.atlas import atlas_of, map_of

ATLAS = atlas_of("""
=== night.md
---
kind: journey
title: Night out
sources:
  diary: {title: Night diary}
  trips: {title: Trips}
phases:
  - title: Book
    steps:
      - id: wait
        title: Waits
        thoughts: [Where is he?, "“Here!”"]
        touchpoints: [live-map, lamp-post]
        pain_points:
          - id: side
            text: The driver cannot tell which side of the road she is on
            severity: high
            sources: [trips, diary]
          - {text: No clock, assumption: Heard once}
          - {text: No seat, assumption: true}
        opportunities:
          - {text: Clock, aliases: old-clock, id: clock, owner: maps, impact: 5, effort: 3, status: doing,
             solves: side, metric: wait-time, url: "https://a.example"}
        metrics:
          wait-time: {value: -8.60, target: 5, date: 2026-09-30}
          cancelled: {value: many, date: 2026-03}
---
=== deliver.md
---
kind: blueprint
title: Deliver
parent: night
steps:
  - step: wait
    backstage:
      - {text: By hand, by: Night desk, system: dispatch, team: maps, channel: phone,
         time: 3 s, policy: Be kind}
      - {text: By machine, system: dispatch, fail: No driver, wait: true, decision: Call her?}
      - {text: Elsewhere, system: [dispatch, bank]}
      - {text: By a team, team: maps}
      - Nobody
---
=== catalog/systems.yml
dispatch: Dispatch
bank: {title: Bank, external: true}
=== catalog/teams.yml
maps: Maps
=== catalog/touchpoints.yml
live-map: Live map
=== catalog/metrics.yml
wait-time: {title: Median wait, unit: min, target: 6}
""")


def entries(map_id: str, lane: str, form: str, shown_on: str = "") -> list[EntryView]:
    page = map_of(ATLAS, map_id)
    typed = ATLAS.columns[map_id][0].step.cells[lane]
    return [entry_view(each, form, EntryHome(ATLAS, page, shown_on or map_id)) for each in typed]


def test_who_does_it_gives_the_shape_of_the_card() -> None:
    assert [entry.card for entry in entries("deliver", "backstage", "work")] == [
        "person",
        "system",
        "outside",
        "person",
        "plain",
    ]


def test_under_an_entry_stands_who_with_what_and_how_long() -> None:
    found = entries("deliver", "backstage", "work")
    assert [(meta.form, meta.word, words_of(meta.text)) for meta in found[0].metas] == [
        ("person", "", "Night desk"),
        ("system", "", "Dispatch"),
        ("team", "Team", "Maps"),
        ("channel", "Channel", "phone"),
        ("time", "", "3 s"),
        ("policy", "Policy", "Be kind"),
    ]
    assert [(meta.form, meta.mark, words_of(meta.text)) for meta in found[2].metas] == [
        ("system", "system", "Dispatch"),
        ("outside", "system", "Bank"),
        ("word", "", "outside"),
    ]
    assert [(meta.form, meta.word) for meta in found[3].metas] == [("person", "")]


def test_points_have_their_word_and_what_was_typed() -> None:
    points = entries("deliver", "backstage", "work")[1].points
    assert [(point.form, point.word, words_of(point.text)) for point in points] == [
        ("fail", "Fail", "No driver"),
        ("wait", "Wait", ""),
        ("decision", "Decision", "Call her?"),
    ]


def test_thoughts_get_quotation_marks_once() -> None:
    assert [entry.quoted for entry in entries("night", "thoughts", "thought")] == [True, False]


def test_sources_are_numbered_as_in_the_list_below_the_map() -> None:
    pain = entries("night", "pain_points", "pain")[0]
    assert [(source.number, source.title) for source in pain.sources] == [(2, "Trips"), (1, "Night diary")]
    assert pain.sources[1].place == Place("night", "night--_source-diary")


def test_an_assumption_says_why_where_it_was_typed() -> None:
    _, heard, flagged = entries("night", "pain_points", "pain")
    assert heard.assumption is not None
    assert words_of(heard.assumption.why) == "Heard once"
    assert flagged.assumption is not None
    assert flagged.assumption.why == ()


def test_an_opportunity_has_all_that_was_typed() -> None:
    (clock,) = entries("night", "opportunities", "opportunity")
    assert clock.ratings == (
        Rating("Impact", 5, "●●●●●", "5 of 5"),
        Rating("Effort", 3, "●●●○○", "3 of 5"),
    )
    assert (clock.status, clock.owner) == ("doing", Link("Maps", Place("_teams", "_teams--maps")))
    solved = "The driver cannot tell which side\N{NO-BREAK SPACE}…"
    assert clock.solves == (Link(solved, Place("night", "night--side")),)
    assert clock.metrics == (Link("Median wait", Place("_metrics", "_metrics--wait-time")),)
    assert clock.url == Link("Details", url="https://a.example")
    assert (clock.id, clock.former) == ("night--clock", ("night--old-clock",))


def test_a_metric_has_value_unit_and_target() -> None:
    waits, cancelled = entries("night", "metrics", "metric")
    assert waits.measure == MeasureView(
        Link("Median wait", Place("_metrics", "_metrics--wait-time")),
        "−8.60\xa0min",
        "target 5\xa0min",
        "30 Sep 2026",
    )
    assert cancelled.measure is not None
    assert (cancelled.measure.value, cancelled.measure.target, cancelled.measure.date) == (
        "many", "", "Mar 2026"
    )  # fmt: skip


def test_catalog_entries_are_links_and_missing_ones_are_marked() -> None:
    known, missing = entries("night", "touchpoints", "reference")
    assert [piece.form for piece in known.text + missing.text] == ["link", "missing"]
    assert words_of(known.text) == "Live map"


def test_what_is_inherited_has_no_id_on_the_page_that_shows_it() -> None:
    (inherited, *_) = entries("night", "pain_points", "pain", shown_on="deliver")
    assert (inherited.inherited, inherited.id, inherited.former) == (True, "", ())


def test_an_entry_is_bare_when_nothing_is_said_about_it() -> None:
    assert [entry.is_bare for entry in entries("deliver", "backstage", "work")] == [
        False,
        False,
        False,
        False,
        True,
    ]


def test_long_words_are_cut_between_words() -> None:
    assert shortened("Short enough") == "Short enough"
    assert (
        shortened("A sentence that is much longer than a link should be")
        == "A sentence that is much longer than\N{NO-BREAK SPACE}…"
    )
