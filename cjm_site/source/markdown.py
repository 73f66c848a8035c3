"""The rules of our Markdown: `[[references]]`, addresses as typed, and where each mark stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from markdown_it.token import Token

REFERENCE = re.compile(r"\[\[([^\[\]\n]+)\]\]")
_ADDRESS = re.compile(r"\(\s*<?")
# As sites read it: up to the bracket that closes, whatever stands before it.
_WORDS = r"[^()\n]*+"
_IN_BRACKETS = rf"{_WORDS}(?:\({_WORDS}(?:\({_WORDS}\){_WORDS})*+\){_WORDS})*+"
_LOOSE_ADDRESS = re.compile(rf"\([ \t]*((?![\s()<]){_IN_BRACKETS})\)")
_TITLE = re.compile(r"""(?<!\s)\s++(?:"[^"]*"|'[^']*')\s*$""")
_SPACE = re.compile(r"\s")
_InlineRule: TypeAlias = Callable[[StateInline, bool], bool]


def with_our_rules(parser: MarkdownIt) -> MarkdownIt:
    """Let a parser read references, leave addresses as they were typed, and note where its marks stand.

    Of a reference or a tag, `meta["at"]` is where it opens, of a link or image where its address starts, and
    `meta["address"]` the address as typed; both are missing where the address stands elsewhere.
    `meta["typed"]` is the whole of a link.

    A footnote, `[^1]: words`, defines no address. The rule `loose` finds what sites read as a link and
    CommonMark does not, as its address has a space: a token of that type, and all of it stays text.
    """
    # Addresses are judged and encoded by us.
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    ruler = parser.inline.ruler
    ruler.before("link", "wikiref", _wikiref)
    ruler.after("image", "loose", _loose)
    parser.block.ruler.at("reference", _definition, {"alt": []})
    ruler.at("link", _placed(link, "link_open"))
    ruler.at("image", _placed(image, "image"))
    ruler.at("html_inline", _tag)
    ruler.at("autolink", _placed(autolink, "link_open"))
    return parser


def _wikiref(state: StateInline, silent: bool) -> bool:
    match = REFERENCE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        token = state.push("reference", "", 0)
        token.content = match.group(1)
        token.meta = {"at": match.start()}
    state.pos = match.end()
    return True


def _tag(state: StateInline, silent: bool) -> bool:
    start = state.pos
    found = html_inline(state, silent)
    if found and not silent:
        state.tokens[-1].meta = {"at": start}
    return found


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    at = state.bMarks[start] + state.tShift[start]
    return not state.src.startswith("[^", at) and reference(state, start, end, silent)


def _loose(state: StateInline, silent: bool) -> bool:
    if silent or state.src[state.pos] != "[":
        return False
    label = state.md.helpers.parseLinkLabel(state, state.pos)
    match = _LOOSE_ADDRESS.match(state.src, label + 1) if label >= 0 else None
    address = _TITLE.sub("", match[1]).strip() if match else ""
    if match is None or not _SPACE.search(address):
        return False
    state.push("loose", "", 0).meta = {"at": match.start(1), "address": address}
    state.pending += "["
    state.pos += 1
    return True


def _placed(rule: _InlineRule, form: str) -> _InlineRule:
    """The same rule; what it finds knows where it stands."""

    def run(state: StateInline, silent: bool) -> bool:
        start, first = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            token = next(token for token in state.tokens[first:] if token.type == form)
            token.meta = {"typed": state.src[start : state.pos], **_address_place(state, start, token)}
        return True

    return run


def _address_place(state: StateInline, start: int, token: Token) -> dict[str, Any]:
    if token.info == "auto":
        return {"at": start + 1, "address": state.src[start + 1 : state.pos - 1]}
    label = start + 1 if token.type == "image" else start
    match = _ADDRESS.match(
        state.src, state.md.helpers.parseLinkLabel(state, label, token.type != "image") + 1
    )
    if match is None:
        return {}
    angles = match.end() - 1 if match.group().endswith("<") else match.end()
    end = state.md.helpers.parseLinkDestination(state.src, angles, state.posMax).pos
    return {"at": match.end(), "address": state.src[match.end() : end - (angles < match.end())]}
