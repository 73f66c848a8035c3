"""Links of texts and of bodies on their pages: the same link leads to the same place from both."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner

from cjm_site.cli.main import cli
from tests.support.pictures import picture_bytes
from tests.support.site import Built, Site
from tests.support.wiki import WIKI

MISSING = '<span class="cjm-missing" title="Nothing has this name">{}</span>'
FILES = """
=== blueprints/files/form.pdf
x
=== blueprints/files/all.zip
x
=== blueprints/notes/README.md
# Our notes

## Part one
=== blueprints/copy.md
---
kind: persona
title: Copy
id: priya
---
=== docs/plan/index.md
# The plan

## Two words
"""
LINKS = [
    ("../files/form.pdf", '<a href="../../files/form.pdf">x</a>'),
    ("../files/form.pdf?a=b#page=2", '<a href="../../files/form.pdf?a=b#page=2">x</a>'),
    ("../files/all.zip", MISSING.format("x")),
    ("../files", MISSING.format("x")),
    ("../night.md?h=wait#wait", '<a href="../../night/?h=wait#night--wait">x</a>'),
    ("../night.md#the-long-wait", '<a href="../../night/#the-long-wait">x</a>'),
    ("../night.md#gone", MISSING.format("x")),
    ("../notes", '<a href="../../notes/">x</a>'),
    ("../notes/README.md#part-one", '<a href="../../notes/#part-one">x</a>'),
    ("../notes/#part-two", MISSING.format("x")),
    ("../copy.md", '<a href="../../copy/">x</a>'),
    ("..", '<a href="../../">x</a>'),
    ("../../docs/plan/", '<a href="../../../plan/">x</a>'),
    ("../../docs/plan/index.md#two-words", '<a href="../../../plan/#two-words">x</a>'),
    ("../../docs/plan/index.md#gone", MISSING.format("x")),
    ("https://example.com/?a=b#c", '<a href="https://example.com/?a=b#c">x</a>'),
]
"""As typed on the page of a persona in a folder, and as shown there."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    site = Site(tmp_path_factory.mktemp("links")).files(WIKI).files(FILES)
    for number, (typed, _) in enumerate(LINKS):
        text = f"---\nkind: persona\ntitle: P\nquote: 'A [x](<{typed}>)'\n---\n\nB [x](<{typed}>)\n"
        (site.folder / f"blueprints/people/p{number}.md").write_text(text)
    return site.build(validation={"anchors": "warn"})


@pytest.mark.parametrize(("typed", "shown"), LINKS)
def test_a_link_leads_to_one_place_from_a_text_and_from_a_body(built: Built, typed: str, shown: str) -> None:
    number = next(index for index, link in enumerate(LINKS) if link[0] == typed)
    page = built.content(f"blueprints/people/p{number}/")
    assert f"A {shown}" in page
    assert f"B {shown}" in page


@pytest.mark.parametrize(("typed", "shown"), LINKS)
def test_what_leads_nowhere_is_said_once_for_each_place(built: Built, typed: str, shown: str) -> None:
    number = next(index for index, link in enumerate(LINKS) if link[0] == typed)
    said = [each for each in built.messages() if f"people/p{number}.md" in each.split("\n")[0]]
    assert len(said) == (2 if "cjm-missing" in shown else 0)


def test_the_host_says_nothing_of_its_own(built: Built) -> None:
    assert [each for each in built.messages() if not each.startswith("cjm: ")] == []
    built.assert_links()


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_an_accented_letter_may_be_composed_otherwise_in_a_link(site: Site, form: str) -> None:
    other = {"NFC": "NFD", "NFD": "NFC"}[form]
    there, typed = (unicodedata.normalize(each, "zoé") for each in (form, other))
    site.files(WIKI).edit(
        "blueprints/night.md", "Walks to the corner", f"'[A]({typed}.md) [B](../docs/{typed}.md)'"
    )
    site.edit(
        "blueprints/night.md", "[the persona](people/priya.md)", f"[C]({typed}.md) [D](../docs/{typed}.md)"
    )
    site.files(
        f"=== blueprints/{there}.md\n---\nkind: persona\ntitle: Z\nid: z\n---\n=== docs/{there}.md\n# Z\n"
    )
    built = site.build(strict=True)
    assert built.messages() == []
    built.assert_links()
    assert built.content("blueprints/night/").count("cjm-missing") == 0


