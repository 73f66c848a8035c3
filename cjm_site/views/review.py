"""How far a page has got, and how fresh its last review is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from cjm_site.model import DAY, Page, Settings
from cjm_site.views.edition import Edition
from cjm_site.views.facts import Bit, said
from cjm_site.views.words import day, days, month

STATUS_WORDS = {
    "draft": "Draft",
    "in-review": "In review",
    "validated": "Validated",
    "retired": "Retired",
}
NOT_REVIEWED = "not reviewed yet"


class Review(NamedTuple):
    """The state of a page's review."""

    words: str
    """On the page itself: `fresh until April`, `due in 2 weeks`, `5 weeks overdue`."""
    brief: str
    """In lists: `5 weeks ago`, `due in 2 weeks`, `5 weeks overdue`."""
    tone: str
    """`good`, `wait` or `fail`; empty before the first review, which is nobody's fault."""
    mark: str
    """The clock with what is left of the period."""
    left: int | None
    """Days until the next review is due, below zero when it is over; None before the first review."""

    @property
    def is_over(self) -> bool:
        """Whether a review is overdue."""
        return self.left is not None and self.left < 0

    @property
    def bit(self) -> Bit:
        return said(self.brief, self.tone, self.mark)


def status_bit(page: Page) -> Bit | None:
    """The page's status with its mark."""
    if page.status is None:
        return None
    return said(STATUS_WORDS.get(page.status, page.status), mark=f"status-{page.status}")


def review_of(page: Page, settings: Settings, edition: Edition) -> Review | None:
    """How fresh a page is; None for retired pages, which nobody reviews, and for what cannot be read."""
    if page.is_retired or page.broken:
        return None
    if page.reviewed is None:
        return Review(NOT_REVIEWED, NOT_REVIEWED, "", "review-none", None)
    period = _period(page, settings)
    due = page.reviewed + timedelta(days=min(period, (date.max - page.reviewed).days))
    left = (due - edition.today).days
    if left < 0:
        words = f"{days(-left)} overdue"
        return Review(words, words, "fail", "review-over", left)
    mark = f"review-{min(4, 1 + 4 * left // max(period, 1))}"
    if left <= min(30, period // 3):
        words = f"due in {days(left)}" if left else "due today"
        return Review(words, words, "wait", mark, left)
    return Review(f"fresh until {month(due, edition.today)}", _ago(page, edition), "good", mark, left)


def _period(page: Page, settings: Settings) -> int:
    typed = page.review_every
    seconds = typed.most if typed and typed.most is not None else settings.review_every
    # A period of centuries is a slip; it must not run off the calendar.
    return min(round(seconds / DAY), 36_500)


def _ago(page: Page, edition: Edition) -> str:
    assert page.reviewed is not None
    past = (edition.today - page.reviewed).days
    return f"{days(past)} ago" if past > 0 else "today" if past == 0 else day(page.reviewed)
