"""YAML, read narrowly: libyaml's events, made into nodes with places.

Events are walked as they come, so that depth and every feature that a map must not use (anchors,
aliases, tags, directives, further documents) stop the reading at their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from cjm_site.source.decode import FORBIDDEN, character_name
from cjm_site.source.nodes import Mapping, Node, Pair, Scalar, Sequence
from cjm_site.source.quoting import quoted_item, quoted_line
from cjm_site.source.text import Source, Span
from cjm_site.source.trouble import Trouble
from cjm_site.source.yaml_errors import explain

_OTHER_TYPE = re.compile(
    r"~|null|true|false|[-+]?\d[\d_]*|0[xo][\da-f]+|[-+]?\d*\.\d+(e[-+]?\d+)?", re.IGNORECASE
)
_PASTED = re.compile("[\u2018-\u201f\u00a0\u2007\u202f\u200b-\u200f\u2060\ufeff]")
_DASH = re.compile(r"[\u2010-\u2015\u2022\u2212]\s")
_WIDE_COLON = re.compile(r"[\w-]+：")
_LOST = re.compile(r"[ \t]+(#[^\W_][^\n]*)")
_REFERENCE_ITEM = re.compile(r"\[\[[^\n]*\]\][ \t]*(?:\n|$|[ \t]#)")


class _Stop(Exception):
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


def read_yaml(source: Source, start: int, end: int, nesting: int) -> Reading:
    """The YAML between two offsets. The root is None when nothing but comments stands there."""
    reading = Reading()
    builder = _Builder(source, start, nesting, reading.warnings)
    try:
        reading.root = builder.build(source.text[start:end])
    except _Stop as stop:
        reading.trouble = stop.trouble
    except yaml.MarkedYAMLError as error:
        reading.trouble = explain(source, start, end, error)
    except yaml.YAMLError:  # the reader's own error bears no mark; what it refuses is refused before
        reading.trouble = Trouble("invalid-yaml", "This is no YAML", Span(source, start, start))
    return reading


class _Builder:
    def __init__(self, source: Source, offset: int, nesting: int, warnings: list[Trouble]) -> None:
        self.source = source
        self.offset = offset
        self.nesting = nesting
        self.warnings = warnings

    def build(self, text: str) -> Node | None:
        events = self._events(text)
        root: Node | None = None
        # A collection that is still open: its event, and the nodes in it so far.
        stack: list[tuple[Any, list[Node]]] = []
        for event in events:
            node: Node | None = None
            if isinstance(event, yaml.ScalarEvent):
                node = self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                if len(stack) >= self.nesting:
                    self._stop("invalid-yaml", f"This is nested more than {self.nesting} deep", event)
                stack.append((event, []))
            elif isinstance(event, yaml.CollectionEndEvent):
                opener, nodes = stack.pop()
                node = self._collection(opener, event, nodes)
            if node is not None:
                if stack:
                    stack[-1][1].append(node)
                else:
                    root = node
        return root

    def _events(self, text: str) -> Iterator[Any]:
        documents = 0
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop(
                        "exotic-yaml", "A second document starts here; one file is one document", event
                    )
                if event.version or event.tags:
                    self._stop("exotic-yaml", "YAML directives (`%…`) are not read; delete the line", event)
            elif isinstance(event, yaml.DocumentEndEvent) and event.explicit:
                self._stop("exotic-yaml", "`...` ends the document; delete the line", event)
            elif isinstance(event, yaml.NodeEvent):
                self._refuse_features(event)
            yield event

    def _refuse_features(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._stop_quote("*", "an alias", event)
        if event.anchor is not None:
            self._stop_quote("&", "an anchor", event)
        if event.tag is not None:
            self._stop_quote("!", "a tag", event)

    def _scalar(self, event: Any) -> Scalar:
        span = self._span(event.start_mark.index, event.end_mark.index)
        scalar = Scalar(event.value, span, event.style or "")
        if scalar.plain:
            if scalar.value:
                self._look_around_plain(scalar)
        elif event.style in "|>":
            return Scalar(event.value.rstrip("\n"), self._trimmed(span), event.style)
        elif "\\" in span.text:
            self._refuse_escapes(scalar)
        return scalar

    def _look_around_plain(self, scalar: Scalar) -> None:
        source, span = self.source, scalar.span
        text = source.text
        if span.end < len(text) and text[span.end] in " \t":
            lost = _LOST.match(text, span.end)
            if lost:
                self._warn_lost(lost)
        line_start = text.rfind("\n", 0, span.start) + 1
        alone = not text[line_start : span.start].strip()
        if alone and _DASH.match(scalar.value):
            self._stop_at(
                "pasted-character", f"`{scalar.value[0]}` starts no list item", span, "Type `- ` instead"
            )
        if "：" in scalar.value:
            for line in span.text.split("\n"):
                if _WIDE_COLON.match(line.strip()) and (alone or line != span.text):
                    self._stop_at("pasted-character", "`：` is a full-width colon", span, "Type `: ` instead")

    def _warn_lost(self, lost: re.Match[str]) -> None:
        self.warnings.append(
            Trouble(
                "lost-text",
                f"`{lost[1].split()[0]}` and what follows it is a comment, and is not on the page",
                Span(self.source, lost.start(1), lost.end(1)),
                "Put quotes around the whole text, or write `# ` with a space if it is a comment",
            )
        )

    def _refuse_escapes(self, scalar: Scalar) -> None:
        match = FORBIDDEN.search(scalar.value)
        if match:
            self._stop_at(
                "control-character",
                f"The text has an invisible character in it, {character_name(match.group())}",
                scalar.span,
                "Delete the escape that stands for it",
            )

    def _collection(self, opener: Any, closer: Any, nodes: list[Node]) -> Node:
        flow = bool(opener.flow_style)
        end = self.offset + closer.end_mark.index if flow else (nodes[-1].span.end if nodes else None)
        start = self.offset + opener.start_mark.index
        span = Span(self.source, start, start if end is None else end)
        if isinstance(opener, yaml.SequenceStartEvent):
            return Sequence(tuple(nodes), span, flow)
        return Mapping(self._pairs(nodes, flow), span, flow)

    def _pairs(self, nodes: list[Node], flow: bool) -> tuple[Pair, ...]:
        pairs: list[Pair] = []
        seen: dict[str, Scalar] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            name = self._key(key)
            if name.value in seen:
                self._duplicate(seen[name.value], name)
            seen[name.value] = name
            self._look_between(name, value, flow)
            pairs.append(Pair(name, value))
        return tuple(pairs)

    def _key(self, key: Node) -> Scalar:
        if not isinstance(key, Scalar):
            self._stop_at(
                "invalid-yaml", "A key must be a word", key.span, "Put quotes around it if it is text"
            )
            raise AssertionError
        pasted = _PASTED.search(key.value)
        if pasted:
            self._stop_at(
                "pasted-character",
                f"The key `{key.value}` has {character_name(pasted.group())} in it",
                key.span,
                "Delete it and type the key by hand; it often comes from a word processor",
            )
        if key.plain and (key.value == "<<" or not key.value):
            self._stop_at(
                "exotic-yaml", "Merge keys and empty keys are not read", key.span, "Write the keys out"
            )
        if key.plain and _OTHER_TYPE.fullmatch(key.value):
            line = self.source.line(key.span.line)
            self._stop_at(
                "unquoted-text",
                f"`{key.value}` cannot be a key",
                key.span,
                f"If this is text, put quotes around it: `{quoted_item(line)}`",
            )
        return key

    def _duplicate(self, first: Scalar, second: Scalar) -> None:
        related = ((first.span, "first typed here"),)
        message = f"The key `{second.value}` stands here twice, first in line {first.span.line}"
        help_ = "Keep one; to give several values, write them as a list under one key"
        raise _Stop(Trouble("duplicate-key", message, second.span, help_, related))

    def _look_between(self, key: Scalar, value: Node, flow: bool) -> None:
        text = self.source.text
        between = text[key.span.end : max(value.span.start, key.span.end)]
        if "\t" in between.split("\n")[0]:
            self._stop_at("invalid-yaml", "There is a tab after the colon", key.span, "Type a space instead")
        if isinstance(value, Scalar) and not value.value and value.plain:
            if flow and ":" not in text[key.span.end : key.span.end + 2]:
                self._stop_at(
                    "unquoted-text",
                    f"In braces a comma ends the text, so `{key.value}` is read as a key",
                    key.span,
                    f"Put quotes around the text: {_braces_quoted(self.source, key)}",
                )
            lost = _LOST.match(text, key.span.end + 1)
            if lost:
                self._warn_lost(lost)

    def _span(self, start: int, end: int) -> Span:
        return Span(self.source, self.offset + start, self.offset + end)

    def _trimmed(self, span: Span) -> Span:
        return Span(span.source, span.start, span.start + len(span.text.rstrip()))

    def _stop(self, rule: str, message: str, event: Any) -> None:
        span = self._span(event.start_mark.index, event.end_mark.index)
        raise _Stop(Trouble(rule, message, span))

    def _stop_at(self, rule: str, message: str, span: Span, help_: str) -> None:
        raise _Stop(Trouble(rule, message, span, help_))

    def _stop_quote(self, char: str, what: str, event: Any) -> None:
        span = self._span(event.start_mark.index, event.end_mark.index)
        line = self.source.line(span.line)
        raise _Stop(
            Trouble(
                "exotic-yaml",
                f"A value that starts with `{char}` is {what} in YAML, and maps have none",
                span,
                f"If this is text, put quotes around it: `{quoted_line(line)}`",
            )
        )


def _braces_quoted(source: Source, key: Scalar) -> str:
    line = source.line(key.span.line)
    match = re.search(r"\{\s*[\w-]+:\s*(.*?" + re.escape(key.value) + r")", line)
    return f'`"{match[1]}"`' if match else '`"…"`'
