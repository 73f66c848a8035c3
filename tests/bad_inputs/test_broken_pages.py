"""A file that cannot be read whole has a page that says so, and the rest of the site stands."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from cjm_site.cli.main import cli
from tests.support.shown import Shown
from tests.support.site import Built, Site
from tests.support.wiki import WIKI

BROKEN: dict[str, tuple[bytes, str]] = {
    "row-31-duplicate-key": (b"---\nkind: persona\ntitle: A\ntitle: B\n---\n", "stands here twice"),
    "row-47-latin-1": ("---\nkind: persona\ntitle: Zoé\n---\n".encode("latin-1"), "no UTF-8"),
    "row-47-utf-16": ("---\nkind: persona\ntitle: Zoé\n---\n".encode("utf-16"), "UTF-16"),
    "row-49-empty": (b"", "is empty"),
    "row-49-no-frontmatter": (b"---\n---\nText\n", "is empty"),
    "row-51-quote": (b'---\nkind: persona\ntitle: "A\n---\n', "never closed"),
    "row-52-page": (b"---\ntitle: A: B\n---\nText\n", "starts a new key"),
    "row-53-no-end": (b"---\nkind: persona\ntitle: A\n", "never ends"),
    "row-54-key": (b"---\nkind: persona\ntitle: A\nquotes: B\n---\n", "has no key"),
    "row-81-conflict": (b"---\nkind: persona\n<<<<<<< a\ntitle: A\n>>>>>>> b\n---\n", "conflict markers"),
    "row-86-no-kind": (b"---\ntitle: A\nphases: [A]\n---\n", "Which kind of page"),
    "row-86-kind": (b"---\nkind: journy\ntitle: A\n---\n", "no kind of page"),
    "row-57-id": (b"---\nkind: persona\ntitle: A\nid: priya\n---\n", "is taken by"),
}
"""Name of a file → its bytes, and a piece of what its page says."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    site = Site(tmp_path_factory.mktemp("broken")).files(WIKI)
    for name, (data, _) in BROKEN.items():
        (site.folder / f"blueprints/{name}.md").write_bytes(data)
    return site.build()


@pytest.mark.parametrize("name", BROKEN)
def test_broken_file_has_a_page_that_says_why(built: Built, name: str) -> None:
    shown = Shown(built.content(f"blueprints/{name}/"))
    assert BROKEN[name][1] in shown.words
    assert f"blueprints/{name}.md:" in shown.words


@pytest.mark.parametrize("name", BROKEN)
def test_each_broken_file_is_one_line_of_the_log(built: Built, name: str) -> None:
    assert len([each for each in built.messages() if f"blueprints/{name}.md:" in each.split("\n")[0]]) == 1


def test_the_others_stand(built: Built) -> None:
    assert built.aborted == ""
    assert len(built.messages()) == len(BROKEN)
    built.assert_links()
    for path in ("night", "ride", "getting-home", "people/priya", "first-week"):
        assert "cjm-page--broken" not in built.content(f"blueprints/{path}/")


def test_strict_build_fails(site: Site) -> None:
    (site.files(WIKI).folder / "blueprints/a.md").write_bytes(BROKEN["row-51-quote"][0])
    assert site.build(strict=True).aborted


def test_log_says_what_the_check_says(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, (data, _) in BROKEN.items():
        file = site.folder / f"blueprints/{name}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data)
    built = site.build()
    monkeypatch.chdir(site.folder)
    answer = CliRunner().invoke(cli, ["check"], standalone_mode=False).output
    said = [message.removeprefix("cjm: ") for message in built.messages()]
    assert "\n\n".join(said) == answer.rpartition("\n\n")[0]


@pytest.mark.parametrize(
    ("typed", "mistyped", "said"),
    [
        ("title: Small atlas", "title: Small: atlas", "starts a new key"),
        ("title: Small atlas", "title: Small atlas\nkind: journy", "no kind of page"),
        ("title: Small atlas", "title: Small atlas\nkind: persona", "the home page of the atlas"),
        ("[[night]]", "[[nigth]]", "called nigth"),
    ],
)
def test_what_is_wrong_in_the_introduction_stands_on_the_home(
    site: Site, typed: str, mistyped: str, said: str
) -> None:
    built = site.files(WIKI).edit("blueprints/index.md", typed, mistyped).build()
    shown = Shown(built.content("blueprints/"))
    assert len(built.messages()) == 1
    assert said in shown.words
    assert "blueprints/index.md:" in shown.words
    built.assert_links()


def test_a_home_without_findings_speaks_of_none(site: Site) -> None:
    assert "Findings" not in site.files(WIKI).build().content("blueprints/")
