"""The day of a build is the same everywhere on earth."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

import pytest

import cjm_site.project as project

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
FAR_EAST = timezone(timedelta(hours=13))


@pytest.fixture(autouse=True)
def _far_east(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine in a place where the next day has come."""
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


class Clock(datetime):
    """A clock that stands at noon in Greenwich."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return NOON.astimezone(tz or FAR_EAST)


def test_day_is_that_of_greenwich(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr(project, "datetime", Clock)
    assert project.today() == date(2026, 11, 22)


def test_day_of_a_moment_that_is_set_is_that_of_greenwich_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOON.timestamp())))
    assert project.today() == date(2026, 11, 22)
