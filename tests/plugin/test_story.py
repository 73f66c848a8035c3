"""Bodies of maps on their pages: references, links, headings, and what is shown as text."""

from __future__ import annotations

import pytest

from tests.support.pictures import picture_bytes
from tests.support.site import Site
from tests.support.wiki import WIKI

MISSING = '<span class="cjm-missing" title="Nothing has this name">'
EXTENSIONS = ["attr_list", "md_in_html", "tables", "pymdownx.superfences", "pymdownx.snippets"]


def story(site: Site, body: str, **options: object) -> str:
    """What becomes of a body below a persona."""
    site.files(WIKI).options(**options)
    site.files(f"=== blueprints/people/priya.md\n---\nkind: persona\ntitle: Priya\n---\n\n{body}\n")
    return site.build(markdown_extensions=EXTENSIONS).content("blueprints/people/priya/")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("[[night]]", '<a href="../../night/">Night out</a>'),
        ("[[night|that night]]", '<a href="../../night/">that night</a>'),
        ("[[night#wait]]", '<a href="../../night/#night--wait">Night out: Waits at the kerb</a>'),
        ("[[night#wrong-side|x]]", '<a href="../../night/#night--wrong-side">x</a>'),
        ("[[system:dispatch]]", '<a href="../../_systems/#_systems--dispatch">Dispatch</a>'),
        ("[the night](../night.md)", '<a href="../../night/">the night</a>'),
        ("[the wait](../night.md#wait)", '<a href="../../night/#night--wait">the wait</a>'),
        ("[home](../../docs/index.md)", '<a href="../../../">home</a>'),
        ("[web](https://example.com/)", '<a href="https://example.com/">web</a>'),
        ("`[[night]]`", "<code>[[night]]</code>"),
        ("[[nigth]]", f"{MISSING}[[nigth]]</span>"),
        ("[[nigth|late]]", f"{MISSING}late</span>"),
        ("[gone](../gone.md)", f"{MISSING}gone</span>"),
        ("[run](javascript:alert)", f"{MISSING}run</span>"),
        ("| a |\n|---|\n| [[night\\|late]] |", '<td><a href="../../night/">late</a></td>'),
        ("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("text\n{: onmouseover=alert(1) style=color:red }", "<p>text</p>"),
        ("# Other", '<h2 id="other">Other'),
        ("{{ config }} {% raw %}", "{{ config }} {% raw %}"),
    ],
)
def test_body_on_the_page(site: Site, typed: str, shown: str) -> None:
    assert shown in story(site, typed)


def test_fences_keep_references_as_text(site: Site) -> None:
    shown = story(site, "```\n[[night]]\n[x](../night.md)\n```")
    assert "[[night]]\n[x](../night.md)" in shown
    assert "cjm-missing" not in shown


def test_code_by_indentation_keeps_what_was_typed(site: Site) -> None:
    assert "[[night]]" in story(site, "Look:\n\n    [[night]]\n")


def test_html_is_html_where_the_site_allows_it_and_scripts_never(site: Site) -> None:
    shown = story(site, '<b onclick="x()">bold</b>\n\n<div><script>alert(1)</script></div>', html=True)
    assert "<b>bold</b>" in shown
    assert "<script>alert" not in shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<a href='../night.md#wait'>x</a>", '<a href="../../night/#night--wait">x</a>'),
        ("<div>\n<a href=../night.md>x</a>\n</div>", '<a href="../../night/">x</a>'),
        ('<a href="../../docs/index.md">x</a>', '<a href="../../../">x</a>'),
        ('<a href="../gone.md">x</a>', "<a>x</a>"),
        ('<a href="https://example.com/?a=b&amp;c">x</a>', '<a href="https://example.com/?a=b&amp;c">x</a>'),
        ("<p><img src=https://example.com/a.png alt='The car'></p>", f"<p>{MISSING}The car</span></p>"),
        ('<div markdown="1">\n[[night]] **b**\n</div>', '<a href="../../night/">Night out</a> <strong>b'),
        ("<div markdown>\n[x](../night.md)\n</div>", '<a href="../../night/">x</a>'),
        ("`<a href='../night.md'>`", "<code>&lt;a href='../night.md'&gt;</code>"),
    ],
)
def test_addresses_of_raw_html_lead_where_they_lead_from_the_source(
    site: Site, typed: str, shown: str
) -> None:
    assert shown in story(site, typed, html=True)


def test_a_picture_of_raw_html_leads_to_its_file(site: Site) -> None:
    site.files(WIKI).options(html=True)
    (site.folder / "blueprints/car.png").write_bytes(picture_bytes(""))
    site.edit("blueprints/night.md", "[the persona](people/priya.md)", "<img src='car.png' alt='The car'>")
    built = site.build(strict=True)
    assert built.messages() == []
    built.assert_links()
    assert "car" in built.content("blueprints/night/").partition('alt="The car"')[0][-60:]


