"""Our Python-Markdown extension: how the bodies of pages in the maps folder are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar
from xml.etree import ElementTree as ET

from markdown import Extension, Markdown
from markdown.blockprocessors import ReferenceProcessor
from markdown.inlinepatterns import InlineProcessor, LinkInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString, Registry

from cjm_site.plugin.bodies import MISSING_ADDRESS, PLACEHOLDER, Body

T = TypeVar("T")
_ReadLink: TypeAlias = Callable[[str, int], tuple[str, str | None, int, bool]]
MISSING = {"class": "cjm-missing", "title": "Nothing has this name"}
"""As in the texts of maps."""
# These read other files into the page.
_READERS = ("snippet", "b64")
_ALIGNMENT = re.compile(r"text-align:\s*(left|center|right)")
_ALIGNED = {"left": "cjm-align-start", "center": "cjm-align-center", "right": "cjm-align-end"}
# As CommonMark has it: an address without spaces, or in angle brackets; then a title.
_LINK_END = re.compile(
    r"""\(\s*+(?:<[^<>\n]*>|[^\s<]\S*?)?(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)""", re.DOTALL
)
# A footnote is none, also where the site has no footnotes.
_DEFINITION = re.compile(ReferenceProcessor.RE.pattern.replace(r"\[(", r"\[(?!\^)(", 1), re.MULTILINE)
_ATTRIBUTE_LIST = re.compile(r"\s*\{[^{}]*\}\s*$")


class BodyExtension(Extension):
    """Takes part only while `body` is set: the host makes a parser for each page."""

    def __init__(self) -> None:
        super().__init__()
        self.body: Body | None = None

    def extendMarkdown(self, md: Markdown) -> None:
        """Add to the parser what the present body needs, and take away what it must not have."""
        if self.body is None:
            return
        md.inlinePatterns.register(_Insertions(self.body, md), "cjm-references", 185)
        # After inline patterns (20) and before the host looks at links (0) and the toc at headings (5).
        if self.body.title:
            md.treeprocessors.register(_Headings(self.body.title, md), "cjm-headings", 18)
        md.treeprocessors.register(_Links(self.body.sizes, md), "cjm-links", 6)
        _stop_readers(md)
        _stop_loose_links(md)
        if not self.body.html:
            md.preprocessors.deregister("html_block", strict=False)
            md.inlinePatterns.deregister("html", strict=False)


def _stop_readers(md: Markdown) -> None:
    # They stay registered: their extensions look for them at every reset.
    registries: tuple[Registry[Any], ...] = (md.preprocessors, md.postprocessors)
    for registry in registries:
        for name in _READERS:
            if name in registry:
                registry[name].run = _unchanged


def _stop_loose_links(md: Markdown) -> None:
    """What the core reads as text is no link: footnotes, and addresses with spaces in them."""
    definitions = md.parser.blockprocessors["reference"]
    definitions.RE = _DEFINITION  # type: ignore[attr-defined]
    for name in ("link", "image_link"):
        pattern = md.inlinePatterns[name]
        assert isinstance(pattern, LinkInlineProcessor)
        pattern.getLink = _strictly(pattern.getLink)  # type: ignore[method-assign, assignment]


def _strictly(read: _ReadLink) -> _ReadLink:
    def get_link(data: str, index: int) -> tuple[str, str | None, int, bool]:
        href, title, end, handled = read(data, index)
        return href, title, end, handled and _LINK_END.fullmatch(data, index, end) is not None

    return get_link


def _unchanged(text: T) -> T:
    return text


class _Insertions(InlineProcessor):
    """Placeholders become links, or text that is marked as leading nowhere."""

    def __init__(self, body: Body, md: Markdown) -> None:
        super().__init__(PLACEHOLDER.pattern, md)
        self._insertions = body.insertions

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element | None, int | None, int | None]:
        number = int(m[1])
        if number >= len(self._insertions):
            return None, None, None
        insertion = self._insertions[number]
        element = ET.Element("a" if insertion.href else "span")
        if insertion.href:
            element.set("href", insertion.href)
        else:
            element.attrib.update(MISSING)
        element.text = AtomicString(insertion.label)
        return element, m.start(0), m.end(0)


class _Headings(Treeprocessor):
    """A first heading that repeats the page's title goes, others start at the second level."""

    def __init__(self, title: str, md: Markdown) -> None:
        super().__init__(md)
        self._title = title

    def run(self, root: ET.Element) -> None:
        first = next(iter(root), None)
        if first is not None and first.tag == "h1" and self._words(first) == self._title:
            root.remove(first)
        for heading in root.iter("h1"):
            heading.tag = "h2"

    def _words(self, heading: ET.Element) -> str:
        return _ATTRIBUTE_LIST.sub("", "".join(heading.itertext())).strip()


class _Links(Treeprocessor):
    """Links that lead nowhere become marked text, pictures get their size, and alignment becomes a class,
    since no page has inline styles."""

    def __init__(self, sizes: Mapping[str, tuple[int, int]], md: Markdown) -> None:
        super().__init__(md)
        self._sizes = sizes

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if element.tag in ("a", "img"):
                _unlink(element)
            elif element.tag in ("td", "th"):
                _align(element)
            if size := self._sizes.get(element.get("src", "")):
                element.attrib.update(width=str(size[0]), height=str(size[1]))


def _unlink(element: ET.Element) -> None:
    address = element.get("href", "") if element.tag == "a" else element.get("src", "")
    if element.tag == "a" and "href" not in element.attrib:
        element.set("href", "")
    if address.startswith(MISSING_ADDRESS):
        element.text = element.text or element.get("alt")
        element.tag = "span"
        element.attrib.clear()
        element.attrib.update(MISSING)


def _align(cell: ET.Element) -> None:
    if match := _ALIGNMENT.search(cell.attrib.pop("style", "")):
        cell.set("class", " ".join(filter(None, [cell.get("class"), _ALIGNED[match[1]]])))
