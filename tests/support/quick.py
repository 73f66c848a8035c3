"""Whether hostile input takes no more of the processor than honest input of the same length."""

from __future__ import annotations

import time
from collections.abc import Callable

_HONEST = "She takes [a ride](https://a.example) *home*. "
_MOST = 25
"""Times as long: what grows with the square of its length takes hundreds of times as long."""
_ROUNDS = 3


def honest(length: int) -> str:
    """A text as people write it, with links and other marks."""
    return (_HONEST * (length // len(_HONEST) + 1))[:length]


def is_quick(hostile: Callable[[], object], honest: Callable[[], object]) -> bool:
    """True when one piece of work takes about as long as another, on whatever machine."""
    return _least(hostile) < _MOST * _least(honest)


def _least(work: Callable[[], object]) -> float:
    return min(_cost(work) for _ in range(_ROUNDS))


def _cost(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
