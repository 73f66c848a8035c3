"""A wiki in which every text that the format declares is hostile, and each can be told from the others."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from cjm_site.model import BLUEPRINT, CATALOGS, EXPERIENCE, JOURNEY, KINDS, LANES
from cjm_site.model import keys as k
from cjm_site.model.format import catalog_value, page_value
from tests.support.pictures import picture
from tests.support.site import Site


class Payload(NamedTuple):
    """A text, and what a reader sees of it."""

    typed: str
    inline: str = ""
    """In texts with marks; empty where that is what was typed."""
    body: str = ""


PAYLOADS = (
    Payload("<script>window.ran = 1; alert(1)</script>"),
    Payload("<img src=x onerror=alert(1)>"),
    Payload("<svg onload=alert(1)><animate onbegin=alert(1)>"),
    Payload("</td></tr></table></div></article><h1>x"),
    Payload("<!-- x"),
    Payload("<style>*{display:none}</style>"),
    Payload("<base href=//evil.example>"),
    Payload("<iframe src=javascript:alert(1)></iframe>"),
    Payload("<form name=search><input name=query>"),
    Payload("<p id=__config>{}</p>"),
    Payload("A</title></script></textarea></noscript><script>alert(1)</script>"),
    Payload('"><script>alert(1)</script>'),
    Payload('" onmouseover="alert(1)'),
    Payload("' autofocus onfocus='alert(1)"),
    Payload("\" ' < & &lt;b&gt; &#60;i&#62;", body="\" ' < & <b> <i>"),
    Payload("[x](javascript:alert(1))", body="x"),
    Payload("[x](JaVa\\tScRiPt:alert(1))", body="x"),
    Payload("[x](data:text/html,<script>alert(1)</script>)", body="x"),
    Payload("{{ config }} {% raw %} {# x #} ${x} #{x}"),
    Payload('--8<-- "secret.txt"'),
    Payload('!!! note "Title"'),
    Payload("[TOC] *[HTML]: alert(1)"),
    Payload(
        "**x**{ onmouseover=alert(1) style=color:red }", "x{ onmouseover=alert(1) style=color:red }", "x"
    ),
)
_SKIPPED = frozenset({
    "after", "aliases", "before", "covers", "delivered_by", "future_of", "icon", "id", "kind", "moved_from",
    "order", "parent", "phases", "reviewed", "solves", "state", "status", "step", "steps", "stops",
})  # fmt: skip
"""Keys that hold no text, or that have to fit other files."""


@dataclass
class Hostile:
    """Fills values with payloads, from `start` on in turn."""

    start: int
    count: int = 0
    texts: dict[str, str] = field(default_factory=dict)
    """Mark of a text → what has to be seen of it, with the mark."""

    def text(self, where: str, inline: bool = True) -> str:
        payload = PAYLOADS[(self.start + self.count) % len(PAYLOADS)]
        mark = f"q{self.start}x{self.count}z"
        self.count += 1
        shown = (payload.inline if inline else "") or payload.typed
        self.texts[f"{mark} {where}"] = f"{shown} {mark}"
        return f"{payload.typed} {mark}"

    def body(self) -> str:
        """A paragraph for each payload."""
        paragraphs = []
        for payload in PAYLOADS:
            mark = f"q{self.start}x{self.count}z"
            self.count += 1
            self.texts[f"{mark} body"] = f"{payload.body or payload.typed} {mark}"
            paragraphs.append(f"A {payload.typed} {mark}")
        return "\n\n".join(paragraphs)

    def record(self, value: k.RecordValue, where: str = "", but: Container[str] = ()) -> dict[str, Any]:
        """A mapping with all its keys, but for some."""
        keys = [key for key in value.keys if key.name not in _SKIPPED and key.name not in but]
        made = {key.name: self.key(key, f"{where}{key.name}") for key in keys}
        return {name: each for name, each in made.items() if each is not None}

    def key(self, key: k.Key, where: str) -> Any:
        made = self.value(key.value, where)
        return [made, self.value(key.value, where)] if key.many and isinstance(made, str) else made

    def value(self, value: k.ValueType, where: str) -> Any:
        """A value of a declared type; None for one that holds no text."""
        make = _MAKERS.get(type(value))
        return make(self, value, where) if make else None

    def table(self, value: k.TableValue, where: str) -> dict[str, Any]:
        label = self.text(f"{where} label", inline=False) if value.labels else "one"
        return {label: self.value(value.of, f"{where}.")}

    def reference(self, value: k.ReferenceValue, where: str) -> str | None:
        if value.free:
            return self.text(where, inline=False)
        known = [kind for kind in value.kinds if kind in CATALOGS or kind == "source"]
        return "one" if known else None


_MAKERS: dict[type, Callable[[Hostile, Any, str], Any]] = {
    k.TextValue: lambda filler, value, where: filler.text(where, value.inline),
    k.RemarkValue: lambda filler, _, where: filler.text(where),
    k.DurationValue: lambda filler, _, where: filler.text(where, inline=False),
    k.RecordValue: lambda filler, value, where: filler.record(value, f"{where}."),
    k.TableValue: Hostile.table,
    k.EmotionValue: lambda filler, _, where: {"score": 1, "label": filler.text(where)},
    k.MeasuresValue: lambda filler, _, where: {"one": filler.text(where, inline=False)},
    k.ImageValue: lambda *_: {"src": "a.png", "alt": "A face"},
    k.ReferenceValue: Hostile.reference,
    k.ChoiceValue: lambda filler, value, where: value.words[0],
    k.NumberValue: lambda *_: 1,
    k.AddressValue: lambda *_: "https://example.com/?q=%22%3E%3Cscript%3E",
}


class HostilePage(NamedTuple):
    """A file of the wiki, and the texts in it."""

    path: str
    content: str
    texts: dict[str, str]

    @property
    def address(self) -> str:
        """Of the page that shows them."""
        kind = next((each for each in CATALOGS.values() if self.path.endswith(f"/{each.file}")), None)
        return f"blueprints/{kind.page if kind else self.path.removesuffix('.md')}/"


def hostile_pages(start: int) -> Iterator[HostilePage]:
    """One page of each kind, whose first text has the payload number `start`."""
    for kind in KINDS:
        filler = Hostile(start * 10_000 + len(KINDS) * start + [*KINDS].index(kind))
        head = filler.record(page_value(kind, LANES.get(kind, ())))
        head |= {"kind": kind}
        head |= _places(kind, start, filler)
        content = f"---\n{json.dumps(head, indent=1, ensure_ascii=False)}\n---\n\n{filler.body()}\n"
        yield HostilePage(f"{start}/{kind}-{start}.md", content, filler.texts)


def _places(kind: str, start: int, filler: Hostile) -> dict[str, Any]:
    """What makes a page part of the wiki: its parent, columns, connections, stops."""
    if kind == "tour":
        return {"stops": [{"map": f"journey-{start}", "note": filler.text("stops.note"), "minutes": 5}]}
    if kind not in LANES:
        return {}
    above = {EXPERIENCE: None, JOURNEY: f"experience-{start}", BLUEPRINT: f"journey-{start}"}[kind]
    placed: dict[str, Any] = {"parent": above} if above else {}
    if kind == JOURNEY:
        placed |= {"persona": f"persona-{start}"}
    columns = next(
        key
        for key in page_value(kind, LANES[kind]).keys
        if key.name == ("steps" if kind == BLUEPRINT else "phases")
    )
    assert isinstance(columns.value, k.RecordValue)
    first, second = (_column(columns.value, kind, number, filler) for number in (1, 2))
    label = {"from": "step-1", "to": "step-2", "label": filler.text("connections")}
    return {**placed, columns.name: [first, second], "connections": [label]}


def _column(value: k.RecordValue, kind: str, number: int, filler: Hostile) -> dict[str, Any]:
    if kind == BLUEPRINT:
        return {**filler.record(value, "steps."), "id": f"step-{number}"}
    inner = value.by_name["steps"].value
    assert isinstance(inner, k.RecordValue)
    own = filler.record(value, "phases.", {"image", *(lane.id for lane in LANES[kind])})
    return {**own, "steps": [{**filler.record(inner, "steps."), "id": f"step-{number}"}]}


def hostile_catalogs() -> Iterator[HostilePage]:
    """One file of each catalog, an entry a payload."""
    ids = ("one", *(f"entry-{number}" for number in range(1, len(PAYLOADS))))
    for number, kind in enumerate(CATALOGS.values()):
        filler = Hostile(900_000 + number)
        entries = {each: filler.record(catalog_value(kind.name)) for each in ids}
        yield HostilePage(f"catalog/{kind.file}", json.dumps(entries, ensure_ascii=False), filler.texts)


def hostile_wiki(site: Site) -> list[HostilePage]:
    """Every payload at the place of every text; the pages of the wiki."""
    pages = [*(page for start in range(len(PAYLOADS)) for page in hostile_pages(start)), *hostile_catalogs()]
    for page in pages:
        file = site.folder / "blueprints" / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.content, encoding="utf-8")
        (file.parent / "a.png").write_bytes(picture())
    (site.folder / "secret.txt").write_text("the secret")
    site.options(lanes=[{"id": "own", "title": PAYLOADS[0].typed, "kinds": ["journey"], "after": "needs"}])
    return pages


EXTENSIONS = ["attr_list", "md_in_html", "tables", "admonition", "abbr", "toc", "pymdownx.snippets"]
"""What makes Markdown most dangerous."""
