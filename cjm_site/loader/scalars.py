"""Single values: numbers, days, words, durations, flags, paths, addresses."""

from __future__ import annotations

import posixpath
import re
from datetime import date

from cjm_site.findings import did_you_mean
from cjm_site.loader import rules
from cjm_site.loader.reader import Reader, reads, scalar
from cjm_site.loader.texts import read_text
from cjm_site.model.durations import seconds
from cjm_site.model.keys import (
    AddressValue,
    ChoiceValue,
    DateValue,
    DurationValue,
    FlagValue,
    NumberValue,
    PathValue,
    RemarkValue,
    TextValue,
)
from cjm_site.model.values import Duration, Remark
from cjm_site.source import Node, Scalar
from cjm_site.source.links import is_external, refusal
from cjm_site.source.wording import named

TRUE = ("true", "yes", "on")
FALSE = ("false", "no", "off")
_NUMBER = re.compile(r"[-+−]?(?:\d{1,15}(?:\.\d{1,15})?|\.\d{1,15})", re.ASCII)
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
_PLAIN_TEXT = TextValue(inline=False)


def number(typed: str) -> float | None:
    """`-1.5`, `+2`, `−1`; None for anything else."""
    return float(typed.replace("−", "-")) if _NUMBER.fullmatch(typed) else None


@reads(NumberValue)
def read_number(reader: Reader, kind: NumberValue, node: Node) -> float | int | None:
    """A number within its bounds."""
    wanted = _number_wanted(kind)
    found = scalar(reader, node, wanted.capitalize())
    if found is None:
        return None
    value = number(found.value)
    if value is None or not _fits(kind, value):
        reader.report(
            rules.INVALID_VALUE,
            found.span,
            f"{named(found.value)} is not {wanted}",
            f"Write {wanted}, in digits"
            if kind.least is not None
            else "Write digits, with a point for decimals",
        )
        return None
    return int(value) if kind.integer else value


def _fits(kind: NumberValue, value: float) -> bool:
    if kind.integer and value != int(value):
        return False
    return (kind.least is None or value >= kind.least) and (kind.most is None or value <= kind.most)


def _number_wanted(kind: NumberValue) -> str:
    what = "a whole number" if kind.integer else "a number"
    return what if kind.least is None else f"{what} from {kind.least:g} to {kind.most:g}"


@reads(DateValue)
def read_date(reader: Reader, kind: DateValue, node: Node) -> date | None:
    """A day, or the first of a month where a month will do."""
    found = scalar(reader, node, "A day")
    if found is None:
        return None
    day = _day(f"{found.value}-01" if kind.month and _MONTH.fullmatch(found.value) else found.value)
    if day is None:
        what, more = ("day or month", "; without the day: `2026-11`") if kind.month else ("day", "")
        reader.report(
            rules.INVALID_VALUE,
            found.span,
            f"{named(found.value)} is no {what} of the calendar",
            f"Write year, month and day: `2026-11-22`{more}",
        )
    return day


def _day(typed: str) -> date | None:
    match = _DATE.fullmatch(typed)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


@reads(FlagValue)
def read_flag(reader: Reader, _: FlagValue, node: Node) -> bool | None:
    """Yes or no."""
    found = scalar(reader, node, "`true` or `false`")
    if found is None:
        return None
    if found.value.lower() in (*TRUE, *FALSE):
        return found.value.lower() in TRUE
    message = f"{named(found.value)} is neither `true` nor `false`"
    reader.report(rules.INVALID_VALUE, found.span, message, "Write `true`, or delete the key")
    return None


@reads(RemarkValue)
def read_remark(reader: Reader, _: RemarkValue, node: Node) -> Remark | None:
    """A flag, or the text that says why it is set; None when it is not."""
    if isinstance(node, Scalar) and node.plain:
        if node.value in TRUE:
            return Remark(node.span)
        if node.value in FALSE:
            return None
    text = read_text(reader, TextValue(), node)
    return Remark(text.span, text) if text else None


@reads(ChoiceValue)
def read_choice(reader: Reader, kind: ChoiceValue, node: Node) -> str | None:
    """One of some words."""
    choices = ", ".join(f"`{word}`" for word in kind.words)
    found = scalar(reader, node, f"One of {choices}")
    if found is None or found.value in kind.words:
        return found and found.value
    help_ = did_you_mean(found.value, kind.words) or f"Write one of {choices}"
    reader.report(rules.INVALID_VALUE, found.span, f"{named(found.value)} cannot stand here", help_)
    return None


@reads(DurationValue)
def read_duration(reader: Reader, _: DurationValue, node: Node) -> Duration | None:
    """A length of time; without bounds where it cannot be read."""
    text = read_text(reader, _PLAIN_TEXT, node)
    if text is None:
        return None
    bounds = seconds(text.value)
    if bounds is None:
        reader.report(
            rules.UNKNOWN_DURATION,
            text.span,
            f"{named(text.value)} is read as text, not as a time",
            "To have it counted, write it like `30 s`, `5 min`, `1.5 h`, `2-5 days` or `3 weeks`",
        )
        return Duration(text.value, text.span)
    return Duration(text.value, text.span, *bounds)


@reads(PathValue)
def read_path(reader: Reader, _: PathValue, node: Node) -> str | None:
    """A path below the maps folder, as typed."""
    text = read_text(reader, _PLAIN_TEXT, node)
    if text is None:
        return None
    path = posixpath.normpath(text.value)
    if refusal(text.value) or is_external(text.value) or path.startswith("..") or path != text.value:
        reader.report(
            rules.INVALID_VALUE,
            text.span,
            f"{named(text.value)} is no path of a file below the maps folder",
            "Write it as it was, from the maps folder on, such as `night/ride-home.md`",
        )
        return None
    return text.value


@reads(AddressValue)
def read_address(reader: Reader, _: AddressValue, node: Node) -> str | None:
    """An address that may be linked to."""
    text = read_text(reader, _PLAIN_TEXT, node)
    if text is None:
        return None
    why = refusal(text.value)
    if why is None and not is_external(text.value):
        why = "it is no address of the web"
    if why:
        reader.report(
            rules.UNSAFE_LINK,
            text.span,
            f"The link to {named(text.value)} is refused: {why}",
            "Write an address that starts with `https:`; to a page of the wiki, link in a text with `[[id]]`",
        )
        return None
    return text.value
