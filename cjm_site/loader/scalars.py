"""Single values: numbers, dates, words, durations, flags, ids, references, pictures."""

from __future__ import annotations

import re
from datetime import date

from cjm_site.findings import did_you_mean
from cjm_site.loader.reader import (
    Reader,
    check_id,
    is_reference_text,
    plain_data,
    read_record,
    reads,
    shortened,
)
from cjm_site.loader.rules import values as rules
from cjm_site.loader.texts import judge_image, read_text, wiki_reference
from cjm_site.model import CATALOGS, KINDS
from cjm_site.model.durations import seconds
from cjm_site.model.keys import (
    AddressValue,
    AnyValue,
    ChoiceValue,
    DateValue,
    DurationValue,
    FlagValue,
    IdValue,
    ImageValue,
    Key,
    NumberValue,
    PathValue,
    RecordValue,
    ReferenceValue,
    RemarkValue,
    TextValue,
)
from cjm_site.model.values import Duration, Image, Reference, Remark
from cjm_site.source import Mapping, Node, Scalar
from cjm_site.source.links import refusal

TRUE = ("true", "yes", "on")
FALSE = ("false", "no", "off")
_NUMBER = re.compile(r"[-+−]?(?:\d{1,15}(?:\.\d{1,15})?|\.\d{1,15})")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"\d{4}-\d{2}")
_PLAIN_TEXT = TextValue(inline=False)


def scalar(reader: Reader, node: Node, wanted: str) -> Scalar | None:
    """The node if it is a single value; else a finding that says what is wanted."""
    if isinstance(node, Scalar):
        return node
    reader.report(rules.INVALID_VALUE, node.span, f"{wanted} is wanted here, not a list or a mapping")
    return None


def number(typed: str) -> float | None:
    """`-1.5`, `+2`, `−1`; None for anything else."""
    return float(typed.replace("−", "-")) if _NUMBER.fullmatch(typed) else None


@reads(NumberValue)
def read_number(reader: Reader, kind: NumberValue, node: Node) -> float | int | None:
    wanted = _number_wanted(kind)
    found = scalar(reader, node, wanted)
    if found is None:
        return None
    value = number(found.value)
    if value is None or not _fits(kind, value):
        reader.report(rules.INVALID_VALUE, found.span, f"`{shortened(found.value)}` is not {lower(wanted)}")
        return None
    return int(value) if kind.integer else value


def lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _fits(kind: NumberValue, value: float) -> bool:
    if kind.integer and value != int(value):
        return False
    return (kind.least is None or value >= kind.least) and (kind.most is None or value <= kind.most)


def _number_wanted(kind: NumberValue) -> str:
    what = "A whole number" if kind.integer else "A number"
    return what if kind.least is None else f"{what} from {kind.least:g} to {kind.most:g}"


@reads(DateValue)
def read_date(reader: Reader, kind: DateValue, node: Node) -> date | None:
    found = scalar(reader, node, "A day")
    if found is None:
        return None
    typed = f"{found.value}-01" if kind.month and _MONTH.fullmatch(found.value) else found.value
    match = _DATE.fullmatch(typed)
    try:
        return date(*map(int, match.groups())) if match else _no_date(reader, found)
    except ValueError:
        return _no_date(reader, found)


def _no_date(reader: Reader, found: Scalar) -> None:
    reader.report(
        rules.INVALID_VALUE,
        found.span,
        f"`{shortened(found.value)}` is no day of the calendar",
        "Write year, month and day: `2026-11-22`",
    )


@reads(FlagValue)
def read_flag(reader: Reader, kind: FlagValue, node: Node) -> bool | None:
    found = scalar(reader, node, "`true` or `false`")
    if found is None:
        return None
    if found.value.lower() in (*TRUE, *FALSE):
        return found.value.lower() in TRUE
    reader.report(
        rules.INVALID_VALUE, found.span, f"`{shortened(found.value)}` is neither `true` nor `false`"
    )
    return None


@reads(RemarkValue)
def read_remark(reader: Reader, kind: RemarkValue, node: Node) -> Remark | None:
    if isinstance(node, Scalar) and node.plain:
        if node.value in TRUE:
            return Remark(node.span)
        if node.value in FALSE:
            return None
    text = read_text(reader, TextValue(), node)
    return Remark(text.span, text) if text else None


