"""Edits of finished pages: what a theme leaves out, added where its pattern is found."""

from __future__ import annotations

import re

NOINDEX = '<meta name="robots" content="noindex">'
_HEAD_END = "</head>"
_SEARCH_DIALOG = re.compile(r'<div class="md-search"(?![^>]*aria-label)[^>]* role="dialog"')
_SEARCH_LABEL = re.compile(r'class="md-search__input"[^>]*? aria-label="([^"]*)"')


def finish_page(output: str, *, noindex: bool, styles: tuple[str, ...] = ()) -> str:
    """A finished page with our additions to its head and its search dialog named."""
    additions = [NOINDEX] if noindex and NOINDEX not in output else []
    additions += [f'<link rel="stylesheet" href="{each}">' for each in styles]
    return name_search_dialog(add_to_head(output, "".join(additions)))


def add_to_head(output: str, html: str) -> str:
    """The page with something more at the end of its head; unchanged where it has none."""
    return output.replace(_HEAD_END, html + _HEAD_END, 1) if html else output


def name_search_dialog(output: str) -> str:
    """Material's search dialog has no name for screen readers; its field has one that fits."""
    label = _SEARCH_LABEL.search(output)
    if label is None:
        return output
    return _SEARCH_DIALOG.sub(lambda match: f'{match[0]} aria-label="{label[1]}"', output, count=1)
