"""Our styles and scripts on the site."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from cjm_site.plugin.assets import FOLDER, SCRIPTS, SHARED, SOME_PAGES, STYLES, compact, compact_script
from cjm_site.plugin.icons import ICONS
from cjm_site.plugin.themes import STAND_IN
from cjm_site.render.environment import theme_dir
from tests.support.site import Built, Site
from tests.support.wiki import WIKI


def test_every_file_of_the_theme_is_loaded() -> None:
    files = {file.name for file in (theme_dir() / FOLDER).iterdir()}
    some = {sheet.removeprefix(f"{FOLDER}/") for sheet in SOME_PAGES if sheet != ICONS}
    assert files == {*(f"{name}.css" for name in STYLES), *some, *SCRIPTS, Path(STAND_IN).name}


def test_styles_of_most_pages_come_in_one_file(site: Site) -> None:
    built = site.files(WIKI).build()
    sheets = {path.relative_to(built.folder).as_posix() for path in built.folder.glob(f"{FOLDER}/*.css")}
    assert sheets == {SHARED, *SOME_PAGES} - {ICONS}


@pytest.mark.parametrize(
    ("page", "sheets"),
    [
        ("ride/", {"arrows.css"}),
        ("night/", set()),
        ("", {"home.css"}),
        ("_journeys/", {"home.css"}),
        ("people/priya/", {"persona.css"}),
        ("first-week/", {"lists.css"}),
        ("_systems/", {"lists.css"}),
    ],
)
def test_other_styles_come_only_where_they_are_needed(site: Site, page: str, sheets: set[str]) -> None:
    html = site.files(WIKI).build().html(f"blueprints/{page}")
    assert set(re.findall(rf"{FOLDER}/(\w+\.css)", html)) == {"cjm.css", *sheets}


def test_styles_of_the_site_come_after_ours(site: Site) -> None:
    site.files(WIKI).files("=== docs/own.css\np {}\n")
    page = site.build(extra_css=["own.css"]).html("blueprints/ride/")
    assert page.index(SHARED) < page.index("arrows.css") < page.index("own.css")


def test_site_can_replace_one_component(site: Site) -> None:
    site.files(WIKI).files(f"=== custom/{FOLDER}/persona.css\n.own {{}}\n")
    built = site.build(theme={"name": "material", "font": False, "custom_dir": "custom"})
    assert ".own{}" in built.html(f"{FOLDER}/persona.css")


def test_texts_in_styles_keep_their_spaces() -> None:
    assert compact('a::after { content: " ;  x: y "; }') == 'a::after{content:" ;  x: y "}\n'


def test_comments_and_indentation_are_left_out() -> None:
    assert compact("/* a */\np {\n  color: red; /* b */\n}\n") == "p{color:red}\n"


def test_numbers_lose_only_zeros_that_mean_nothing() -> None:
    written = compact("p { margin: -0.5em 0 10.05em calc(0.2em + 0px); }")
    assert written == "p{margin:-.5em 0 10.05em calc(.2em + 0px)}\n"


def test_scripts_lose_indentation_and_comments_with_lines_of_their_own() -> None:
    script = '/* What\n   it does. */\n(() => {\n  // Why.\n  go("http://x"); // here\n\n})();\n'
    written = compact_script(script)
    assert written == '(() => {\ngo("http://x"); // here\n})();\n'


def test_script_of_a_site_stays_as_it_is(site: Site) -> None:
    own = "// Ours.\n  const text = `\n    // text`;\n"
    site.files(WIKI).files(f"=== custom/{FOLDER}/map.js\n{own}")
    built = site.build(theme={"name": "material", "font": False, "custom_dir": "custom"})
    assert (built.folder / FOLDER / "map.js").read_text(encoding="utf-8").endswith("// text`;\n")
    assert (built.folder / FOLDER / "page.js").read_text(encoding="utf-8").startswith("const init")


def test_sizes_stay_in_the_budget(atlas_site: Built) -> None:
    styles = (atlas_site.folder / SHARED).read_bytes()
    scripts = b"".join((atlas_site.folder / FOLDER / name).read_bytes() for name in SCRIPTS)
    assert len(styles) <= 37_000
    assert len(gzip.compress(styles)) <= 8_900
    assert len(gzip.compress(scripts)) <= 1_500
    assert not re.search(rb"url\([\"']?https?:|@import", styles)


@pytest.mark.parametrize(
    ("page", "entries", "raw", "packed", "elements"),
    [
        ("blueprints/earning-by-driving/", 60, 75_000, 10_300, 1_600),
        ("blueprints/getting-around/get-home-late/", 80, 95_000, 13_000, 2_000),
        ("blueprints/getting-around/blueprints/ride-home/", 45, 95_000, 13_500, 2_150),
    ],
)
def test_pages_of_large_maps_stay_small(
    atlas_site: Built, page: str, entries: int, raw: int, packed: int, elements: int
) -> None:
    content = atlas_site.content(page)
    assert content.count('aria-label="Link to this entry"') >= entries
    assert len(content) <= raw
    assert len(gzip.compress(content.encode())) <= packed
    assert len(re.findall(r"<[a-z]", content)) <= elements
