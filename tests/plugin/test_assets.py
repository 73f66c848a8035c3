"""Our styles and scripts on the site."""

from __future__ import annotations

import gzip
import re

from cjm_site.plugin.assets import ARROWS, FOLDER, SCRIPTS, SHARED, STYLES, compact
from cjm_site.render.environment import theme_dir
from tests.support.site import Built, Site
from tests.support.wiki import WIKI


def test_every_file_of_the_theme_is_loaded() -> None:
    files = {file.name for file in (theme_dir() / FOLDER).iterdir()}
    assert files == {*(f"{name}.css" for name in STYLES), "arrows.css", *SCRIPTS}


def test_styles_come_in_two_files(site: Site) -> None:
    built = site.files(WIKI).build()
    sheets = {path.relative_to(built.folder).as_posix() for path in built.folder.glob(f"{FOLDER}/*.css")}
    assert sheets == {SHARED, ARROWS}


def test_arrows_are_styled_only_where_there_are_some(site: Site) -> None:
    built = site.files(WIKI).build()
    assert f"../../{ARROWS}" in built.html("blueprints/ride/")
    assert ARROWS not in built.html("blueprints/night/")


def test_styles_of_the_site_come_after_ours(site: Site) -> None:
    site.files(WIKI).files("=== docs/own.css\np {}\n")
    page = site.build(extra_css=["own.css"]).html("blueprints/night/")
    assert page.index(SHARED) < page.index("own.css")


def test_site_can_replace_one_component(site: Site) -> None:
    site.files(WIKI).files(f"=== custom/{FOLDER}/persona.css\n.own {{}}\n")
    built = site.build(theme={"name": "material", "font": False, "custom_dir": "custom"})
    assert ".own{}" in built.html(SHARED)


def test_texts_in_styles_keep_their_spaces() -> None:
    assert compact('a::after { content: " ;  x: y "; }') == 'a::after{content:" ;  x: y "}\n'


def test_comments_and_indentation_are_left_out() -> None:
    assert compact("/* a */\np {\n  color: red; /* b */\n}\n") == "p{color:red}\n"


def test_sizes_stay_in_the_budget(atlas_site: Built) -> None:
    styles = (atlas_site.folder / SHARED).read_bytes()
    scripts = b"".join((atlas_site.folder / FOLDER / name).read_bytes() for name in SCRIPTS)
    assert len(gzip.compress(styles)) <= 10_500
    assert len(gzip.compress(scripts)) <= 1_500
    assert not re.search(rb"url\([\"']?https?:|@import", styles)
