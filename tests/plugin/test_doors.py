"""What the site round the maps decides: `cjm check` and the build say the same, each mistake once."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest

from cjm_site.findings.reporters import finding_text
from cjm_site.project import ConfigError, open_project, read_config
from cjm_site.project.theme import theme_folders
from tests.support.site import Built, Site
from tests.support.wiki import WIKI

GITHUB = {"repo_url": "https://github.com/o/wiki"}
BODY = "\nSee [it](../docs/draft.md), [all](../README.md).\n"


def both(site: Site, **config: Any) -> tuple[list[str], Built]:
    """First lines of what both doors say, which is the same."""
    built = site.build(**config)
    project = read_config(site.folder / "mkdocs.yml")
    found = open_project(project.root, project.settings, project.docs_dir, project.host).findings
    found_there = [each for each in built.messages() if each.partition("\n")[0].endswith("]")]
    said = [each.removeprefix("cjm: ") for each in found_there]
    assert sorted(said) == sorted(finding_text(each) for each in found)
    return [each.partition("\n")[0] for each in said], built


def with_links(site: Site) -> Site:
    site.files(WIKI).files("=== docs/draft.md\n# Draft\n=== README.md\n# All\n")
    note = "=== blueprints/note.md\n---\nkind: persona\ntitle: Note\n"
    return site.files(f"{note}quote: '[cell](../docs/draft.md) [all](../README.md)'\n---\n{BODY}")


@pytest.mark.parametrize("key", ["exclude_docs", "draft_docs"])
def test_a_page_that_the_site_leaves_out_is_no_goal_of_links(site: Site, key: str) -> None:
    said, built = both(with_links(site), **GITHUB, **{key: "draft.md\n"})
    assert said == [
        f"blueprints/note.md:{place}: warning: `../docs/draft.md` is there, and the site is built without it"
        " [broken-link]"
        for place in ("4:16", "7:10")
    ]
    assert built.links.broken() == []
    assert built.content("blueprints/note/").count("cjm-missing") == 2


def test_a_file_outside_the_docs_folder_is_read_on_the_code_host(site: Site) -> None:
    said, built = both(with_links(site), **GITHUB)
    assert said == []
    assert built.content("blueprints/note/").count("https://github.com/o/wiki/blob/master/README.md") == 2


@pytest.mark.parametrize(
    "config", [{}, {"repo_url": "https://git.example/o/wiki"}, {**GITHUB, "edit_uri": ""}]
)
def test_without_a_code_host_a_file_outside_the_docs_folder_is_a_finding(
    site: Site, config: dict[str, str]
) -> None:
    said, built = both(with_links(site), **config)
    assert said == [
        f"blueprints/note.md:{place}: warning: `../README.md` is there, and is not on the site [broken-link]"
        for place in ("4:40", "7:35")
    ]
    assert built.content("blueprints/note/").count("cjm-missing") == 2


@pytest.mark.parametrize(
    ("path", "whose"),
    [
        ("blueprints/night.md", "`blueprints/night.md`"),
        ("blueprints/Night/index.md", "`blueprints/night.md`"),
        ("blueprints/people/priya.pdf", "`blueprints/people/priya.pdf`"),
        ("blueprints/_journeys.md", "the page `Journey maps`, which is made"),
        ("blueprints/index.md", "`blueprints/index.md`"),
        ("blueprints.md", "`blueprints/index.md`"),
    ],
)
def test_a_file_of_the_docs_folder_with_the_address_of_a_map(site: Site, path: str, whose: str) -> None:
    site.files(WIKI).files(f"=== docs/{path}\n# Other\n=== blueprints/people/priya.pdf\nx\n")
    said, built = both(site)
    message = f"The address of this file is that of {whose}"
    assert said == [f"docs/{path}:1:1: error: {message} [address-clash]"]
    assert "cjm-page" in built.content("blueprints/night/")
    assert built.messages(logging.ERROR)


@pytest.mark.parametrize(
    ("path", "config"),
    [
        ("blueprints/other.md", {}),
        ("blueprints/night/index.md", {"exclude_docs": "/blueprints/night/\n"}),
        ("blueprints.md", {"use_directory_urls": False}),
    ],
)
def test_a_file_of_the_docs_folder_with_an_address_of_its_own(
    site: Site, path: str, config: dict[str, Any]
) -> None:
    assert both(site.files(WIKI).files(f"=== docs/{path}\n# Other\n"), **config)[0] == []


@pytest.mark.parametrize(
    ("extensions", "anchor", "broken"),
    [
        ([], "uber-uns", False),
        ([], "über-uns", True),
        ([{"toc": {"permalink": True}}], "über-uns", True),
        ([{"toc": {"separator": "_"}}], "über-uns", False),
    ],
)
def test_anchors_are_those_that_the_site_makes(
    site: Site, extensions: list[Any], anchor: str, broken: bool
) -> None:
    site.files(WIKI).files("=== blueprints/about.md\n# Notes\n\n## Über uns\n")
    site.files(f"=== blueprints/note.md\n---\nkind: persona\ntitle: Note\n---\n\n[a](about.md#{anchor})\n")
    said, _ = both(site, markdown_extensions=extensions)
    assert (
        said
        == ["blueprints/note.md:6:5: warning: `about.md` has no heading `über-uns` [broken-link]"] * broken
    )


@pytest.mark.parametrize(("name", "custom"), [("material", None), ("mkdocs", None), ("material", "own")])
def test_what_the_theme_lacks_is_said_by_both(site: Site, name: str, custom: str | None) -> None:
    site.files(WIKI).files(
        """
        === blueprints/note.md
        ---
        kind: persona
        title: Note
        template: gone.html
        ---
        === blueprints/notes.md
        ---
        icon: 'no/icon'
        ---
        # Notes
        === blueprints/catalog/channels.yml
        phone: {title: Phone, icon: material/no-such}
        === own/gone.html
        {% extends "main.html" %}
        """
    )
    theme = {"name": name, **({"custom_dir": custom} if custom else {})}
    said, _ = both(site, theme=theme)
    said = sorted(each.partition(" [")[0] for each in said)
    assert said == [
        "blueprints/catalog/channels.yml:1:29: error: The theme has no icon `material/no-such`, which"
        " `phone` is to have",
        *(["blueprints/note.md:4:11: error: The theme has no template `gone.html`"] if not custom else []),
        "blueprints/notes.md:2:7: error: The theme has no icon `no/icon`",
    ]


def test_of_a_theme_that_is_not_installed_the_host_speaks(tmp_path: Path) -> None:
    assert theme_folders({"name": "no-such-theme"}, tmp_path) == ()
    assert theme_folders({"name": None, "custom_dir": "own"}, tmp_path)[0] == tmp_path / "own"


def test_a_site_without_the_home_of_the_atlas_is_an_error_of_its_configuration(site: Site) -> None:
    built = site.files(WIKI).build(exclude_docs="blueprints/\n")
    assert built.aborted
    assert "leaves out the home of blueprints" in built.messages()[-1]
    read = read_config(site.folder / "mkdocs.yml")
    with pytest.raises(ConfigError, match="leaves out the home of blueprints"):
        open_project(read.root, read.settings, read.docs_dir, read.host)
