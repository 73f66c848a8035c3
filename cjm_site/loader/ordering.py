"""Where the own steps of a blueprint stand among those of its journey: `after`, `before`, or where typed.

Places are numbers: that of a column of the journey from 0 on, and `~n` for the n-th step that is typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cjm_site.model import Reference, Step
from cjm_site.model.ids import fold

_START = None
"""What the first column follows."""


class Ordering:
    """The columns of a blueprint in a chain, into which its own steps are put one by one."""

    def __init__(
        self,
        typed: Sequence[Step],
        joined: Mapping[int, int],
        names: Mapping[str, int],
        covered: Iterable[int],
    ) -> None:
        """`names` are the present and former ids of the journey's steps, of which `covered` have a column."""
        self.typed = typed
        self.circles: list[list[Step]] = []
        """Steps of which each names the next, and the last one the first: they stand where they are typed."""
        self.joined = joined
        """Number of a typed step → the step of the journey that it joins."""
        self._names = names
        self._next: dict[int | None, int | None] = {}
        self._last: dict[int, int | None] = {}
        self._own = {
            fold(name): ~at
            for at, step in reversed(tuple(enumerate(typed)))
            for name in (*step.aliases, step.id)
            if at not in joined
        }
        self._loose: set[int] = set()
        """Steps that do not follow the one above, for that one's place depends on theirs."""
        at: int | None = _START
        for index in covered:
            self._put(index, at)
            at = index
        for number in range(len(typed)):
            if number not in joined:
                self._visit(~number)

    def __iter__(self) -> Iterator[int]:
        at = self._next.get(_START)
        while at is not None:
            yield at
            at = self._next[at]

    def step(self, place: int) -> Step | None:
        """The own step at a place; None for a step of the journey."""
        return self.typed[~place] if place < 0 else None

    def find(self, reference: Reference | None) -> int | None:
        """The place that a reference names, if it is one of this blueprint's."""
        if reference is None:
            return None
        name = fold(reference.target)
        index = self._names.get(name)
        if index is not None:
            return index if index in self._last else None
        return self._own.get(name)

    def _put(self, place: int, after: int | None) -> None:
        following = self._next.get(after)
        self._next[after], self._next[place], self._last[place] = place, following, after
        if following is not None:
            self._last[following] = place

    def _visit(self, first: int) -> None:
        """Put a step into the chain, before that all whose places it needs."""
        way: dict[int, bool] = {first: False}
        while way:
            place = next(reversed(way))
            need, is_soft = self._need(place)
            if place in self._last or need is None:
                self._put_where_it_belongs(place)
                del way[place]
            elif need not in way:
                way[need] = is_soft
            else:
                self._loosen(way, need, is_soft)

    def _need(self, place: int) -> tuple[int | None, bool]:
        """A step that must have its place first, and whether that is only the one typed above."""
        step = self.typed[~place]
        if step.after is None and step.before is None:
            above = place + 1
            is_free = above < 0 and ~above not in self.joined and place not in self._loose
            return (above, True) if is_free and above not in self._last else (None, True)
        named = (self.find(reference) for reference in (step.after, step.before))
        return next((each for each in named if each is not None and each not in self._last), None), False

    def _loosen(self, way: dict[int, bool], need: int, is_soft: bool) -> None:
        """Undo what keeps two steps waiting for each other: a place below another, if there is one."""
        places = list(way)
        circle = places[places.index(need) :]
        if is_soft:
            self._loose.add(places[-1])
            return
        soft = next((at for at in range(len(circle) - 1, 0, -1) if way[circle[at]]), None)
        if soft is None:
            self.circles.append([self.typed[~place] for place in circle])
            self._put(circle[-1], self._above(circle[-1]))
            return
        self._loose.add(circle[soft - 1])
        for place in circle[soft:]:
            del way[place]

    def _put_where_it_belongs(self, place: int) -> None:
        if place in self._last:
            return
        step = self.typed[~place]
        after, before = self.find(step.after), self.find(step.before)
        if before is not None:
            self._put(place, self._last[before])
        elif after is not None and step.after is not None:
            self._put(place, self._behind_all_that_follow(after, fold(step.after.target)))
        else:
            self._put(place, self._above(place))

    def _above(self, place: int) -> int | None:
        """The nearest step typed above that has its place."""
        for number in range(~place - 1, -1, -1):
            at = self.joined.get(number, ~number)
            if at in self._last:
                return at
        return _START

    def _behind_all_that_follow(self, after: int, name: str) -> int:
        """Of two that follow the same step, the one typed first stands first."""
        at, following = after, self._next[after]
        while following is not None and following < 0 and self._follows(following, name):
            at, following = following, self._next[following]
        return at

    def _follows(self, place: int, name: str) -> bool:
        reference = self.typed[~place].after
        return reference is not None and fold(reference.target) == name
