"""References: ids under a key, `[[…]]` in a text, and links to other files."""

from __future__ import annotations

import posixpath
import re

from cjm_site.loader import rules
from cjm_site.loader.reader import Reader, is_reference_text, reads
from cjm_site.model import CATALOGS, KINDS
from cjm_site.model.keys import ReferenceValue
from cjm_site.model.links import ASSET, FILE, OUTSIDE
from cjm_site.model.values import Reference
from cjm_site.source import Mapping, Node, Scalar, Span
from cjm_site.source.links import is_external, refusal, split_address
from cjm_site.source.wording import code, named

_PARTS = re.compile(
    r"(?:(?P<kind>[^:#|\s]+):)?(?P<id>[^#|]*)(?:#(?P<part>[^|]*))?(?:\|(?P<label>.*))?", re.DOTALL
)
_ALLOWED = "Write an https address, or a path relative to this file"
_PAGE = re.compile(r"\.(?:md|markdown)$", re.IGNORECASE)


def wiki_reference(inner: str, place: Span) -> Reference:
    """`id`, `id#part`, `id|words` or `system:dispatch`, from between the brackets."""
    match = _PARTS.fullmatch(inner)
    assert match is not None
    kinds = (match["kind"],) if match["kind"] else ()
    part, label = (_stripped(match[name]) for name in ("part", "label"))
    return Reference(match["id"].strip(), place, part, kinds, label, f"[[{inner}]]")


def _stripped(text: str | None) -> str | None:
    return text.strip() or None if text else None


@reads(ReferenceValue)
def read_reference(reader: Reader, kind: ReferenceValue, node: Node) -> Reference | None:
    """An id, `id#part` where that is allowed; `[[…]]` around it does no harm."""
    if not isinstance(node, Scalar) and not is_reference_text(node):
        what = "a mapping" if isinstance(node, Mapping) else "a list"
        reader.needs_quotes(node, f"YAML reads {what} here, where an id is wanted")
        return None
    typed = node.value if isinstance(node, Scalar) else node.span.text
    if not typed.strip():
        return None
    bracketed = typed.startswith("[[") and typed.endswith("]]")
    inner = typed[2:-2] if bracketed else typed
    found = wiki_reference(inner, node.span)
    if _is_only_an_id(kind, found, bracketed):
        return Reference(inner.strip(), node.span, None, kind.kinds, None, typed)
    if kind.kinds == ("part",) and kind.part and found.part is None:
        return Reference("", node.span, inner.strip(), kind.kinds, None, typed)
    return found._replace(kinds=kind.kinds, typed=typed)


def _is_only_an_id(kind: ReferenceValue, found: Reference, bracketed: bool) -> bool:
    """True when what was typed has no parts, or none that may stand there: then all of it is the id."""
    if kind.free or not (kind.part or bracketed or found.kinds):
        return True
    if kind.kinds == ("part",) and not kind.part and found.part:
        return True
    # A prefix that says what the key says already is allowed; another one is an unknown reference.
    prefix = found.kinds[0] if found.kinds else None
    return prefix is not None and not (prefix in (*KINDS, *CATALOGS) and prefix in kind.kinds)


def link_reference(reader: Reader, address: str, place: Span) -> Reference | None:
    """A link to another file as a reference; None for an address elsewhere, or a refused one."""
    path, _, anchor = split_address(address)
    why = refusal(address) or (None if is_external(address) else _leaves(reader, path))
    if why:
        _refuse(reader, address, place, why, _ALLOWED)
        return None
    if is_external(address):
        return None
    if not path:
        return Reference("", place, anchor or None, (FILE,), None, address)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(reader.path), path))
    kind = OUTSIDE if target.startswith("..") else FILE if _PAGE.search(path) else ASSET
    return Reference(target, place, anchor or None, (kind,), None, address)


def judge_loose(reader: Reader, address: str, place: Span) -> None:
    """Report what looks like a link and is text, since its address has a space."""
    encoded = code(re.sub(r"\s", "%20", address))
    brackets = code(f"<{address}>")
    cure = f"Write `%20` for each space, {encoded}, or put the address in angle brackets, {brackets}"
    why = refusal(address)
    _refuse(reader, address, place, why or "it has a space in it", _ALLOWED if why else cure)


def _refuse(reader: Reader, address: str, place: Span, why: str, cure: str) -> None:
    reader.report(rules.UNSAFE_LINK, place, f"The link to {named(address)} is refused: {why}", cure)


def _leaves(reader: Reader, path: str) -> str | None:
    """Why a relative path may not be followed: it climbs above the folder that the site stands in."""
    folder = posixpath.dirname(reader.source.path)
    target = posixpath.normpath(posixpath.join(folder, path))
    above = posixpath.normpath(folder).count("..")
    return "it leads out of the site's folder" if target.split("/").count("..") > above else None