@reads(ChoiceValue)
def read_choice(reader: Reader, kind: ChoiceValue, node: Node) -> str | None:
    found = scalar(reader, node, f"One of {_listed(kind.words)}")
    if found is None:
        return None
    if found.value in kind.words:
        return found.value
    help_ = did_you_mean(found.value, kind.words) or f"It is one of {_listed(kind.words)}"
    reader.report(rules.INVALID_VALUE, found.span, f"`{shortened(found.value)}` cannot stand here", help_)
    return None


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in words)


@reads(DurationValue)
def read_duration(reader: Reader, kind: DurationValue, node: Node) -> Duration | None:
    text = read_text(reader, _PLAIN_TEXT, node)
    if text is None:
        return None
    bounds = seconds(text.value)
    if bounds is None:
        reader.report(
            rules.UNKNOWN_DURATION,
            text.span,
            f"`{shortened(text.value)}` is read as text, not as a time",
            "To have it counted, write it like `30 s`, `5 min`, `1.5 h`, `2-5 days` or `3 weeks`",
        )
        return Duration(text.value, text.span)
    return Duration(text.value, text.span, *bounds)


@reads(IdValue)
def read_id(reader: Reader, kind: IdValue, node: Node) -> str | None:
    found = scalar(reader, node, "An id")
    return found.value if found and check_id(reader, found) else None


@reads(PathValue)
def read_path(reader: Reader, kind: PathValue, node: Node) -> str | None:
    text = read_text(reader, _PLAIN_TEXT, node)
    return text.value if text else None


@reads(AddressValue)
def read_address(reader: Reader, kind: AddressValue, node: Node) -> str | None:
    text = read_text(reader, _PLAIN_TEXT, node)
    if text is None:
        return None
    why = refusal(text.value)
    if why:
        reader.report(
            rules.UNSAFE_LINK,
            text.span,
            f"The link to `{shortened(text.value)}` is refused: {why}",
            "Write an https address, or a path relative to this file",
        )
        return None
    return text.value


@reads(AnyValue)
def read_any(reader: Reader, kind: AnyValue, node: Node) -> object:
    return plain_data(node)


_IMAGE = RecordValue(
    "picture",
    (
        Key("src", _PLAIN_TEXT, "Its path, relative to this file.", required=True),
        Key("alt", _PLAIN_TEXT, "What it shows, in words."),
    ),
    short="src",
)


@reads(ImageValue)
def read_image(reader: Reader, kind: ImageValue, node: Node) -> Image | None:
    fields = read_record(reader, _IMAGE, node)
    src = fields.get("src") if fields else None
    if fields is None or src is None or not judge_image(reader, src.value, src.span):
        return None
    alt = fields.get("alt")
    if alt is None:
        reader.report(
            rules.MISSING_ALT,
            src.span,
            f"The picture `{src.value}` has no `alt`",
            "Write it as a mapping with `src` and `alt`; `alt` says what the picture shows",
        )
    return Image(src.value, alt.value if alt else "", src.span)


@reads(ReferenceValue)
def read_reference(reader: Reader, kind: ReferenceValue, node: Node) -> Reference | None:
    """An id, `id#part` where that is allowed; `[[…]]` around it does no harm."""
    if isinstance(node, Mapping):
        reader.needs_quotes(node, "YAML reads a mapping here, where an id is wanted", item=True)
        return None
    if not isinstance(node, Scalar) and not is_reference_text(node):
        reader.needs_quotes(node, "YAML reads a list here, where an id is wanted")
        return None
    typed = node.value if isinstance(node, Scalar) else node.span.text
    inner = typed[2:-2] if typed.startswith("[[") and typed.endswith("]]") else typed
    if kind.free or not (kind.part or typed is not inner or ":" in inner):
        return Reference(inner.strip(), node.span, None, kind.kinds, None, typed)
    found = wiki_reference(inner, node.span)
    if kind.kinds == ("part",) and kind.part and found.part is None:
        return Reference("", node.span, inner.strip(), kind.kinds, None, typed)
    # A prefix that says what the key says already is allowed; another one is an unknown reference.
    known = (*KINDS, *CATALOGS)
    if found.kinds and not (found.kinds[0] in known and found.kinds[0] in kind.kinds):
        return Reference(inner.strip(), node.span, None, kind.kinds, None, typed)
    if kind.kinds == ("part",) and not kind.part and found.part:
        return Reference(inner.strip(), node.span, None, kind.kinds, None, typed)
    return found._replace(kinds=kind.kinds, typed=typed)
