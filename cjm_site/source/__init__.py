"""Texts of files and the places in them: decoding, frontmatter, YAML with positions, inline marks."""

from cjm_site.source.decode import decode, stacked_marks
from cjm_site.source.nodes import Mapping, Node, Pair, Scalar, Sequence
from cjm_site.source.text import Source, Span
from cjm_site.source.trouble import Trouble

__all__ = [
    "Mapping",
    "Node",
    "Pair",
    "Scalar",
    "Sequence",
    "Source",
    "Span",
    "Trouble",
    "decode",
    "stacked_marks",
]
