"""Keys of the frontmatter that the theme reads."""

from __future__ import annotations

import pytest

from tests.support.site import Site
from tests.support.wiki import WIKI

PAGES = [
    ("blueprints/people/priya.md", "kind: persona"),
    ("blueprints/notes.md", "title: Notes"),
    ("blueprints/index.md", "title: Small atlas"),
]
"""A page of ours, an ordinary page, and the home; each with a line of its frontmatter."""


def with_key(site: Site, page: str, line: str, key: str) -> Site:
    site.files(WIKI).files("=== blueprints/notes.md\n---\ntitle: Notes\n---\nText\n")
    return site.edit(page, line, f"{line}\n{key}")


@pytest.mark.parametrize(("page", "line"), PAGES)
@pytest.mark.parametrize(
    ("key", "column", "said"),
    [
        ("icon: material/acount", 7, "The theme has no icon `material/acount`"),
        ("template: 'gone & lost.html'", 11, "The theme has no template `gone & lost.html`"),
        ("icon: ../../../etc/passwd", 7, "`../../../etc/passwd` can be no icon of the theme"),
        ("template: ../../..", 11, "`../../..` can be no template of the theme"),
        ("template: /etc/passwd", 11, "`/etc/passwd` can be no template of the theme"),
        ("icon: [a]", 7, "`[a]` can be no icon of the theme"),
    ],
)
def test_row_75_a_file_that_the_theme_lacks_is_said_at_its_place(
    site: Site, page: str, line: str, key: str, column: int, said: str
) -> None:
    built = with_key(site, page, line, key).build(strict=True)
    (message,) = built.messages()
    assert message.startswith(f"cjm: {page}:3:{column}: error: {said} [invalid-value]\n  | {key}\n")
    assert built.aborted


@pytest.mark.parametrize(("page", "line"), PAGES)
def test_a_file_that_the_theme_has_is_taken(site: Site, page: str, line: str) -> None:
    built = with_key(site, page, line, "icon: material/account\ntemplate: own.html").files(
        "=== custom/own.html\n{% extends 'main.html' %}\n"
        "{% block announce %}{{ page.meta.icon }}!{% endblock %}\n"
    )
    theme = {"name": "material", "font": False, "custom_dir": "custom"}
    pages = [each.read_text() for each in built.build(strict=True, theme=theme).folder.rglob("*.html")]
    assert sum("material/account!" in each for each in pages) == 1


def test_what_the_host_finds_is_weighed_by_the_options(site: Site) -> None:
    site = with_key(site, *PAGES[0], "icon: gone").options(severity={"invalid-value": "off"})
    assert site.build(strict=True).messages() == []
