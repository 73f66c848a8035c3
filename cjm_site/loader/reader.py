"""What reads one file: its findings so far, and the table of what reads which type of value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from cjm_site.findings import Finding, Related, Rule
from cjm_site.loader import rules
from cjm_site.model.keys import ValueType
from cjm_site.model.settings import Settings
from cjm_site.source import Mapping, Node, Scalar, Sequence, Source, Span, Trouble
from cjm_site.source.quoting import quoted_node
from cjm_site.source.wording import code

_ONE_TEXT = "Write one text on one line, without `- ` and `: `; with `: ` in it, put quotes around it"
Read = TypeVar("Read", bound=Callable[..., Any])


@dataclass(slots=True)
class Fields:
    """What a mapping said, key by key. Keys that were empty or wrong are not in `values`."""

    span: Span
    values: dict[str, Any] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)
    """Every known key that was typed, to its own place."""
    spans: dict[str, Span] = field(default_factory=dict)
    """Every known key that was typed, to its value's place."""
    extras: dict[str, object] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        return self.values.get(name, default)

    def many(self, name: str) -> tuple[Any, ...]:
        """The values of a key that takes one or a list."""
        found: tuple[Any, ...] = self.values.get(name, ())
        return found


@dataclass(slots=True)
class Reader:
    """Reads one file."""

    source: Source
    path: str
    """Relative to the maps folder."""
    settings: Settings
    findings: list[Finding] = field(default_factory=list)
    _unknown: set[tuple[int, int]] = field(default_factory=set)
    """Places of unknown keys."""

    def report(self, rule: Rule, span: Span, message: str, help: str = "", *related: Related) -> None:
        """Add a finding. Of a key that is unknown nothing else is said: what it was meant as is a guess."""
        place = (span.start, span.end)
        if place in self._unknown:
            return
        if rule is rules.UNKNOWN_KEY:
            self._unknown.add(place)
        self.findings.append(rule.at(span, message, help, related))

    def report_instead(self, rule: Rule, span: Span, message: str, help: str, *related: Related) -> None:
        """Report something that makes what was said of the same place needless."""
        self.findings[:] = [each for each in self.findings if each.span != span]
        self._unknown.discard((span.start, span.end))
        self.report(rule, span, message, help, *related)

    def forget_in(self, span: Span) -> None:
        """Drop what was said of something that has to go as a whole."""
        self.findings[:] = [each for each in self.findings if not span.start <= each.span.start < span.end]

    def report_trouble(self, trouble: Trouble) -> None:
        related = tuple(Related(span, message) for span, message in trouble.related)
        self.report(rules.BY_NAME[trouble.rule], trouble.span, trouble.message, trouble.help, *related)

    def needs_quotes(self, node: Sequence | Mapping, message: str, key: str = "") -> None:
        """Report a text in which YAML has read something else, with the line to paste where one will do.

        `key` is what the text stands under where other keys follow it.
        """
        span = node.span
        if isinstance(node, Mapping) and not node.flow:
            span = node.pairs[0].key.span
        paste = quoted_node(node, key)
        cure = f"Put quotes around the text: {code(paste)}" if paste else _ONE_TEXT
        self.report(rules.UNQUOTED_TEXT, span, message, cure)

    def has_findings_in(self, span: Span) -> bool:
        return any(span.start <= finding.span.start < span.end for finding in self.findings)

    def is_blamed(self, fields: Fields, *names: str) -> bool:
        """True when something is wrong already with what stands under one of these keys."""
        return any(name in fields.spans and self.has_findings_in(fields.spans[name]) for name in names)

    def says(self, fields: Fields, name: str) -> bool:
        """True where something stands under a key, be it wrong; an empty key says nothing."""
        return name in fields.values or self.is_blamed(fields, name)

    def value(self, kind: ValueType, node: Node) -> Any:
        """A value of a declared type, or None when the node is empty or wrong."""
        if isinstance(node, Scalar) and node.empty:
            return None
        return _READERS[type(kind)](self, kind, node)


_READERS: dict[type, Callable[..., Any]] = {}


def reads(kind: type) -> Callable[[Read], Read]:
    """Register the function that reads a type of value."""

    def register(function: Read) -> Read:
        _READERS[kind] = function
        return function

    return register


def items_of(node: Node) -> tuple[Node, ...]:
    """One or many: the items of a list, or the one value."""
    if isinstance(node, Sequence) and not is_reference_text(node):
        return node.items
    return (node,)


def is_reference_text(node: Node) -> bool:
    """True for `[[…]]`, which YAML takes for a list in a list."""
    if not (isinstance(node, Sequence) and node.flow):
        return False
    typed = node.span.text
    return typed.startswith("[[") and typed.endswith("]]") and "\n" not in typed


def scalar(reader: Reader, node: Node, wanted: str) -> Scalar | None:
    """The node if it is a single value; else a finding that says what is wanted."""
    if isinstance(node, Scalar):
        return node
    what = "a mapping" if isinstance(node, Mapping) else "a list"
    reader.report(rules.INVALID_VALUE, node.span, f"{wanted} is wanted here, not {what}", "Write one value")
    return None
