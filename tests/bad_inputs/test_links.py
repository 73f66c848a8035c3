"""Addresses that lead where nothing may lead: refused under keys, in texts and in bodies alike."""

from __future__ import annotations

import pytest

from tests.support.found import journey, persona, places

REFUSED = [
    pytest.param("javascript:alert(1)", id="row-8-javascript"),
    pytest.param("JaVaScRiPt:alert(1)", id="row-8-javascript-in-mixed-case"),
    pytest.param("data:text/html,x", id="row-9-data"),
    pytest.param("vbscript:x", id="row-9-vbscript"),
    pytest.param("file:///etc/passwd", id="row-9-file"),
    pytest.param("blob:https://example.com/x", id="row-9-blob"),
    pytest.param("//evil.example", id="row-10-two-slashes"),
    pytest.param("\\\\evil", id="row-10-two-backslashes"),
    pytest.param("/\\evil", id="row-10-slash-and-backslash"),
    pytest.param("https:evil", id="row-10-no-slashes"),
    pytest.param("http:///x", id="row-10-no-host"),
    pytest.param("https://user:pw@example.com/", id="row-11-name-and-password"),
    pytest.param("https://user@example.com/", id="row-11-name"),
    pytest.param("https://examp\u0406e.com/", id="row-12-mixed-scripts"),
    pytest.param("http://[::1", id="row-13-no-address"),
    pytest.param("https://example.com:port/", id="row-13-port-that-is-none"),
    pytest.param("../../../etc/passwd", id="row-15-out-of-the-site"),
    pytest.param("/etc/passwd", id="row-15-absolute"),
    pytest.param("C:\\x", id="row-15-drive"),
]


@pytest.mark.parametrize("address", REFUSED)
def test_address_is_refused_in_a_text(address: str) -> None:
    assert places({"priya.md": persona(f"quote: 'See [this](<{address}>)'")}) == [
        "priya.md:4:21 error unsafe-link"
    ]


@pytest.mark.parametrize("address", REFUSED)
def test_address_is_refused_in_a_body(address: str) -> None:
    assert places({"priya.md": persona(body=f"\nSee [this](<{address}>).\n")}) == [
        "priya.md:7:13 error unsafe-link"
    ]


@pytest.mark.parametrize("address", [each for each in REFUSED if not str(each.id).startswith("row-15-out")])
def test_address_is_refused_under_a_key(address: str) -> None:
    assert places({"priya.md": persona(f"links: '{address}'")}) == ["priya.md:4:8 error unsafe-link"]
    files = journey(f"opportunities:\n  - text: Heat\n    url: '{address}'")
    assert places(files) == ["night.md:11:18 error unsafe-link"]


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        pytest.param('links: "java\\tscript:x"', "4:8 error unsafe-link", id="row-8-tab"),
        pytest.param(
            'links: "\\x01javascript:x"', "4:8 error control-character", id="row-8-control-character"
        ),
        pytest.param('links: " javascript:x"', "4:8 error unsafe-link", id="row-8-leading-space"),
        pytest.param('links: "java\\nscript:x"', "4:8 error unsafe-link", id="row-8-line-end"),
        pytest.param("quote: '[x](<java\tscript:x>)'", "4:14 error unsafe-link", id="row-8-tab-in-a-text"),
        pytest.param("quote: '[x](&#106;avascript:x)'", "4:13 error unsafe-link", id="row-8-as-an-entity"),
        pytest.param("quote: <javascript:x>", "4:9 error unsafe-link", id="row-8-in-angles"),
        pytest.param(
            'links: "https://exa\\u202emple.com"', "4:8 error control-character", id="row-12-override"
        ),
        pytest.param("links: https://x.y/\u202e", "4:20 error control-character", id="row-12-override-typed"),
    ],
)
def test_address_with_characters_that_nobody_sees_is_refused(typed: str, place: str) -> None:
    assert places({"priya.md": persona(typed)}) == [f"priya.md:{place}"]


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        pytest.param("[x](gone.md)", "error unknown-reference", id="row-14-page"),
        pytest.param("[x](priya.md#gone)", "error unknown-reference", id="row-14-anchor"),
        pytest.param("[x](gone.pdf)", "warning broken-link", id="row-14-file"),
        pytest.param("[x](../docs/gone.md)", "warning broken-link", id="row-14-beside-the-maps"),
    ],
)
def test_link_to_something_that_is_missing(typed: str, place: str) -> None:
    assert places({"priya.md": persona(f"quote: '{typed}'")}) == [f"priya.md:4:13 {place}"]
    assert places({"priya.md": persona(body=f"\n{typed}\n")}) == [f"priya.md:7:5 {place}"]


@pytest.mark.parametrize("address", ["javascript:alert('a b')", "pri ya.md", "https://example.com/a b"])
def test_address_with_a_space_is_refused_in_a_body(address: str) -> None:
    assert places({"priya.md": persona(body=f"\nSee [this]({address}).\n")}) == [
        "priya.md:7:12 error unsafe-link"
    ]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/a?b=c&d=%20#e",
        "http://localhost:8000/",
        "mailto:priya@example.com",
        "https://例え.テスト/",
        "https://bücher.example/",
        "#book",
        "night.md#book",
        "https://[::1]:8000/",
    ],
)
def test_addresses_that_may_stand(address: str) -> None:
    files = journey(f"thoughts: 'See [this](<{address}>)'")
    assert places(files) == []
