"""YAML, read narrowly: libyaml's events, made into nodes with places.

Events are walked as they come, so that depth and every feature that a map must not use (anchors,
aliases, tags, directives, further documents) stop the reading at their place.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from cjm_site.source.comments import lost_texts, may_lose_text
from cjm_site.source.list_dashes import glued_text
from cjm_site.source.nodes import Mapping, Node, Pair, Scalar, Sequence
from cjm_site.source.pasted import plain_trouble
from cjm_site.source.text import Source, Span
from cjm_site.source.trouble import Trouble
from cjm_site.source.yaml_checks import escape_trouble, feature_trouble
from cjm_site.source.yaml_errors import explain
from cjm_site.source.yaml_keys import (
    comma_trouble,
    duplicate_key_trouble,
    is_plain_word,
    key_trouble,
    list_key_trouble,
    pair_trouble,
)


class _StopError(Exception):
    """The first trouble ends the reading of a file."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.message)
        self.trouble = trouble


@dataclass(slots=True)
class Reading:
    """What came of a text: its root, or the trouble that ended it, and what to warn of."""

    root: Node | None = None
    trouble: Trouble | None = None
    warnings: list[Trouble] = field(default_factory=list)


def read_yaml(source: Source, start: int, end: int, nesting: int, known: Container[str] = ()) -> Reading:
    """The YAML between two offsets. The root is None when nothing but comments stands there.

    `known` are the keys of the format: they tell a key from the start of a text with a colon in it.
    """
    builder = _Builder(source, source.text[start:end], start, nesting)
    try:
        root = builder.build()
    except _StopError as stop:
        return Reading(trouble=stop.trouble)
    except yaml.MarkedYAMLError as error:
        return Reading(trouble=explain(source, start, end, error, known))
    except yaml.YAMLError:  # the reader's own error bears no mark; what it refuses is refused before
        return Reading(trouble=Trouble("invalid-yaml", "This is no YAML", Span(source, start, start)))
    if builder.places is None:
        return Reading(root)
    return Reading(root, warnings=lost_texts(source, start, end, builder.places))


def _stop(trouble: Trouble | None) -> None:
    if trouble is not None:
        raise _StopError(trouble)


class _Builder:
    """Makes one tree."""

    def __init__(self, source: Source, text: str, offset: int, nesting: int) -> None:
        self.source = source
        self.text = text
        self.offset = offset
        self.nesting = nesting
        self.has_tabs = "\t" in text
        self.documents = 0
        self.places: list[tuple[int, int]] | None = [] if may_lose_text(text) else None
        """Where each scalar starts and ends, if anybody will ask."""

    def build(self) -> Node | None:
        root: Node | None = None
        # A collection that is still open: its event, and the nodes in it so far.
        stack: list[tuple[Any, list[Node]]] = []
        for event in self._events():
            if type(event) is yaml.ScalarEvent:
                node: Node = self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                if len(stack) >= self.nesting:
                    _stop(self._too_deep(event))
                stack.append((event, []))
                continue
            elif isinstance(event, yaml.CollectionEndEvent):
                opener, nodes = stack.pop()
                node = self._collection(opener, event, nodes)
            else:
                self._judge_document(event)
                continue
            if stack:
                stack[-1][1].append(node)
            else:
                root = node
        return root

    def _events(self) -> Iterator[Any]:
        parser = yaml.CSafeLoader(self.text)
        try:
            while (event := parser.get_event()) is not None:
                if isinstance(event, yaml.NodeEvent) and (event.anchor or getattr(event, "tag", None)):
                    _stop(feature_trouble(event, self._event_span(event)))
                yield event
        finally:
            parser.dispose()

    def _judge_document(self, event: Any) -> None:
        if isinstance(event, (yaml.DocumentStartEvent, yaml.DocumentEndEvent)):
            self.documents += isinstance(event, yaml.DocumentStartEvent)
            _stop(feature_trouble(event, self._event_span(event), self.documents))

    def _too_deep(self, event: Any) -> Trouble:
        return Trouble(
            "invalid-yaml",
            f"This is nested more than {self.nesting} deep",
            self._event_span(event),
            "Take levels away; a map needs six",
        )

    def _event_span(self, event: Any) -> Span:
        offset = self.offset
        return Span(self.source, offset + event.start_mark.index, offset + event.end_mark.index)

    def _scalar(self, event: Any) -> Scalar:
        offset = self.offset
        span = Span(self.source, offset + event.start_mark.index, offset + event.end_mark.index)
        if self.places is not None:
            self.places.append((span.start, span.end))
        scalar = Scalar(event.value, span, event.style or "")
        if not scalar.style:
            if not scalar.value.isascii():
                _stop(plain_trouble(scalar))
            if scalar.value.startswith("-"):
                _stop(glued_text(scalar))
            return scalar
        if scalar.style in "|>":
            trimmed = Span(span.source, span.start, span.start + len(span.text.rstrip()))
            return Scalar(event.value.rstrip("\n"), trimmed, scalar.style)
        if "\\" in span.text:
            _stop(escape_trouble(scalar))
        return scalar

    def _collection(self, opener: Any, closer: Any, nodes: list[Node]) -> Node:
        flow = bool(opener.flow_style)
        start = self.offset + opener.start_mark.index
        end = nodes[-1].span.end if nodes else start
        if flow:
            end = self.offset + closer.end_mark.index
        span = Span(self.source, start, end)
        if isinstance(opener, yaml.SequenceStartEvent):
            return Sequence(tuple(nodes), span, flow)
        return Mapping(self._pairs(nodes, span if flow else None), span, flow)

    def _pairs(self, nodes: list[Node], braces: Span | None) -> tuple[Pair, ...]:
        pairs: list[Pair] = []
        seen: dict[str, Scalar] = {}
        look_between = self.has_tabs or braces is not None
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise _StopError(list_key_trouble(key))
            if not is_plain_word(key.value):
                _stop((comma_trouble(key, pairs) if braces else None) or key_trouble(key))
            if key.value in seen:
                _stop(duplicate_key_trouble(seen[key.value], key))
            seen[key.value] = key
            pair = Pair(key, value)
            if look_between:
                _stop(pair_trouble(pair, pairs, braces))
            pairs.append(pair)
        return tuple(pairs)
