"""Addresses of pages from one another, and of sources on code hosts."""

from __future__ import annotations

import pytest
from mkdocs.config.defaults import MkDocsConfig

from cjm_site.plugin.urls import edit_address, page_address, redirect_page, source_address, source_link

GITHUB = "https://github.com/lantern/atlas"
GITLAB = "https://gitlab.com/lantern/atlas"
BITBUCKET = "https://bitbucket.org/lantern/atlas"


@pytest.mark.parametrize(
    ("repo", "edit_uri", "edit", "view"),
    [
        (GITHUB, "edit/main/docs/", "/edit/main/blueprints/x.md", "/blob/main/blueprints/x.md#L12"),
        (GITLAB, "-/edit/main/docs/", "/-/edit/main/blueprints/x.md", "/-/blob/main/blueprints/x.md#L12"),
        (GITHUB, "_edit/main/docs/", "/_edit/main/blueprints/x.md", "/src/branch/main/blueprints/x.md#L12"),
    ],
)
def test_edit_and_view_addresses_of_code_hosts(repo: str, edit_uri: str, edit: str, view: str) -> None:
    config = MkDocsConfig()
    config.load_dict({"repo_url": repo, "edit_uri": edit_uri, "edit_uri_template": None})
    address = edit_address(config, "../blueprints/x.md")
    assert address == repo + edit
    assert source_address(address, 12) == repo + view


def test_path_in_a_query_is_made_plain() -> None:
    config = MkDocsConfig()
    config.load_dict({"repo_url": "https://code.test/a", "edit_uri": "?path=repo/docs/"})
    assert edit_address(config, "../blueprints/x.md") == "https://code.test/a?path=repo/blueprints/x.md"


def test_template_gets_the_plain_path() -> None:
    config = MkDocsConfig()
    config.load_dict({"edit_uri_template": "https://code.test/edit?file=docs/{path}&name={path_noext}"})
    assert edit_address(config, "x.md") == "https://code.test/edit?file=docs/x.md&name=x"


@pytest.mark.parametrize(
    ("template", "address"),
    [
        ("https://code.test/docs/{path}", "https://code.test/maps/a%20b%23c%3Fd%25.md"),
        ("https://code.test/?f=docs/{path!q}", "https://code.test/?f=maps%2Fa%20b%23c%3Fd%25.md"),
        ("https://code.test/?f={path!q}", "https://code.test/?f=..%2Fmaps%2Fa%20b%23c%3Fd%25.md"),
        ("https://code.test/{path}", "https://code.test/../maps/a%20b%23c%3Fd%25.md"),
        (
            "docs/{path}?n={path_noext}",
            "https://code.test/a/maps/a%20b%23c%3Fd%25.md?n=../maps/a%20b%23c%3Fd%25",
        ),
    ],
)
def test_template_gets_a_path_that_an_address_can_hold(template: str, address: str) -> None:
    config = MkDocsConfig()
    config.load_dict({"repo_url": "https://code.test/a", "edit_uri_template": template})
    assert edit_address(config, "../maps/a b#c?d%.md") == address


def test_a_path_is_written_as_addresses_have_it() -> None:
    config = MkDocsConfig()
    config.load_dict({"repo_url": GITHUB, "edit_uri": "edit/main/docs/"})
    address = edit_address(config, "../maps/a b#c?d%.md")
    assert address == f"{GITHUB}/edit/main/maps/a%20b%23c%3Fd%25.md"
    assert source_address(address, 3) == f"{GITHUB}/blob/main/maps/a%20b%23c%3Fd%25.md#L3"


def test_without_a_code_host_there_are_no_addresses() -> None:
    config = MkDocsConfig()
    config.load_dict({"edit_uri": "edit/main/docs/"})
    assert edit_address(config, "x.md") is None
    assert source_address(None, 12) is None
    assert source_address("https://unknown.test/x", 12) is None


@pytest.mark.parametrize(
    ("target", "anchor", "source", "address"),
    [
        ("maps/night/", "", "maps/ride/", "../night/"),
        ("maps/night/", "night--wait", "maps/ride/", "../night/#night--wait"),
        ("maps/night/", "night--wait", "maps/night/", "#night--wait"),
        ("maps/night.html", "", "maps/ride.html", "night.html"),
        ("maps/", "", "maps/_teams/", "../"),
    ],
)
def test_addresses_between_pages_are_relative(target: str, anchor: str, source: str, address: str) -> None:
    assert page_address(target, anchor, source) == address


def test_what_was_typed_behind_a_question_mark_stays() -> None:
    assert page_address("maps/night/", "night--wait", "maps/night/", "h=x") == "./?h=x#night--wait"
    assert source_link("maps/night.md", "night--wait", "maps/ride.md", "h=x") == "night.md?h=x#night--wait"


def test_links_between_sources_quote_what_addresses_cannot_hold() -> None:
    assert source_link("maps/a b.md", "a-b--x", "maps/deep/c.md") == "../a%20b.md#a-b--x"


def test_redirect_escapes_its_address() -> None:
    assert 'url=../?a&quot;b"' in redirect_page('../?a"b')
