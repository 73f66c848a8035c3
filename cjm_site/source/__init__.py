"""Texts of files and the places in them."""

from cjm_site.source.text import Source, Span

__all__ = ["Source", "Span"]
