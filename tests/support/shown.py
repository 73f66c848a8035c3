"""What a reader sees of a page: the words of its elements, and which elements there are."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
_BLOCKS = {"br", "p", "li", "td", "th", "tr", "div", "h1", "h2", "h3", "h4", "dt", "dd", "pre", "ul", "ol"}


class Shown(HTMLParser):
    """The content of one page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: Counter[str] = Counter()
        self.attributes: Counter[str] = Counter()
        self.addresses: list[str] = []
        self.words_of: dict[str, str] = {}
        """HTML id → the words of that element, white space folded."""
        self._open: list[tuple[str, str | None]] = []
        self._words: dict[str, list[str]] = {"": []}
        self.feed(html)
        self.close()
        self.words_of = {name: " ".join("".join(words).split()) for name, words in self._words.items()}

    @property
    def words(self) -> str:
        """All words of the page."""
        return self.words_of[""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.elements[tag] += 1
        self.attributes.update(values.keys())
        self.addresses += [str(values[name]) for name in ("href", "src", "action") if name in values]
        if tag in _BLOCKS:
            self._add(" ")
        if tag not in _VOID:
            anchor = values.get("id")
            self._open.append((tag, anchor))
            if anchor:
                self._words.setdefault(anchor, [])

    def handle_endtag(self, tag: str) -> None:
        while self._open and tag in [name for name, _ in self._open]:
            if self._open.pop()[0] == tag:
                break
        if tag in _BLOCKS:
            self._add(" ")

    def handle_data(self, data: str) -> None:
        self._add(data)

    def _add(self, words: str) -> None:
        self._words[""].append(words)
        for _, anchor in self._open:
            if anchor:
                self._words[anchor].append(words)
