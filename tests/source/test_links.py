"""Addresses: which may be linked to, and why others may not."""

from __future__ import annotations

import pytest

from cjm_site.source.links import Address, is_external, refusal, split_address

_INVISIBLE = "it has invisible or control characters in it"
_HOST = "it leads to another host without saying `https:`"
_BACKSLASH = "it has a backslash in it"
_MIXED = "its host mixes letters of different scripts"


def _scheme(name: str) -> str:
    return f"`{name}:` links are not allowed, only https, http, mailto and relative ones"


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/x?y=z#q",
        "http://localhost:8000/",
        "HTTPS://A.EXAMPLE/",
        "mailto:team@a.example",
        "https://münchen.example/",
        "https://例え.example/",
        "https://かな漢字.example/",
        "https://пример.example/",
        "#wait",
        "night.md",
        "night.md#wait",
        "../people/priya.md",
        "a file.md",
        "a%20file.md",
        "",
    ],
)
def test_addresses_that_may_be_linked_to(address: str) -> None:
    assert refusal(address) is None


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("javascript:alert(1)", _scheme("javascript")),
        ("JaVaScRiPt:alert(1)", _scheme("javascript")),
        ("java\tscript:alert(1)", _INVISIBLE),
        ("\x01javascript:alert(1)", _INVISIBLE),
        (" javascript:alert(1)", _INVISIBLE),
        ("data:text/html,x", _scheme("data")),
        ("vbscript:x", _scheme("vbscript")),
        ("file:///etc/passwd", _scheme("file")),
        ("blob:x", _scheme("blob")),
        ("C:/x", _scheme("c")),
        ("//evil.example", _HOST),
        ("\\\\evil", _BACKSLASH),
        ("/\\evil", _BACKSLASH),
        ("C:\\x", _BACKSLASH),
        ("/etc/passwd", "it starts at the root of the host; write it relative to this file"),
        ("https:evil", "it names no host"),
        ("http:///x", "it names no host"),
        ("https://user:pw@host/", "it has a user name or password in it"),
        ("https://user@host/", "it has a user name or password in it"),
        ("http://[::1", "it is no valid address"),
        ("http://host:port/", "it is no valid address"),
        ("https://a\u202eb.example/", _INVISIBLE),
        ("https://a\u200bb.example/", _INVISIBLE),
        ("https://pаypal.example/", _MIXED),
        ("https://p%D0%B0ypal.example/", _MIXED),
    ],
)
def test_addresses_that_are_refused_with_their_reason(address: str, reason: str) -> None:
    assert refusal(address) == reason


@pytest.mark.parametrize(
    ("address", "external"),
    [
        ("https://a.example/", True),
        ("mailto:a@b.example", True),
        ("javascript:x", True),
        ("night.md", False),
        ("C:\\maps\\night.md", False),
        ("#wait", False),
    ],
)
def test_an_address_with_a_scheme_is_external(address: str, external: bool) -> None:
    assert is_external(address) is external


@pytest.mark.parametrize(
    ("address", "pieces"),
    [
        ("night.md", Address("night.md", "", "")),
        ("a%20b.md?c=%20#d%20e", Address("a b.md", "c=%20", "d e")),
        ("a%23b%3Fc.md", Address("a#b?c.md", "", "")),
        ("#wait?", Address("", "", "wait?")),
        ("", Address("", "", "")),
    ],
)
def test_pieces_of_a_relative_address(address: str, pieces: Address) -> None:
    assert split_address(address) == pieces
