"""Edits of finished pages: what a theme leaves out, added where its pattern is found."""

from __future__ import annotations

import re

NOINDEX = '<meta name="robots" content="noindex">'
_HEAD_END = "</head>"
# As minify may write it, too.
_OUR_STYLES = re.compile(r"<link [^>]*assets/cjm/cjm\.[^>]*>")
_SEARCH_DIALOG = re.compile(r'<div class="md-search"(?![^>]*aria-label)[^>]* role="dialog"')
_SEARCH_LABEL = re.compile(r'class="md-search__input"[^>]*? aria-label="([^"]*)"')


def finish_page(output: str, *, noindex: bool, styles: tuple[str, ...] = ()) -> str:
    """A finished page with our additions to its head and its search dialog named."""
    additions = [NOINDEX] if noindex and NOINDEX not in output else []
    links = "".join(f'<link rel="stylesheet" href="{each}">' for each in styles)
    return name_search_dialog(add_styles(add_to_head(output, "".join(additions)), links))


def add_styles(output: str, links: str) -> str:
    """The page with more style sheets behind our first one, so that the site's own still win."""
    ours = _OUR_STYLES.search(output)
    return output[: ours.end()] + links + output[ours.end() :] if ours else add_to_head(output, links)


def add_to_head(output: str, html: str) -> str:
    """The page with something more at the end of its head; unchanged where it has none."""
    return output.replace(_HEAD_END, html + _HEAD_END, 1) if html else output


def name_search_dialog(output: str) -> str:
    """Material's search dialog has no name for screen readers; its field has one that fits."""
    label = _SEARCH_LABEL.search(output)
    if label is None:
        return output
    return _SEARCH_DIALOG.sub(lambda match: f'{match[0]} aria-label="{label[1]}"', output, count=1)
