"""The foot of a printed page."""

from __future__ import annotations

import pytest

from cjm_site.views.imprint import Imprint, imprint
from tests.support.atlas import EDITION, SMALL, atlas_of, page_of


@pytest.mark.parametrize(
    ("page", "facts"),
    [
        ("ride", "Night rides · in review · as of 22 Nov 2026"),
        ("night-future", "draft · as of 22 Nov 2026"),
        ("first-week", "as of 22 Nov 2026"),
    ],
)
def test_foot_says_owner_status_and_day(page: str, facts: str) -> None:
    atlas = atlas_of(SMALL)
    subject = page_of(atlas, page)
    assert imprint(atlas, subject, EDITION) == Imprint(f"Small atlas · {subject.title.value}", facts)
