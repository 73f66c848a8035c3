"""What there is, is documented: commands, options, lanes, marks; and what is shown is real."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from cjm_site.cli.main import cli
from cjm_site.findings.reporters import REPORTERS
from cjm_site.model import CATALOGS, KINDS, LANES, LINES
from cjm_site.model.addresses import PUBLISHED
from cjm_site.model.options import OPTIONS
from cjm_site.views.legend import MEANINGS
from cjm_site.views.review import STATUS_WORDS
from tests.support.fences import commands, fences, rewrite
from tests.support.site import Built

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
GUIDE = DOCS / "guide"
FAULTY = "blueprints/burger-for-lunch.md"
PAGES = sorted([*DOCS.glob("*.md"), *GUIDE.glob("*.md")])
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_FIRST_CELL = re.compile(r"^\| `([\w-]+)` \|", re.MULTILINE)
_SPECIMEN = re.compile(r"cjm-mark--([\w-]+)")


def text_of(*pages: Path) -> str:
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


def options_of_commands() -> list[str]:
    """Every command with each of its options, as they are typed."""
    found = [
        f"{name} {option}"
        for name, command in cli.commands.items()
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    ]
    return sorted({*cli.commands, *found})


@pytest.mark.parametrize("typed", options_of_commands())
def test_commands_and_their_options_are_named(typed: str) -> None:
    command, _, option = typed.partition(" ")
    lines = [line for line in text_of(*PAGES).splitlines() if f"cjm {command}" in line]
    assert lines
    assert not option or any(re.search(rf"(?<![\w-]){option}(?![\w-])", line) for line in lines)


@pytest.mark.parametrize("name", sorted(REPORTERS))
def test_formats_of_findings_are_named(name: str) -> None:
    assert f"`{name}`" in text_of(GUIDE / "checking.md") or f"--format {name}`" in text_of(
        GUIDE / "checking.md"
    )


def test_every_option_of_the_plugin_has_its_row() -> None:
    table = text_of(GUIDE / "install-and-publish.md").partition("| Option |")[2].partition("\n\n")[0]
    assert _FIRST_CELL.findall(table) == list(OPTIONS)


@pytest.mark.parametrize("title", sorted({lane.title for lanes in LANES.values() for lane in lanes}))
def test_readers_are_told_every_lane(title: str) -> None:
    assert re.search(rf"[|,] {title}[ ,]", text_of(GUIDE / "reading-a-map.md"))


@pytest.mark.parametrize("line", LINES.values(), ids=lambda line: line.name)
def test_readers_are_told_every_line_and_how_it_is_drawn(line: object) -> None:
    assert f"**{line.title}**, {line.style}" in text_of(GUIDE / "reading-a-map.md")  # type: ignore[attr-defined]


@pytest.mark.parametrize("word", STATUS_WORDS.values())
def test_readers_are_told_every_status(word: str) -> None:
    assert f"| **{word}**" in text_of(GUIDE / "reading-a-map.md")


def test_writers_are_told_every_kind_and_catalog() -> None:
    written = text_of(GUIDE / "writing-maps.md", GUIDE / "blueprints.md", GUIDE / "catalogs.md")
    missing = [f"kind: {kind}" for kind in KINDS if f"kind: {kind}" not in written]
    missing += [kind.file for kind in CATALOGS.values() if f"`{kind.file}`" not in written]
    assert missing == []


def test_specimens_of_marks_are_drawn() -> None:
    styles = (ROOT / "theme/assets/cjm/marks.css").read_text(encoding="utf-8")
    used = set(_SPECIMEN.findall(text_of(GUIDE / "reading-a-map.md")))
    assert used
    assert {mark for mark in used if not re.search(rf"\.cjm-mark--{mark}\b", styles)} == set()


def test_readers_are_shown_every_mark_of_an_entry() -> None:
    used = set(_SPECIMEN.findall(text_of(GUIDE / "reading-a-map.md")))
    assert used >= {*KINDS, "fail", "wait", "decision", "moment", "high", "medium", "low", "system", "person"}


@pytest.mark.parametrize("words", MEANINGS.values())
def test_readers_are_told_what_the_legend_says(words: str) -> None:
    told = {
        "person": "a person does it",
        "system": "a system does it",
        "outside our company": "*outside*",
        "rests on no source yet": "| assumption |",
        "hands to, depends on": "hands to, or depends on",
        "depend on each other": "both depend on each other",
        "high severity": "**high**",
        "medium severity": "**medium**",
        "low severity": "**low**",
    }
    assert told.get(words, words).lower() in text_of(GUIDE / "reading-a-map.md").lower()


def test_editors_are_told_which_files_are_published() -> None:
    told = set(re.findall(r"\w+", text_of(GUIDE / "privacy.md")))
    assert {suffix.removeprefix(".") for suffix in PUBLISHED} <= told


def test_links_of_the_readme_lead_somewhere() -> None:
    links = [link for link in _LINK.findall(text_of(ROOT / "README.md")) if "://" not in link]
    assert len(links) > 10
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_pages_are_on_the_site(atlas_site: Built, page: Path) -> None:
    path = page.relative_to(DOCS).with_suffix("").as_posix().removesuffix("index")
    assert (atlas_site.folder / path / "index.html").is_file()


def test_examples_are_not_on_the_site(atlas_site: Built) -> None:
    assert [path for path in atlas_site.folder.rglob("*") if "burger" in path.name] == []


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tutorial's wiki at the place where it has its first mistake."""
    folder = tmp_path_factory.mktemp("faulty") / "burger"
    shutil.copytree(DOCS / "examples/burger", folder, ignore=shutil.ignore_patterns("site"))
    text = (folder / FAULTY).read_text(encoding="utf-8")
    scenario = "scenario: Half past twelve: Sam is hungry and has 40 minutes."
    changed = re.sub(r"^scenario: .*$", scenario, text, flags=re.MULTILINE)
    (folder / FAULTY).write_text(changed, encoding="utf-8")
    return folder


def check(folder: Path, *arguments: str) -> str:
    command = [str(Path(sys.executable).with_name("cjm")), "check", *arguments, FAULTY]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    return done.stdout


def held(shown: str, real: str, request: pytest.FixtureRequest) -> None:
    """Compare what a guide shows with what is real, or bring it up to date."""
    if request.config.getoption("--update-golden") and shown != real:
        rewrite(GUIDE / "checking.md", shown, real)
    else:
        assert shown == real


def test_the_finding_shown_is_real(faulty: Path, request: pytest.FixtureRequest) -> None:
    boxes = fences(GUIDE / "checking.md")
    answers = [each.answer for box in boxes if box.language == "console" for each in commands(box)]
    held(answers[0], check(faulty), request)


def test_the_json_shown_is_real(faulty: Path, request: pytest.FixtureRequest) -> None:
    box = next(box for box in fences(GUIDE / "checking.md") if box.language == "json")
    held(box.text, check(faulty, "--format", "json"), request)
