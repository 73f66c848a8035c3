"""The anchors that the headings of a Markdown body get on the site."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S.*)$|^(\S.*)\n(?:=+|-+)[ \t]*$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{([^{}]*)\}\s*$")
_WRITTEN = re.compile(r"#([\w-]+)")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
# Pieces of other files, macros, documentation made from code, footnotes.
_MADE_ELSEWHERE = re.compile(r"--8<--|\{[{%]|^:::|^\[\^", re.MULTILINE)
_IDS = re.compile(r"""\{[^{}\n]*#([\w:.-]+)[^{}\n]*\}|\b(?:id|name)=["']?([^\s"'>]+)""")
_DROPPED = re.compile(r"[^\w\s-]")
_SPACES = re.compile(r"[-\s]+")


def heading_anchors(markdown: str) -> frozenset[str]:
    """The ids of all headings, made from their words as the site makes them, or written as `{#id}`.

    A line in a fence that looks like a heading counts too: a link to it is then left to the site to judge.
    """
    anchors: set[str] = set()
    times: Counter[str] = Counter()
    for match in _HEADING.finditer(markdown):
        words = match[1].rstrip().rstrip("#") if match[1] else match[2]
        attributes = _ATTRIBUTES.search(words)
        written = _WRITTEN.search(attributes[1]) if attributes else None
        made = written[1] if written else slug(words)
        # The second of two gets `_1`.
        anchors.add(f"{made}_{times[made]}" if times[made] else made)
        times[made] += 1
    return frozenset(anchors)


def story_anchors(markdown: str, own_anchors: bool) -> frozenset[str]:
    """The same, where the site makes anchors in a way of its own: letters of other scripts may be kept."""
    kept = {_joined(words) for words in _words(markdown)} if own_anchors else set()
    return heading_anchors(markdown) | kept


def page_anchors(markdown: str, own_anchors: bool = False) -> frozenset[str] | None:
    """What a link may name on an ordinary page; None where that cannot be told from its Markdown alone."""
    if _MADE_ELSEWHERE.search(markdown):
        return None
    # Sites without attribute lists take them for words of the heading.
    as_words = {slug(words) for words in _words(markdown)}
    written = {match[1] or match[2] for match in _IDS.finditer(markdown)}
    return story_anchors(markdown, own_anchors) | as_words | written


def _words(markdown: str) -> Iterator[str]:
    for match in _HEADING.finditer(markdown):
        yield unicodedata.normalize("NFC", _LINK.sub(r"\1", match[1] or match[2]))


def slug(words: str) -> str:
    """The default of Python-Markdown's table of contents: ASCII letters and digits, the rest `-`."""
    plain = unicodedata.normalize("NFKD", _LINK.sub(r"\1", words)).encode("ascii", "ignore").decode()
    return _joined(plain)


def _joined(words: str) -> str:
    return _SPACES.sub("-", _DROPPED.sub("", words).strip().lower())
