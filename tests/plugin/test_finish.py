"""Edits of finished pages."""

from __future__ import annotations

from cjm_site.plugin.finish import NOINDEX, finish_page

DIALOG = '<div class="md-search" data-md-component="search" role="dialog">'
FIELD = '<input type="text" class="md-search__input" name="query" aria-label="Suche" required>'


def test_search_dialog_is_named_after_its_field() -> None:
    named = DIALOG.replace(">", ' aria-label="Suche">')
    assert finish_page(DIALOG + FIELD, noindex=False) == named + FIELD


def test_named_dialog_stays_as_it_is() -> None:
    page = DIALOG.replace("class", 'aria-label="Find" class') + FIELD
    assert finish_page(page, noindex=False) == page


def test_page_without_the_pattern_stays_as_it_is() -> None:
    page = "<html><body><p>no head, no search</p></body></html>"
    assert finish_page(page, noindex=True, styles=("a.css",)) == page


def test_additions_stand_at_the_end_of_the_head() -> None:
    page = finish_page("<head><title>x</title></head>", noindex=True, styles=("../a.css",))
    assert page == f'<head><title>x</title>{NOINDEX}<link rel="stylesheet" href="../a.css"></head>'
