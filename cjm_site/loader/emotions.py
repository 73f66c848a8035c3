"""How the actor feels: `-1`, `-1 Unsure about the price`, or `{score, label}`."""

from __future__ import annotations

import re

from cjm_site.loader import rules
from cjm_site.loader.reader import Fields, Reader, reads, scalar
from cjm_site.loader.records import read_record
from cjm_site.loader.scalars import number
from cjm_site.loader.texts import references_in
from cjm_site.model.format import ENTRY_KEYS
from cjm_site.model.keys import EmotionValue, Key, RecordValue, TextValue
from cjm_site.model.values import Emotion, Text
from cjm_site.source import Mapping, Node, Span
from cjm_site.source.quoting import replaced
from cjm_site.source.wording import code, named

_ALLOWED = {key.name: key for key in ENTRY_KEYS}
_SCORE = re.compile(
    r"([-+−]?\d{1,15}(?:\.\d{1,15})?)(?:\s*[:,]?\s+(.*)|\s*)", re.DOTALL | re.ASCII
)  # fmt: skip
_COMMA = re.compile(r"([-+−]?\d{1,15}),(\d{1,15}(?:\D.*)?)", re.ASCII)
_DASHED = re.compile("[\u2010-\u2015] ?([0-9]+(?:[.][0-9]+)?)(.*)")
_SCORE_LAST = re.compile(r"(.*[^\s:,(])[\s:,(]+([-+−]?\d{1,15}(?:\.\d{1,15})?)\)?", re.ASCII)
_EMOTION = RecordValue(
    "emotion",
    (
        Key("score", TextValue(inline=False), "The number.", required=True),
        Key("label", TextValue(), "In a word or two."),
        _ALLOWED["sources"],
        _ALLOWED["assumption"],
    ),
    short="score",
)


@reads(EmotionValue)
def read_emotion(reader: Reader, _: EmotionValue, node: Node) -> Emotion | None:
    """A score on the site's scale, with what is said of it."""
    if isinstance(node, Mapping):
        fields = read_record(reader, _EMOTION, node)
        typed = fields.get("score") if fields else None
        return _emotion(reader, typed.value, typed.span, fields) if typed and fields else None
    found = scalar(reader, node, "A score, alone or with words")
    return _emotion(reader, found.value, found.span, None) if found and found.value.strip() else None


def _emotion(reader: Reader, typed: str, span: Span, fields: Fields | None) -> Emotion | None:
    match = _SCORE.fullmatch(typed.strip())
    score = number(match[1]) if match else None
    low, high = reader.settings.emotion_scale
    if reader.has_findings_in(span):
        return None
    if match is None or score is None:
        message, cure, meant = _meant(" ".join(typed.split()), low, high, has_words=fields is None)
        reader.report(
            rules.INVALID_VALUE, span, f"{named(typed)} {message}", f"{cure}: {code(replaced(span, meant))}"
        )
        return None
    if not low <= score <= high:
        message = f"The score {named(match[1])} is not on the scale from {low:g} to {high:g}"
        reader.report(rules.INVALID_VALUE, span, message, f"Write a number from {low:g} to {high:g}")
        return None
    if fields is None:
        return Emotion(score, match[1], _label(reader, match[2], span), span)
    sources, assumption = fields.many("sources"), fields.get("assumption")
    return Emotion(score, match[1], fields.get("label"), span, sources, assumption)


def _meant(typed: str, low: float, high: float, *, has_words: bool) -> tuple[str, str, str]:
    """What is wrong with a score, what to do, and the value to write."""
    if comma := _COMMA.fullmatch(typed):
        return "has a comma in its score", "Write a point instead", f"{comma[1]}.{comma[2]}"
    if dashed := _DASHED.fullmatch(typed):
        return "has a dash before its score", "Write a minus sign instead", f"-{dashed[1]}{dashed[2]}"
    last = _SCORE_LAST.fullmatch(typed) if has_words else None
    if last and low <= (number(last[2]) or 0) <= high:
        return "has its score at the end", "Write the score first, then the words", f"{last[2]} {last[1]}"
    words = f" {typed}" if has_words else ""
    return (
        "does not start with a score",
        f"Start with a number from {low:g} to {high:g}",
        f"{max(low, -1):g}{words}",
    )


def _label(reader: Reader, words: str | None, span: Span) -> Text | None:
    if not words or not words.strip():
        return None
    place = within(span, words)
    return Text(words, place, references_in(reader, words, place))


def within(span: Span, typed: str) -> Span:
    """Where a part of a text stands; the whole text where it was typed with escapes."""
    at = span.source.text.find(typed, span.start, span.end)
    return Span(span.source, at, at + len(typed)) if at >= 0 else span
