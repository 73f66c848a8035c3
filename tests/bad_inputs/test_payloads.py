"""Every payload at the place of every text that the format declares: shown as typed, and nothing but text."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.support.hostile import EXTENSIONS, HostilePage, hostile_wiki
from tests.support.shown import Shown
from tests.support.site import Built, Site

NOT_MADE = ("script", "style", "base", "iframe", "form", "object", "embed", "meta", "link", "animate")


class Wiki(NamedTuple):
    """The hostile wiki."""

    built: Built
    pages: list[HostilePage]


@pytest.fixture(scope="module")
def wiki(tmp_path_factory: pytest.TempPathFactory) -> Wiki:
    site = Site(tmp_path_factory.mktemp("payloads"))
    pages = hostile_wiki(site)
    return Wiki(site.build(markdown_extensions=EXTENSIONS), pages)


def test_rows_1_to_9_16_to_18_and_93_every_text_is_on_its_page_as_typed(wiki: Wiki) -> None:
    lost = []
    for page in wiki.pages:
        words = Shown(wiki.built.html(page.address)).words
        lost += [where for where, text in page.texts.items() if " ".join(text.split()) not in words]
    assert lost == []
    assert sum(len(page.texts) for page in wiki.pages) > 5_000


def test_rows_1_to_9_16_to_18_and_93_no_text_makes_an_element(wiki: Wiki) -> None:
    for file in wiki.built.folder.rglob("*.html"):
        content = Shown(file.read_text("utf-8").partition("<article")[2].rpartition("</article>")[0])
        assert {tag: content.elements[tag] for tag in NOT_MADE} == dict.fromkeys(NOT_MADE, 0)
        assert [name for name in content.attributes if name.startswith("on") or name == "style"] == []
        assert [each for each in content.addresses if "alert" in each or "evil" in each] == []


def test_row_17_no_text_reads_a_file(wiki: Wiki) -> None:
    assert not [each for each in wiki.built.folder.rglob("*.html") if "the secret" in each.read_text("utf-8")]
