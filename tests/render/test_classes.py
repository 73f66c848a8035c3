"""Classes of styles and templates know of each other: no rule for nothing, no class for no rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from cjm_site.plugin.assets import SOME_PAGES
from cjm_site.render.arrow_classes import arrow_css
from cjm_site.render.environment import theme_dir

ROOT = Path(__file__).resolve().parents[2]
NAME = re.compile(r"cjm-[\w-]*")
NO_CLASSES = re.compile(r"--cjm-[\w-]+|cjm-view\b")
"""Variables, and names that scripts look for by themselves."""
HOOKS = re.compile(r"cjm-page--|cjm-icon--")
"""For a site's own styles; and icons, whose rules are made when the site is built."""


def styled() -> tuple[set[str], set[str]]:
    """Classes that have a rule, and beginnings of classes that have one."""
    sheets = "".join(file.read_text(encoding="utf-8") for file in (theme_dir() / "assets/cjm").glob("*.css"))
    written = re.sub(r"/\*.*?\*/", "", sheets.replace(arrow_css(), ""), flags=re.DOTALL)
    begun = re.findall(r'class\*="(cjm-[\w-]+)"', written)
    return set(re.findall(r"\.(cjm-[\w-]+)", written)), set(begun)


def sources() -> Iterator[str]:
    """Everything that prints a class."""
    for file in (*theme_dir().rglob("*.html"), *theme_dir().rglob("*.js")):
        yield file.read_text(encoding="utf-8")
    for folder in ("views", "plugin"):
        for file in (ROOT / "cjm_site" / folder).glob("*.py"):
            # Of values in braces any word may come: they are written as in templates.
            yield re.sub(r"\{(?!\{|%)", "{{", file.read_text(encoding="utf-8"))


def printed() -> tuple[set[str], set[str]]:
    """Classes that are printed, and beginnings to which a value is added."""
    whole: set[str] = set()
    begun: set[str] = set()
    for source in sources():
        for name in NAME.finditer(NO_CLASSES.sub("", source)):
            follows = name.string[name.end() : name.end() + 2]
            (begun if follows == "{{" else whole).add(name[0])
    return whole, begun - {"cjm-"}


def test_every_rule_is_for_a_class_that_is_printed() -> None:
    rules, _ = styled()
    whole, begun = printed()
    dead = {each for each in rules - whole if not any(_made_of(each, start) for start in begun)}
    assert dead == set()


def _made_of(name: str, start: str) -> bool:
    value = name.removeprefix(start)
    return value != name and (start.endswith("-") or value.isdigit())


def test_every_class_that_is_printed_has_a_rule() -> None:
    rules, starts = styled()
    templates = "".join(file.read_text(encoding="utf-8") for file in theme_dir().rglob("*.html"))
    lists = re.findall(r'class="((?:[^"{]|\{[{%].*?[%}]\})*)"', templates)
    names = {name for each in lists for name in re.findall(r"cjm-[\w-]+(?![\w-]|\{\{)", each)}
    marks = {mark for several in SOME_PAGES.values() for mark in several}
    idle = {name for name in names - rules - marks if not HOOKS.match(name)}
    assert {name for name in idle if not any(name.startswith(start) for start in starts)} == set()
