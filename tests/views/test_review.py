import pytest

from cjm_site.views.review import Review, review_of, status_bit
from tests.support.atlas import EDITION, atlas_of, page_of

NOBODY = """
=== nobody.md
---
kind: persona
title: Nobody
{keys}
---
"""


def review(keys: str) -> Review | None:
    atlas = atlas_of(NOBODY.replace("{keys}", keys))
    return review_of(page_of(atlas, "nobody"), atlas.settings, EDITION)


@pytest.mark.parametrize(
    ("keys", "words", "brief", "tone", "mark"),
    [
        (
            "reviewed: 2026-10-12\nreview_every: 6 months",
            "fresh until April",
            "6 weeks ago",
            "good",
            "review-4",
        ),
        ("reviewed: 2026-11-22", "fresh until February", "today", "good", "review-4"),
        ("reviewed: 2026-09-01", "due in 8 days", "due in 8 days", "wait", "review-1"),
        ("reviewed: 2026-08-24", "due today", "due today", "wait", "review-1"),
        ("reviewed: 2026-08-23", "1 day overdue", "1 day overdue", "fail", "review-over"),
        ("reviewed: 2026-07-20", "5 weeks overdue", "5 weeks overdue", "fail", "review-over"),
        ("", "not reviewed yet", "not reviewed yet", "", "review-none"),
        ("reviewed: 9999-12-01", "fresh until December 9999", "1 Dec 9999", "good", "review-4"),
    ],
)
def test_freshness_is_told_in_words_tone_and_mark(
    keys: str, words: str, brief: str, tone: str, mark: str
) -> None:
    found = review(keys)
    assert found is not None
    assert (found.words, found.brief, found.tone, found.mark) == (words, brief, tone, mark)


def test_retired_pages_need_no_review() -> None:
    assert review("status: retired") is None


def test_a_status_has_its_word_and_its_mark() -> None:
    bit = status_bit(page_of(atlas_of(NOBODY.replace("{keys}", "status: in-review")), "nobody"))
    assert bit is not None
    assert (bit.words[0].text, bit.mark) == ("In review", "status-in-review")
