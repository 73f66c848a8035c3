"""The ids of one map's phases, steps and entries: one namespace, whatever the case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjm_site.findings import Related
from cjm_site.loader import rules
from cjm_site.loader.reader import Fields, Reader
from cjm_site.model import Lane
from cjm_site.model.ids import fold, make_id
from cjm_site.source import Span
from cjm_site.source.wording import named


class Names:
    """Ids that are taken: all that are written first, so that none is displaced by a derived one."""

    def __init__(self, reader: Reader, columns: Sequence[Fields], lanes: Sequence[Lane]) -> None:
        self._reader = reader
        self._written: dict[str, Span] = {}
        self._derived: dict[str, Span] = {}
        for fields in _all_fields(columns, lanes):
            if "id" in fields.values:
                self._write(fields.values["id"], fields.spans["id"])
            for alias in fields.many("aliases"):
                self._write(alias, fields.spans["aliases"])

    def _write(self, typed: str, span: Span) -> None:
        first = self._written.setdefault(fold(typed), span)
        if first is not span:
            self._reader.report_instead(
                rules.DUPLICATE_ID,
                span,
                f"The id {named(typed)} is taken by line {first.line}",
                "Give one of them another id",
                Related(first, "first typed here"),
            )

    def derive(self, title: str, number: int, span: Span) -> str:
        """An id from a title that is not taken; the second of two gets `-2`, and an information."""
        base = make_id(title) or f"step-{number}"
        name, count = base, 1
        while fold(name) in self._written or fold(name) in self._derived:
            count += 1
            name = f"{base}-{count}"
        other = self._derived.get(fold(base))
        if count > 1 and other is not None:
            self._reader.report(
                rules.DERIVED_ID_CLASH,
                span,
                f"Line {other.line} gets the id `{base}` from its title too; this one is `{name}`",
                "Write an `id`, so that links to it stay when titles change",
                Related(other, "the other one"),
            )
        self._derived[fold(name)] = span
        return name


def _all_fields(columns: Sequence[Fields], lanes: Sequence[Lane]) -> Iterator[Fields]:
    for fields in columns:
        yield fields
        yield from _all_fields([step for step in fields.many("steps") if isinstance(step, Fields)], lanes)
        for lane in lanes:
            typed = fields.get(lane.id)
            if isinstance(typed, tuple):
                yield from (entry for entry in typed if isinstance(entry, Fields))