@pytest.mark.parametrize("page", ["blueprints/notes", "notes"])
def test_a_footnote_of_one_word_keeps_it(site: Site, page: str) -> None:
    site.files(WIKI).files(
        f"=== {'' if '/' in page else 'docs/'}{page}.md\n# N\n\nSaid[^1]\n\n[^1]: blueprints\n"
    )
    built = site.build(strict=True, markdown_extensions=["footnotes"])
    assert built.messages() == []
    assert "<p>blueprints&" in built.html(f"{page}/")


def test_an_address_with_a_space_is_text_with_one_finding(site: Site) -> None:
    site.files(WIKI).edit("blueprints/night.md", "[the persona](people/priya.md)", "[c](no pe.md)")
    built = site.build()
    assert "[c](no pe.md)" in built.content("blueprints/night/")
    assert ["`no%20pe.md`" in message for message in built.messages()] == [True]


def test_names_with_signs_of_addresses_work_encoded(site: Site) -> None:
    name = "a b#c?d%e"
    site.files(WIKI).edit(
        "blueprints/night.md",
        "[the persona](people/priya.md)",
        "[A](a%20b%23c%3Fd%25e.md) [B](<a b%23c%3Fd%25e.pdf>)",
    )
    site.files(
        f"=== blueprints/{name}.md\n---\nkind: persona\ntitle: Z\nid: z\n---\n=== blueprints/{name}.pdf\nx\n"
    )
    built = site.build(strict=True, repo_url="https://code.test/a", edit_uri="edit/main/docs/")
    assert built.messages() == []
    built.assert_links()
    assert 'href="https://code.test/a/edit/main/blueprints/a%20b%23c%3Fd%25e.md"' in built.content(
        f"blueprints/{name}/"
    )


@pytest.mark.parametrize("name", ["a b", "a#b", "a?b", "50%", "a%20b", "zo\u0065\u0301"])
def test_row_28_pictures_with_any_name_are_shown(site: Site, name: str) -> None:
    address = quote(unicodedata.normalize("NFC", name))
    photo = unicodedata.normalize("NFC", name)
    keys = f"photo: {{src: '../{photo}.png', alt: A}}"
    site.files(WIKI).edit("blueprints/people/priya.md", "role: Night rider", keys)
    body = site.folder / "blueprints/people/priya.md"
    body.write_text(f"{body.read_text()}\n![B](../{address}.png) [C](../{address}.png)\n")
    (site.folder / f"blueprints/{name}.png").write_bytes(picture_bytes(""))
    built = site.build(strict=True)
    assert built.messages() == []
    built.assert_links()
    assert built.content("blueprints/people/priya/").count(f'"../../{quote(name)}.png"') >= 3


def test_an_ordinary_page_is_edited_at_an_encoded_address(site: Site) -> None:
    site.config["theme"]["features"] = ["content.action.edit"]
    site.files(WIKI).files("=== blueprints/a b#c.md\n# Notes\n")
    built = site.build(repo_url="https://code.test/a", edit_uri="edit/main/docs/")
    assert 'href="https://code.test/a/edit/main/blueprints/a%20b%23c.md"' in built.html("blueprints/a b#c/")


def both_doors(site: Site, monkeypatch: pytest.MonkeyPatch) -> tuple[Built, list[str]]:
    """A build, and the findings of the check, which have to be those of the build."""
    built = site.build()
    monkeypatch.chdir(site.folder)
    answer = CliRunner().invoke(cli, ["check"], standalone_mode=False).output
    assert (
        "\n\n".join(each.removeprefix("cjm: ") for each in built.messages()) == answer.rpartition("\n\n")[0]
    )
    return built, [each.split("\n")[0].removeprefix("cjm: ") for each in built.messages()]


@pytest.mark.parametrize(
    ("files", "said", "page", "shown"),
    [
        pytest.param(
            "=== blueprints/README.md\nOr here.\n",
            "blueprints/README.md:1:1: error: The address of this page is that of"
            " `blueprints/index.md` [address-clash]",
            "blueprints/",
            "Start with",
            id="row-59-both-names-of-the-home",
        ),
        pytest.param(
            "=== blueprints/people/priya/README.md\nOr here.\n",
            "blueprints/people/priya/README.md:1:1: error: The address of this page is that of"
            " `blueprints/people/priya.md` [address-clash]",
            "blueprints/people/priya/",
            "Night rider",
            id="row-59-readme-of-a-folder",
        ),
        pytest.param(
            "=== blueprints/_journeys.md\nOurs.\n",
            "blueprints/_journeys.md:1:1: error: The address of this page is that of the page `Journey maps`,"
            " which is made [address-clash]",
            "blueprints/_journeys/",
            "From a bar to her door.",
            id="row-59-a-page-that-is-made",
        ),
    ],
)
def test_of_two_files_for_one_address_one_stands_and_both_doors_say_so(
    site: Site, monkeypatch: pytest.MonkeyPatch, files: str, said: str, page: str, shown: str
) -> None:
    built, found = both_doors(site.files(WIKI).files(files), monkeypatch)
    assert found == [said]
    assert shown in built.content(page)
    built.assert_links()


