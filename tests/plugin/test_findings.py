"""Mistakes in maps in the log of a build: each once, weighed by its severity."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest

from tests.support.site import Site
from tests.support.wiki import WIKI


@pytest.mark.parametrize(
    ("typed", "mistyped", "place"),
    [
        ("persona: priya", "persona: priyaa", "blueprints/night.md:5:10: error:"),
        ("See [[ride#wait]]", "See [[ride#wiat]]", "blueprints/night.md:"),
        ("(people/priya.md)", "(people/priyaa.md)", "blueprints/night.md:"),
        ("(people/priya.md)", "(../gone.md)", "blueprints/night.md:"),
        ("(people/priya.md)", "(night.md#gone)", "blueprints/night.md:"),
        ("(people/priya.md)", "(javascript:alert)", "blueprints/night.md:"),
        ("title: Book", "title: Book: now", "blueprints/night.md:"),
        ("    steps:", "    colour: red\n    steps:", "blueprints/night.md:"),
    ],
)
def test_one_mistake_is_said_once_at_its_place(site: Site, typed: str, mistyped: str, place: str) -> None:
    built = site.files(WIKI).edit("blueprints/night.md", typed, mistyped).build(strict=True)
    assert len(built.messages()) == 1, built.messages()
    assert place in built.messages()[0]
    assert built.aborted


def test_finding_shows_the_line_and_the_next_step(site: Site) -> None:
    site.files(WIKI).edit("blueprints/night.md", "persona: priya", "persona: priyaa")
    (message,) = site.build().messages()
    first, *rest = message.splitlines()
    assert first.endswith("[unknown-reference]")
    assert "persona: priyaa" in rest[0]
    assert "Did you mean `priya`?" in message


def test_severity_decides_what_strict_fails_on(site: Site) -> None:
    site.files(WIKI).edit("blueprints/night.md", "persona: priya", "persona: priyaa")
    built = site.options(severity={"unknown-reference": "info"}).build(strict=True)
    assert built.aborted == ""
    assert [each for each in built.messages(logging.INFO) if "priyaa" in each]


def test_broken_map_has_a_page_with_its_finding(site: Site) -> None:
    site.files(WIKI).edit("blueprints/night.md", "title: Night out", "title: Night out\ntitle: Again")
    built = site.build()
    assert len(built.messages()) == 1
    assert "title" in built.content("blueprints/night/")
    built.assert_links()


@pytest.mark.parametrize("options", [["--strict", "-q"], ["--strict"]])
def test_a_strict_build_fails_however_quiet_it_is(site: Site, options: list[str]) -> None:
    site.files(WIKI).edit("blueprints/night.md", "See [[ride#wait]]", "See [[ride#wiat]]")
    command = [sys.executable, "-m", "mkdocs", "build", *options, "-f", str(site.write_config())]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "night.md" in done.stderr or "1 finding in the maps folder" in done.stderr
