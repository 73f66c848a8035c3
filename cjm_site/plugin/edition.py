"""What a build knows beside the Atlas: the day, days of change, findings by file, the home's title."""

from __future__ import annotations

from mkdocs.utils.meta import get_data

from cjm_site.findings import Finding
from cjm_site.model import Atlas
from cjm_site.model.addresses import address_of
from cjm_site.plugin.history import last_changes
from cjm_site.project import Project, today
from cjm_site.views.base import HOME
from cjm_site.views.edition import Edition


def make_edition(project: Project, site_name: str) -> Edition:
    """The edition of this build."""
    atlas = project.atlas
    changes = last_changes(project.folder)
    introduction = _introduction_keys(atlas)
    return Edition(
        today=today(),
        changed={page.id: changes[page.path] for page in atlas.pages.values() if page.path in changes},
        findings=_by_path(project),
        title=introduction.get("title", site_name),
        description=introduction.get("description", ""),
    )


def _introduction_keys(atlas: Atlas) -> dict[str, str]:
    """The keys of the introduction: it is an ordinary page, and the core reads no keys of those."""
    introduction = atlas.introduction
    keys = get_data(introduction.source.text)[1] if introduction else {}
    return {key: str(value) for key, value in keys.items() if value is not None}


def _by_path(project: Project) -> dict[str, tuple[Finding, ...]]:
    # A file whose place is the home has no page of its own.
    pages = (*project.atlas.readers.values(), *project.strays)
    of_home = {page.source.path for page in pages if not address_of(page.path)}
    grouped: dict[str, list[Finding]] = {}
    for finding in project.findings:
        for path in (finding.span.path, *([HOME] if finding.span.path in of_home else [])):
            grouped.setdefault(path, []).append(finding)
    return {path: tuple(several) for path, several in grouped.items()}
