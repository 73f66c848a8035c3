"""What checks must know of the site round the maps: which files it leaves out, and where sources are read."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from pathspec.gitignore import GitIgnoreSpec

from cjm_site.model.addresses import INDEXES
from cjm_site.model.atlas import Shown
from cjm_site.project.theme import theme_folders


class Forge(NamedTuple):
    """How a code host writes the address of a file that is edited, and of one that is read."""

    edit: str
    view: str
    line: str = "#L{}"


# Told apart by a piece of `edit_uri`; GitLab's holds GitHub's and comes first.
FORGES = (
    Forge("/-/edit/", "/-/blob/"),
    Forge("/_edit/", "/src/branch/"),
    Forge("/edit/", "/blob/"),
    Forge("?mode=edit", "", "#lines-{}"),
)
_EDITED_AT = {"github.com": "edit/master/docs/", "gitlab.com": "edit/master/docs/"}
"""What the host takes for `edit_uri` where only the repository is named."""
_HIDDEN = GitIgnoreSpec.from_lines((".*", "/templates/"))
"""What the host leaves out by itself."""
_OWN_ANCHORS = frozenset({"slugify", "separator"})
"""Options of `toc` by which anchors are made in another way."""


def _nothing(_: str) -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """The part of a site's configuration that decides where links of maps lead."""

    left_out: Callable[[str], bool] = _nothing
    """Whether the site is built without a file, by its path in the docs folder."""
    code_host: bool = False
    """Whether files that are not on the site are read on a code host."""
    directory_urls: bool = True
    theme: tuple[Path, ...] = ()
    """Folders of the theme, where they are known before the site is built."""

    def shown(self, path: Path, docs_dir: Path | None) -> Shown:
        """Where a file beside the maps folder is read."""
        docs = Path(os.path.normpath(docs_dir)) if docs_dir else path.parent
        if not path.is_relative_to(docs):
            return Shown.CODE_HOST if self.code_host else Shown.NOWHERE
        # Of the two names of a folder's own page the second gives way.
        doubled = path.name == INDEXES[1] and (path.parent / INDEXES[0]).is_file()
        left_out = doubled or (docs_dir and self.left_out(path.relative_to(docs).as_posix()))
        return Shown.LEFT_OUT if left_out else Shown.SITE


def host_of(raw: Mapping[str, object], root: Path) -> Host:
    """What a configuration says, as it stands in its file."""
    return Host(
        left_out=matcher(_patterns(raw, "exclude_docs"), _patterns(raw, "draft_docs")),
        code_host=is_read_there(
            _text(raw, "repo_url"), _text(raw, "edit_uri"), _text(raw, "edit_uri_template")
        ),
        directory_urls=raw.get("use_directory_urls") is not False,
        theme=theme_folders(raw.get("theme"), root),
    )


def _text(raw: Mapping[str, object], name: str) -> str | None:
    value = raw.get(name)
    return value if isinstance(value, str) else None


def _patterns(raw: Mapping[str, object], name: str) -> GitIgnoreSpec | None:
    try:
        return GitIgnoreSpec.from_lines((_text(raw, name) or "").splitlines())
    except ValueError:
        # The host stops at them.
        return None


def matcher(excluded: GitIgnoreSpec | None, drafts: GitIgnoreSpec | None) -> Callable[[str], bool]:
    """Tells whether the site is built without a file of the docs folder."""
    hidden = _HIDDEN + excluded if excluded else _HIDDEN
    return lambda path: hidden.match_file(path) or bool(drafts and drafts.match_file(path))


def is_read_there(repo_url: str | None, edit_uri: str | None, template: str | None) -> bool:
    """Whether the address of a file on the code host can be told."""
    base = repo_url or ""
    if edit_uri is None:
        edit_uri = _EDITED_AT.get(urlsplit(base).netloc.lower(), "")
    typed = template or (f"{edit_uri.rstrip('/')}/" if edit_uri else "")
    address = urljoin(f"{base.rstrip('/')}/" if base else "", typed)
    known = any(forge.edit in address for forge in FORGES)
    return bool(typed) and known and address.startswith(("http://", "https://"))


def makes_own_anchors(options: object) -> bool:
    """Whether options of `toc` make anchors of headings in another way than it does without."""
    return isinstance(options, Mapping) and not _OWN_ANCHORS.isdisjoint(options)
