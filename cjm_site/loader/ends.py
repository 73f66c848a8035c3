"""The ends of connections: which entry or step each of them names."""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.model import BLUEPRINT, Atlas, Connection, JoinedConnection, Map, Reference
from cjm_site.model.ids import fold


def joined_connections(atlas: Atlas, page: Map) -> Iterator[JoinedConnection]:
    """The connections of a map whose ends exist."""
    for connection in page.connections:
        start, end = (connection_end(atlas, page, each) for each in (connection.start, connection.end))
        if start and end:
            yield JoinedConnection(connection, start, end)


def connection_end(atlas: Atlas, page: Map, reference: Reference) -> str | None:
    """The anchor that an end of a connection names: an entry's, or a column's for its first cell."""
    name = reference.part or reference.target
    known = atlas.parts[page.id]
    anchor = known.get(fold(name))
    if anchor or "." not in name:
        return anchor if anchor not in _groups(page) else None
    step, _, lane = name.rpartition(".")
    wanted = known.get(fold(step))
    column = next((each for each in atlas.columns[page.id] if each.id == wanted), None)
    if column is None:
        return None
    if lane == "customer_actions" and page.kind == BLUEPRINT:
        return column.id
    entries = column.step.cells.get(lane, ())
    return entries[0].anchor if entries else None


def _groups(page: Map) -> set[str]:
    """The phases that are several columns: an arrow to one would have no place."""
    return {phase.id for phase in page.phases if not phase.is_column}


def is_to_itself(atlas: Atlas, page: Map, connection: Connection) -> bool:
    """True when both ends are typed alike, or are two names of one thing."""
    start, end = connection.start, connection.end
    if fold(start.typed) == fold(end.typed):
        return True
    anchor = connection_end(atlas, page, start)
    return anchor is not None and anchor == connection_end(atlas, page, end)