def test_snippets_read_no_files(site: Site) -> None:
    site.files("=== secret.txt\nthe secret\n")
    assert "the secret" not in story(site, '--8<-- "secret.txt"')


def test_heading_that_repeats_the_title_is_dropped(site: Site) -> None:
    shown = story(site, "# Priya\n\nHello")
    assert shown.count("<h1") == 1
    assert "<h2" not in shown.partition("Hello")[0].rpartition("</h1>")[2] or 'id="priya"' not in shown


@pytest.mark.parametrize(
    "typed", ["## A tale {#priya--_title}", '<h2 title="a > b" id="priya--_title">A tale</h2>']
)
def test_an_id_that_the_page_has_itself_is_there_once(site: Site, typed: str) -> None:
    shown = story(site, f"{typed}\n\n[up](#priya--_title)\n", html=True)
    assert shown.count(' id="priya--_title"') == 1
    assert 'id="priya--_title_1"' in shown
    assert shown.index(' id="priya--_title"') < shown.index("A tale")


def test_map_stands_where_the_body_says(site: Site) -> None:
    site.files(WIKI.replace("See [[ride#wait]]", "Above.\n\n[[map]]\n\nSee [[ride#wait]]"))
    shown = site.build(strict=True).content("blueprints/night/")
    above, map_, below = (
        shown.index(each) for each in ("Above.", '<table class="cjm-grid', "the persona</a>")
    )
    assert above < map_ < below


@pytest.mark.parametrize("page", ["notes", "people/priya", "first-week"])
def test_a_line_that_places_the_map_is_text_where_there_is_none(site: Site, page: str) -> None:
    site.files(WIKI).files("=== blueprints/notes.md\n# Notes\n")
    file = site.folder / f"blueprints/{page}.md"
    file.write_text(f"{file.read_text()}\nAbove.\n\n[[map]]\n\nBelow.\n")
    built = site.build()
    assert ["places no map here" in message for message in built.messages()] == [True]
    assert "<p>Above.</p>\n<p>[[map]]</p>\n<p>Below.</p>" in built.content(f"blueprints/{page}/")


def test_a_line_that_places_the_map_is_text_on_a_page_of_the_docs(site: Site) -> None:
    built = site.files(WIKI).files("=== docs/notes.md\n# Notes\n\n[[map]]\n").build(strict=True)
    assert "<p>[[map]]</p>" in built.content("notes/")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<javascript:alert>", f"{MISSING}javascript:alert</span>"),
        ("![The car](https://example.com/car.png)", f"{MISSING}The car</span>"),
        ("![The car][c]\n\n[c]: https://example.com/car.png", f"{MISSING}The car</span>"),
        ("![The car](car.svg)", f"{MISSING}The car</span>"),
        ("![The car](gone.png)", f"{MISSING}The car</span>"),
    ],
)
def test_what_is_refused_is_marked_text_with_one_finding(site: Site, typed: str, shown: str) -> None:
    site.files(WIKI).files("=== blueprints/car.svg\n<svg/>\n")
    built = site.edit("blueprints/night.md", "[the persona](people/priya.md)", typed).build()
    story = built.content("blueprints/night/").partition("The long wait")[2]
    assert shown in story
    assert "<img" not in story
    assert 'src="' not in story
    assert len(built.messages()) == 1


def test_a_link_by_reference_leaves_the_same_words_beside_it_alone(site: Site) -> None:
    words = "night.md, the night, [the night][n], [n], [bad][b] and night.md"
    body = f"{words}\n\n[n]: ../night.md#wait\n[b]: javascript:x"
    link = '<a href="../../night/#night--wait">'
    expected = (
        f"<p>night.md, the night, {link}the night</a>, {link}n</a>, {MISSING}bad</span> and night.md</p>"
    )
    assert expected in story(site, body)


def test_title_and_description_never_run(site: Site) -> None:
    hostile = "A</title><script>alert(1)</script>"
    site.files(WIKI.replace("title: Night out", f"title: '{hostile}'"))
    site.files(
        WIKI.replace("title: Night out", f"title: '{hostile}'").replace("From a bar", '"><script>x</script>')
    )
    built = site.build(theme={"name": "material", "font": False, "features": ["navigation.footer"]})
    for file in built.folder.rglob("*.html"):
        page = file.read_text()
        assert "<script>alert" not in page, file
        assert "<script>x" not in page, file
    assert not [entry for entry in built.index if "<script>" in entry["title"] + entry["text"]]


def test_text_of_a_step_never_becomes_markup(site: Site) -> None:
    typed = "'</td></tr></table><h1>x <img src=x onerror=alert(1)>'"
    site.files(WIKI).edit("blueprints/night.md", "Walks to the corner", typed)
    shown = site.build().content("blueprints/night/")
    assert "&lt;/td&gt;" in shown
    assert "<img src=x" not in shown
