"""The order of pages and of children, which every list keeps."""

from __future__ import annotations

from cjm_site.model import Atlas
from tests.support.found import EXPERIENCE, read


def journey(title: str, head: str = "") -> str:
    parent = "getting-around#travel"
    return f"---\nkind: journey\ntitle: {title}\nparent: {parent}\n{head}phases: [Book, Ride]\n---\n"


def atlas(**heads: str) -> Atlas:
    files = {f"{name}.md": journey(name.title(), head) for name, head in heads.items()}
    return read({"getting-around.md": EXPERIENCE, **files})[0]


def test_order_comes_before_title_and_retired_pages_come_last() -> None:
    found = atlas(
        a="status: retired\norder: 1\n", b="status: retired\n", c="", d="order: 2\n", e="order: 1\n"
    )
    assert [page.id for page in found.maps("journey")] == ["e", "d", "c", "a", "b"]
    assert found.children["getting-around"] == ("e", "d", "c", "a", "b")


def test_retired_personas_and_tours_come_last_too() -> None:
    page = "---\nkind: {kind}\ntitle: {id}\n{more}---\n"
    files = {
        f"{id_}.md": page.format(kind=kind, id=id_, more=more)
        for kind, id_, more in (
            ("persona", "ana", "status: retired\n"),
            ("persona", "bo", ""),
            ("tour", "first", "status: retired\nstops: bo\n"),
            ("tour", "second", "stops: bo\n"),
        )
    }
    found = read(files)[0]
    assert [page.id for page in found.personas] == ["bo", "ana"]
    assert [page.id for page in found.tours] == ["second", "first"]


def test_children_stand_in_the_order_of_the_parts_that_they_detail() -> None:
    parts = {
        "a": "---\nkind: journey\ntitle: A\nparent: top#late\nphases: [X]\n---\n",
        "b": "---\nkind: journey\ntitle: B\nparent: top#early\nphases: [X]\n---\n",
        "c": "---\nkind: journey\ntitle: C\nparent: top#early\nstatus: retired\nphases: [X]\n---\n",
    }
    top = "---\nkind: experience\ntitle: Top\nphases: [Early, Late]\n---\n"
    found = read({"top.md": top, **{f"{name}.md": text for name, text in parts.items()}})[0]
    assert found.children["top"] == ("b", "a", "c")
