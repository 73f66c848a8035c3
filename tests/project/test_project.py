"""Opening a wiki: where its maps lie, what it is judged by, and what keeps it from being opened."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from cjm_site.findings import Severity
from cjm_site.model import Beside, Settings
from cjm_site.project import ConfigError, maps_folder, open_project, today

JOURNEY = "---\nkind: journey\ntitle: Night\nphases:\n  - title: Book\n    actions: Books\n---\n"


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def found(root: Path, settings: Settings) -> list[tuple[str, str, Severity]]:
    return [(each.span.path, each.rule, each.severity) for each in open_project(root, settings).findings]


@pytest.mark.parametrize(
    ("folders", "maps_dir", "expected"),
    [
        (["blueprints"], "blueprints", "blueprints"),
        (["docs/maps"], "maps", "docs/maps"),
        (["maps", "docs/maps"], "maps", "maps"),
        (["docs/maps"], "docs/maps", "docs/maps"),
        (["docs"], "nowhere", "nowhere"),
        (["deep/maps"], "./deep/../deep/maps/", "deep/maps"),
    ],
)
def test_the_maps_folder_lies_beside_the_docs_or_in_them(
    tmp_path: Path, folders: list[str], maps_dir: str, expected: str
) -> None:
    for folder in folders:
        (tmp_path / folder).mkdir(parents=True)
    assert maps_folder(tmp_path, Settings(maps_dir=maps_dir), tmp_path / "docs") == tmp_path / expected


def test_findings_have_paths_from_the_folder_of_the_site(tmp_path: Path) -> None:
    write(tmp_path, "docs/maps/night.md", JOURNEY)
    project = open_project(tmp_path, Settings(maps_dir="maps"), tmp_path / "docs")
    assert project.folder == tmp_path / "docs/maps"
    assert list(project.atlas.pages) == ["night"]
    assert [(each.span.path, each.rule) for each in project.findings] == [
        ("docs/maps/night.md", "missing-parent")
    ]


def test_without_a_maps_folder_it_is_said_what_to_do(tmp_path: Path) -> None:
    message = f"There is no folder {tmp_path / 'maps'} for the maps; make it, or set `maps_dir`"
    with pytest.raises(ConfigError, match=re.escape(message)):
        open_project(tmp_path, Settings(maps_dir="maps"), tmp_path / "docs")


def test_a_severity_is_that_of_the_options(tmp_path: Path) -> None:
    write(tmp_path, "blueprints/night.md", JOURNEY)
    place = "blueprints/night.md"
    assert found(tmp_path, Settings()) == [(place, "missing-parent", Severity.WARNING)]
    weighed = Settings(severity={"missing-parent": "error"})
    assert found(tmp_path, weighed) == [(place, "missing-parent", Severity.ERROR)]
    assert found(tmp_path, Settings(severity={"missing-parent": "off"})) == []


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ("missing-paren", "`severity`: There is no rule `missing-paren`. Did you mean `missing-parent`?"),
        ("weather", "`severity`: There is no rule `weather`."),
    ],
)
def test_a_severity_of_no_rule_is_refused(tmp_path: Path, rule: str, message: str) -> None:
    write(tmp_path, "blueprints/night.md", JOURNEY)
    with pytest.raises(ConfigError) as refused:
        open_project(tmp_path, Settings(severity={rule: "off"}))
    assert str(refused.value) == message


def test_a_file_that_cannot_be_read_is_a_finding_and_hides_no_other(tmp_path: Path) -> None:
    write(tmp_path, "blueprints/night.md", JOURNEY)
    (tmp_path / "blueprints/link.md").symlink_to(tmp_path / "blueprints/night.md")
    assert found(tmp_path, Settings()) == [
        ("blueprints/link.md", "unreadable-file", Severity.ERROR),
        ("blueprints/night.md", "missing-parent", Severity.WARNING),
    ]


def test_links_to_files_beside_the_maps_are_looked_up_within_the_site_alone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, "docs/plan.md", "# Plan\n")
    write(tmp_path, "secret.md", "secret")
    write(site, "blueprints/night.md", JOURNEY + "\n[a](../docs/plan.md) [b](../docs/gone.md)\n")
    assert open_project(site, Settings()).atlas.outside == {"../docs/plan.md": Beside("../docs/plan.md")}
    write(site, "blueprints/night.md", JOURNEY + "\n[a](../../secret.md)\n")
    project = open_project(site, Settings())
    assert project.atlas.outside == {}
    assert [each.rule for each in project.findings] == ["missing-parent", "unsafe-link"]


def beside(root: Path, body: str) -> dict[str, Beside]:
    write(root, "blueprints/night.md", f"{JOURNEY}\n{body}\n")
    return dict(open_project(root, Settings()).atlas.outside)


def test_a_folder_beside_the_maps_is_its_own_page(tmp_path: Path) -> None:
    write(tmp_path, "docs/a/README.md", "# A\n")
    write(tmp_path, "docs/b/README.md", "# B\n")
    write(tmp_path, "docs/b/index.md", "# B\n")
    write(tmp_path, "docs/c/plan.md", "# C\n")
    assert beside(tmp_path, "[a](../docs/a) [b](../docs/b/) [c](../docs/c#x) [d](../docs/d)") == {
        "../docs/a": Beside("../docs/a/README.md"),
        "../docs/b": Beside("../docs/b/index.md"),
        "../docs/c": Beside(""),
    }


def test_anchors_are_read_of_the_pages_of_which_a_link_names_one(tmp_path: Path) -> None:
    write(tmp_path, "docs/a.md", "# The plan\n")
    write(tmp_path, "docs/b.md", "# The plan\n")
    write(tmp_path, "docs/c.pdf", "x")
    (tmp_path / "docs/d.md").write_bytes(b"# Jos\xe9\n")
    assert beside(
        tmp_path, "[a](../docs/a.md#x) [b](../docs/b.md) [c](../docs/c.pdf#x) [d](../docs/d.md#x)"
    ) == {
        "../docs/a.md": Beside("../docs/a.md", frozenset({"the-plan"})),
        "../docs/b.md": Beside("../docs/b.md"),
        "../docs/c.pdf": Beside("../docs/c.pdf"),
        "../docs/d.md": Beside("../docs/d.md"),
    }


@pytest.mark.parametrize(("typed", "there"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_name_beside_the_maps_may_be_composed_otherwise(tmp_path: Path, typed: str, there: str) -> None:
    names = [unicodedata.normalize(form, "../docs/zoé.md") for form in (typed, there)]
    write(tmp_path, names[1].removeprefix("../"), "# Zoé\n")
    assert beside(tmp_path, f"[a]({names[0]})") == {names[0]: Beside(names[1])}


@pytest.mark.parametrize(
    ("epoch", "day"),
    [("1795305600", date(2026, 11, 22)), ("0", date(1970, 1, 1)), ("1795391999", date(2026, 11, 22))],
)
def test_today_is_the_day_of_the_epoch_that_is_set(
    monkeypatch: pytest.MonkeyPatch, epoch: str, day: date
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert today() == day


@pytest.mark.parametrize("epoch", ["", "soon", "²", "9" * 30])
def test_an_epoch_that_is_none_is_not_used(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert today() >= date(2026, 1, 1)


def test_a_review_in_the_future_is_judged_by_that_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reviewed = JOURNEY.replace("title: Night", "title: Night\nparent: x\nreviewed: 2026-11-23")
    write(tmp_path, "blueprints/night.md", reviewed)
    severity = {"wrong-parent": "off"}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    assert [rule for _, rule, _ in found(tmp_path, Settings(severity=severity))] == ["future-review"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    assert found(tmp_path, Settings(severity=severity)) == []
