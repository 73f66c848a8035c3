"""The ids of one map's phases, steps and entries: one namespace, whatever the case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm_site.findings import Related
from cjm_site.loader import rules
from cjm_site.loader.reader import Fields, Reader
from cjm_site.model import Lane
from cjm_site.model.ids import fold, make_id
from cjm_site.source import Span
from cjm_site.source.wording import code, named


class Names:
    """Ids that are taken: all that are written first, so that none is displaced by a derived one."""

    def __init__(self, reader: Reader, columns: Sequence[Fields], lanes: Sequence[Lane]) -> None:
        self._reader = reader
        self._written: dict[str, Span] = {}
        self._derived: dict[str, Span] = {}
        self._counts: dict[str, int] = {}
        """Base of derived ids → the last number given."""
        parts = list(_all_fields(columns, lanes))
        guessed = [fields for fields in parts if _is_guessed(fields)]
        for fields in parts:
            if "id" in fields.values and not _is_guessed(fields):
                self._write_id(fields)
            if "aliases" in fields.values:
                former = dict.fromkeys(fields.values["aliases"])
                kept = [each for each in former if self._write(each, fields.spans["aliases"])]
                fields.values["aliases"] = tuple(kept)
        self._write_guessed(guessed, {_base(fields) for fields in parts if "id" not in fields.values})

    def _write_guessed(self, guessed: Sequence[Fields], derived: set[str]) -> None:
        """A guess displaces nothing: where the id is wanted, the part is read on without it."""
        for fields in guessed:
            meant, place = fields.values["id"], fields.spans["id"]
            if fold(meant) not in derived:
                self._write_id(fields)
                continue
            del fields.values["id"]
            self._reader.report_instead(
                rules.INVALID_ID,
                place,
                f"{named(place.text)} cannot be an id, and a title of this map gives {code(meant)}",
                "Write another one, words of small letters and digits joined by `-`",
            )

    def _write_id(self, fields: Fields) -> None:
        """The id of a part, which is read on without one that is taken: a page has each id once."""
        if not self._write(fields.values["id"], fields.spans["id"]):
            del fields.values["id"]

    def _write(self, typed: str, span: Span) -> bool:
        """Take an id; False, with a finding, where it is taken already."""
        first = self._written.setdefault(fold(typed), span)
        if first is not span:
            self._reader.report_instead(
                rules.DUPLICATE_ID,
                span,
                f"The id {named(typed)} is taken by line {first.line}",
                "Give one of them another id",
                Related(first, "first typed here"),
            )
        return first is span

    def derive(self, fields: Fields, title: str, number: int, span: Span) -> str:
        """An id from a title that is not taken; the second of two gets `-2`, and an information."""
        base = make_id(title) or f"step-{number}"
        count = self._counts.get(base, 1)
        name = base if count == 1 else f"{base}-{count}"
        while self._is_taken(fold(name), fields):
            count += 1
            name = f"{base}-{count}"
        self._derived[fold(name)] = span
        self._counts[base] = count
        # Of an id that was typed in vain enough is said.
        if name != base and make_id(title) and "id" not in fields.keys:
            self._report_derived(base, name, span)
        return name

    def _is_taken(self, name: str, fields: Fields) -> bool:
        """A former id of its own does not keep a step from bearing it again."""
        written = self._written.get(name)
        is_own = written is not None and written is fields.spans.get("aliases")
        return name in self._derived or (written is not None and not is_own)

    def _report_derived(self, base: str, name: str, span: Span) -> None:
        written, derived = self._written.get(fold(base)), self._derived.get(fold(base))
        other = written or derived
        if other is None:
            return
        how = "has the id" if written else "gets the id"
        why = "that this title would give" if written else "from its title too"
        self._reader.report(
            rules.DERIVED_ID_CLASH,
            span,
            f"Line {other.line} {how} `{base}` {why}; this one is `{name}`",
            "Write an `id`, so that links to it stay when titles change",
            Related(other, "the other one"),
        )


def _is_guessed(fields: Fields) -> bool:
    """True for an id that stands for what was meant by one that cannot be one."""
    return "id" in fields.values and fields.values["id"] != fields.spans["id"].text.strip("'\"")


def _base(fields: Fields) -> str:
    """The id that the title of a phase or step gives; entries have no title."""
    title = fields.get("title")
    return fold(make_id(title.value)) if title is not None else ""


def _all_fields(columns: Sequence[Fields], lanes: Sequence[Lane]) -> Iterator[Fields]:
    for fields in columns:
        yield fields
        yield from _all_fields([step for step in fields.many("steps") if isinstance(step, Fields)], lanes)
        for lane in lanes:
            typed = fields.get(lane.id)
            if isinstance(typed, tuple):
                yield from (entry for entry in typed if isinstance(entry, Fields))
