"""Which addresses a person may link to; everything else is refused with its reason."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_CONTROL = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_WEB = ("http", "https")
# Scripts that are written together in one language.
_JAPANESE = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"})


def refusal(address: str) -> str | None:
    """Why an address may not be linked to, as the end of a sentence; None when it may.

    Allowed are `https:`, `http:` and `mailto:` addresses, relative paths and `#anchors`.
    """
    if _CONTROL.search(address.replace(" ", "")) or address != address.strip():
        return "it has invisible or control characters in it"
    if "\\" in address:
        return "it has a backslash in it"
    if address.startswith("//"):
        return "it leads to another host without saying `https:`"
    if address.startswith("/"):
        return "it starts at the root of the host; write it relative to this file"
    if not _SCHEME.match(address):
        return None
    return _refused_scheme(address)


def _refused_scheme(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        parts.port  # noqa: B018  (reading it is what checks it)
    except ValueError:
        return "it is no valid address"
    if parts.scheme == "mailto":
        return None
    if parts.scheme not in _WEB:
        return f"`{parts.scheme}:` links are not allowed, only https, http, mailto and relative ones"
    if not host:
        return "it names no host"
    if "@" in parts.netloc:
        return "it has a user name or password in it"
    if _mixes_scripts(host):
        return "its host mixes letters of different scripts"
    return None


def _mixes_scripts(host: str) -> bool:
    return any(len(_scripts(label)) > 1 for label in unquote(host).split("."))


def _scripts(label: str) -> set[str]:
    names = {unicodedata.name(char, "?").split(" ")[0] for char in label if char.isalpha()}
    return {"JAPANESE" if name in _JAPANESE else name for name in names}


class Address(NamedTuple):
    """A relative address in its pieces, decoded but for the query."""

    path: str
    query: str
    anchor: str


def split_address(address: str) -> Address:
    """The pieces of a relative address; each is empty where it is missing."""
    rest, _, anchor = address.partition("#")
    path, _, query = rest.partition("?")
    return Address(unquote(path), query, unquote(anchor))


def is_external(address: str) -> bool:
    """True for an address with a scheme, such as `https://…` or `mailto:…`."""
    return bool(_SCHEME.match(address)) and not _DRIVE.match(address)
