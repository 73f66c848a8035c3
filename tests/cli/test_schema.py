"""`cjm schema`, and what the command says of itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cjm_site import __version__
from cjm_site.export.schema import SCHEMAS, schema_of
from cjm_site.model import OwnLane, Settings
from tests.support.command import Run, write

OWN = "plugins:\n  - cjm:\n      lanes: [{id: legal, title: Legal, kinds: [journey]}]\n"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_printed_as_json_outside_a_wiki_too(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = run("schema", name)
    assert (ended.status, ended.err) == (0, "")
    assert json.loads(ended.out) == schema_of(name, Settings())


def test_own_lanes_are_in_the_schema_of_a_wiki(wiki: Path, run: Run) -> None:
    write(wiki, {"mkdocs.yml": OWN})
    lanes = (OwnLane("legal", "Legal", ("journey",)),)
    printed = json.loads(run("schema", "journey").out)
    assert printed == schema_of("journey", Settings(lanes=lanes))
    assert printed != schema_of("journey", Settings())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["weather"],
            "'weather' is not one of 'experience', 'journey', 'blueprint', 'persona', 'tour', 'teams'",
        ),
        ([], "Missing argument"),
        (["journey", "-f", "nowhere.yml"], "cjm: nowhere.yml cannot be read: No such file or directory"),
    ],
)
def test_what_cannot_be_printed_ends_with_two(wiki: Path, run: Run, arguments: list[str], said: str) -> None:
    ended = run("schema", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_the_commands(run: Run, option: str) -> None:
    ended = run(option)
    assert (ended.status, ended.err) == (0, "")
    for command in ("check", "schema"):
        assert f"\n  {command}  " in ended.out


def test_the_version_is_the_packages(run: Run) -> None:
    assert run("--version") == (0, f"cjm, version {__version__}\n", "")
