"""The numbered classes of arrows: which entry, column or row each end and channel is anchored to."""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.model.settings import MOST_CONNECTIONS
from cjm_site.views.arrows import FOOT_TRACKS, GUTTER_TRACKS, PORTS

_MOST_COLUMNS = 60
_MOST_LANES = 30


def arrow_css() -> str:
    """The part of `arrows.css` that is counted, not written: one short rule a number."""
    return "\n".join(_rules()) + "\n"


def _rules() -> Iterator[str]:
    for number in range(2 * MOST_CONNECTIONS):
        yield (
            f".cjm-n{number}{{anchor-name:--cjm-n{number}}}"
            f".cjm-f{number}{{--f:--cjm-n{number}}}.cjm-t{number}{{--t:--cjm-n{number}}}"
        )
    for number in range(_MOST_COLUMNS):
        yield (
            f".cjm-c{number}{{anchor-name:--cjm-c{number}}}.cjm-g{number}{{--g:--cjm-c{number}}}"
            f".cjm-q{number}{{--q:--cjm-c{number}}}.cjm-l{number}{{--l:--cjm-c{number}}}"
        )
    for number in range(_MOST_LANES):
        yield f".cjm-r{number}{{anchor-name:--cjm-r{number}}}.cjm-h{number}{{--h:--cjm-r{number}}}"
    yield from _numbers("gt", GUTTER_TRACKS)
    yield from _numbers("qt", GUTTER_TRACKS)
    yield from _numbers("ht", FOOT_TRACKS)
    yield from _numbers("op", PORTS)
    yield from _numbers("ip", PORTS)


def _numbers(name: str, most: int) -> Iterator[str]:
    for number in range(1, most):
        yield f".cjm-{name}{number}{{--{name}:{number}}}"
