"""`cjm check`: what it reports, and how it ends."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.support.command import CONFIG, PRIYA, Run, write

# The package has a function of the same name.
COMMANDS = sys.modules["cjm_site.cli.main"]
UNKNOWN = "blueprints/night.md:4 error unknown-reference"
ALL = [
    "blueprints/by-day/day.md:2 info missing-parent",
    "blueprints/by-day/day.md:6 info unknown-duration",
    "blueprints/night.md:2 info missing-parent",
    UNKNOWN,
]


def test_all_findings_are_reported_sorted_and_end_with_one(wiki: Path, run: Run) -> None:
    ended = run("check")
    assert (ended.places, ended.status, ended.err) == (ALL, 1, "")
    assert ended.out.endswith("\n\n1 error, 3 infos in 2 files\n")


def test_a_finding_says_place_cause_line_and_cure(wiki: Path, run: Run) -> None:
    assert run("check", "blueprints/night.md").out.split("\n\n")[1] == (
        "blueprints/night.md:4:10: error: No persona is called `pria` [unknown-reference]\n"
        "  | persona: pria\n"
        "  |          ^^^^\n"
        "  = Did you mean `priya`?"
    )


@pytest.mark.parametrize(
    ("severity", "fail_on", "status"),
    [
        ("error", "error", 1),
        ("error", "warning", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("warning", None, 1),
        ("info", "warning", 0),
        ("info", None, 0),
        ("info", "info", 1),
        ("off", "info", 0),
    ],
)
def test_the_status_is_one_from_a_severity_on(
    wiki: Path, run: Run, severity: str, fail_on: str | None, status: int
) -> None:
    write(wiki, {"mkdocs.yml": f"plugins:\n  - cjm:\n      severity: {{missing-parent: {severity}}}\n"})
    write(
        wiki,
        {"blueprints/night.md": "---\nkind: journey\ntitle: x\nphases:\n  - {title: y, actions: z}\n---\n"},
    )
    (wiki / "blueprints/by-day/day.md").unlink()
    ended = run("check", *(["--fail-on", fail_on] if fail_on else []))
    assert ended.places == ([f"blueprints/night.md:2 {severity} missing-parent"] if severity != "off" else [])
    assert ended.status == status


def test_without_findings_it_says_so_and_ends_with_nought(wiki: Path, run: Run) -> None:
    for name in ("night.md", "by-day/day.md"):
        (wiki / "blueprints" / name).unlink()
    assert run("check") == (0, "No findings\n", "")


def test_the_json_has_the_documented_shape_and_paths_from_here(
    wiki: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(wiki / "blueprints/by-day")
    ended = run("check", "--format", "json", "../night.md")
    assert (json.loads(ended.out), ended.status) == (
        {
            "version": 1,
            "summary": {"error": 1, "warning": 0, "info": 1, "files": 1},
            "findings": [
                {
                    "path": "../night.md",
                    "line": 2,
                    "column": 7,
                    "end_line": 2,
                    "end_column": 14,
                    "severity": "info",
                    "rule": "missing-parent",
                    "message": "This journey map has no `parent`",
                    "help": "Add `parent:` with the id of an experience map or a journey map",
                    "related": [],
                },
                {
                    "path": "../night.md",
                    "line": 4,
                    "column": 10,
                    "end_line": 4,
                    "end_column": 14,
                    "severity": "error",
                    "rule": "unknown-reference",
                    "message": "No persona is called `pria`",
                    "help": "Did you mean `priya`?",
                    "related": [],
                },
            ],
        },
        1,
    )


def test_related_places_have_paths_from_here(wiki: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(wiki, {"blueprints/other/priya.md": PRIYA})
    monkeypatch.chdir(wiki / "blueprints")
    found = json.loads(run("check", "--format", "json", "priya.md", "other").out)["findings"]
    paths = [(each["path"], [related["path"] for related in each["related"]]) for each in found]
    assert paths == [("priya.md", ["other/priya.md"])]


@pytest.mark.parametrize(
    ("paths", "places"),
    [
        (["blueprints/night.md"], ALL[2:]),
        (["blueprints/by-day"], ALL[:2]),
        (["blueprints/by-day/", "blueprints/night.md"], ALL),
        (["."], ALL),
        (["./blueprints/../blueprints/night.md"], ALL[2:]),
        (["blueprints/priya.md"], []),
        (["mkdocs.yml"], []),
    ],
)
def test_paths_narrow_what_is_reported(wiki: Path, run: Run, paths: list[str], places: list[str]) -> None:
    ended = run("check", *paths)
    assert ended.places == places
    assert ended.status == (UNKNOWN in places)


def test_paths_never_narrow_what_is_read(wiki: Path, run: Run) -> None:
    write(wiki, {"blueprints/pria.md": PRIYA})
    assert run("check", "blueprints/night.md").places == ALL[2:3]


def test_the_nearest_configuration_upward_is_taken(
    wiki: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(wiki / "blueprints/by-day")
    assert run("check", "day.md").places == [each.replace("blueprints/by-day/", "") for each in ALL[:2]]


@pytest.mark.parametrize("option", ["-f", "--config-file"])
def test_another_configuration_can_be_named(wiki: Path, run: Run, option: str) -> None:
    write(wiki, {"other/site.yml": CONFIG, "other/blueprints/x.md": "---\nkind: persona\n---\n"})
    ended = run("check", option, "other/site.yml")
    assert ended.places == ["other/blueprints/x.md:2 error missing-key"]


@pytest.mark.parametrize(
    ("arguments", "config", "said"),
    [
        (["nowhere.md"], CONFIG, "cjm: There is no file or folder nowhere.md\n"),
        (["-f", "nowhere.yml"], CONFIG, "cjm: nowhere.yml cannot be read: No such file or directory\n"),
        (["-f", "."], CONFIG, "cjm: . cannot be read: Is a directory\n"),
        (
            [],
            "plugins: [search]\n",
            "{root}/mkdocs.yml does not name the plugin cjm; add `- cjm` under `plugins:`\n",
        ),
        (
            [],
            "plugins:\n  - cjm: {maps_dir: maps}\n",
            "cjm: There is no folder {root}/maps for the maps; make it, or set `maps_dir`\n",
        ),
        (
            [],
            "plugins:\n  - cjm: {severity: {missing-paren: off}}\n",
            "cjm: `severity`: There is no rule `missing-paren`. Did you mean `missing-parent`?\n",
        ),
        (
            ["--format", "xml"],
            CONFIG,
            "Error: Invalid value for '--format': 'xml' is not one of 'text', 'json'.\n",
        ),
        (["--fail-on", "off"], CONFIG, "'off' is not one of 'error', 'warning', 'info'.\n"),
        (["--no-such-option"], CONFIG, "No such option"),
    ],
)
def test_when_it_cannot_run_it_says_why_and_ends_with_two(
    wiki: Path, run: Run, arguments: list[str], config: str, said: str
) -> None:
    write(wiki, {"mkdocs.yml": config})
    ended = run("check", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert said.format(root=wiki) in ended.err
    assert "Traceback" not in ended.err


def test_outside_a_wiki_it_ends_with_two(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ended = run("check")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == (
        f"cjm: There is no mkdocs.yml in {tmp_path} or above it; run this in your wiki, or give it with -f\n"
    )


def test_a_fault_of_its_own_ends_with_three_and_asks_for_a_report(
    wiki: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("not foreseen")

    monkeypatch.setattr(COMMANDS, "open_project", fail)
    ended = run("check")
    assert (ended.status, ended.out) == (3, "")
    assert "RuntimeError: not foreseen" in ended.err
    assert ended.err.endswith("cjm: this is a fault of cjm itself; please report it with the lines above\n")


def test_a_run_that_is_interrupted_ends_with_two(
    wiki: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(COMMANDS, "open_project", interrupt)
    assert run("check") == (2, "", "\n")