@pytest.mark.parametrize("directory_urls", [True, False])
def test_readme_alone_is_a_folder_s_own_page(site: Site, directory_urls: bool) -> None:
    site.files(WIKI.replace("=== blueprints/index.md", "=== blueprints/README.md"))
    site.edit("docs/index.md", "../blueprints/index.md", "../blueprints/README.md")
    people = "---\nkind: persona\ntitle: People\n---\n\nBack to [it](../README.md).\n"
    site.files(f"=== blueprints/people/README.md\n{people}")
    nav = [{"Home": "index.md"}, {"Atlas": "blueprints/README.md"}]
    built = site.build(strict=True, nav=nav, use_directory_urls=directory_urls)
    assert built.messages() == []
    built.assert_links()
    home = built.content("blueprints/index.html")
    assert "Small atlas" in home
    assert "Start with" in home


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("former", ["night.html", "files/form.pdf/night.md", "people/priya.md", "/night.md"])
def test_a_former_path_that_cannot_be_ends_no_build(
    site: Site, monkeypatch: pytest.MonkeyPatch, former: str, directory_urls: bool
) -> None:
    site.files(WIKI).files("=== blueprints/files/form.pdf\nx\n")
    site.edit("blueprints/night.md", "kind: journey", f"kind: journey\nmoved_from: {former}")
    site.config["use_directory_urls"] = directory_urls
    built, found = both_doors(site, monkeypatch)
    assert [each.rpartition("[")[0].partition(": error: ")[0] for each in found] == [
        "blueprints/night.md:3:13"
    ]
    built.assert_links()


def test_a_former_path_where_a_page_of_the_docs_stands_is_said_at_its_place(site: Site) -> None:
    site.files(WIKI).files("=== docs/blueprints/old.md\n# Old\n")
    site.edit("blueprints/night.md", "kind: journey", "kind: journey\nmoved_from: old.md")
    (message,) = site.build(strict=True).messages()
    assert message.startswith("cjm: blueprints/night.md:3:13: error: No page at `old.md` can lead here")
    assert site.options(severity={"address-clash": "off"}).build(strict=True).messages() == []


def test_maps_may_lie_in_the_docs_folder_itself(site: Site) -> None:
    tree = WIKI.partition("=== docs/")[0].replace("=== blueprints/", "=== docs/")
    built = site.files(tree).options(maps_dir="docs").build(strict=True)
    assert built.messages() == []
    built.assert_links()
    assert "Small atlas" in built.content("")
    assert "From a bar to her door." in built.content("night/")


def test_site_below_a_path_leads_to_its_files(site: Site) -> None:
    site.files(WIKI).files(FILES).edit("blueprints/night.md", "people/priya.md", "files/form.pdf#page=2")
    (site.folder / "blueprints/copy.md").unlink()
    built = site.build(strict=True, site_url="https://wiki.example.com/team/atlas/")
    assert built.messages() == []
    assert built.base == "/team/atlas/"
    built.assert_links()


def test_a_folder_that_is_gone_is_named(site: Site, tmp_path: Path) -> None:
    site.files(WIKI).edit("blueprints/night.md", "people/priya.md", "../gone/")
    assert ["There is no file at `../gone/`" in each for each in site.build().messages()] == [True]


@pytest.mark.parametrize("typed", ["../LICENSE.md", "../tools"])
def test_what_lies_outside_the_docs_is_read_on_the_code_host(site: Site, typed: str) -> None:
    site.files(WIKI).files("=== LICENSE.md\n# Ours\n=== tools/README.md\n# Tools\n")
    site.edit("blueprints/night.md", "Walks to the corner", f"'[A]({typed})'")
    site.edit("blueprints/night.md", "[the persona](people/priya.md)", f"[B]({typed})")
    built = site.build(strict=True, repo_url="https://code.test/a", edit_uri="edit/main/docs/")
    assert built.messages() == []
    path = {"../tools": "tools/README.md"}.get(typed, "LICENSE.md")
    for words in "AB":
        link = f'<a href="https://code.test/a/blob/main/{path}">{words}</a>'
        assert link in built.content("blueprints/night/")
    said = [each.split(": warning: ")[-1].split("\n")[0] for each in site.build(strict=True).messages()]
    assert said == [f"`{typed}` is there, and is not on the site [broken-link]"] * 2
