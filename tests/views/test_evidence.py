from cjm_site.views.evidence import Share, evidence, share
from tests.support.atlas import SMALL, atlas_of, map_of, page_of


def test_entries_are_counted_by_what_they_rest_on() -> None:
    night = map_of(atlas_of(SMALL), "night")
    assert share(night.own_steps) == Share(entries=6, sourced=1, assumed=1)


def test_sources_are_numbered_and_know_how_often_they_are_cited() -> None:
    found = evidence(page_of(atlas_of(SMALL), "night"))
    assert found is not None
    assert [(r.number, r.title.label, r.type, r.participants, r.date, r.entries) for r in found.rows] == [
        (1, "Night diary", "interview", "1,200", "Mar 2026", 1),
        (2, "Tickets", "support", "", "", 1),
    ]
    assert (found.rest, found.sourced_width, found.assumed_width) == (
        "1 is an assumption, 4 say neither",
        16.7,
        16.7,
    )


def test_a_page_without_sources_has_no_evidence() -> None:
    assert evidence(page_of(atlas_of(SMALL), "old")) is None
