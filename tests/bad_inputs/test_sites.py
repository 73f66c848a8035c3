"""Sites of any shape: where they lie, where they are built, and what they ask of others."""

from __future__ import annotations

import re

import pytest
from mkdocs.exceptions import Abort

from cjm_site.export.csp import read_site
from tests.support.site import Built, Site
from tests.support.wiki import WIKI

DEEP = WIKI.replace("=== blueprints/", "=== blueprints/a/b/c/d/").replace(
    "../blueprints/", "../blueprints/a/b/c/d/"
)
DEEP = DEEP.replace("blueprints/a/b/c/d/catalog/", "blueprints/catalog/")
_FOREIGN = re.compile(r"""(?:url\(\s*["']?|@import\s+["']?)\s*(?:https?:)?//""")


@pytest.mark.parametrize(
    "site_url", ["", "https://wiki.example.com/", "https://wiki.example.com/team/atlas/"]
)
@pytest.mark.parametrize("directory_urls", [True, False])
def test_rows_71_and_72_links_lead_where_they_should(site: Site, directory_urls: bool, site_url: str) -> None:
    built = site.files(DEEP).build(strict=True, use_directory_urls=directory_urls, site_url=site_url)
    assert built.messages() == []
    built.assert_links()
    night = "blueprints/a/b/c/d/night" + ("/" if directory_urls else ".html")
    assert 'id="night--wait"' in built.content(night)
    assert not [each for each in built.links.pages[_file(night)].addresses if each.startswith("/")]


def _file(address: str) -> str:
    return f"{address}index.html" if address.endswith("/") else address


def test_row_71_maps_on_the_home_page_of_the_site(site: Site) -> None:
    site.files(
        WIKI.replace("=== blueprints/", "=== docs/")
        .replace("../blueprints/", "")
        .replace("=== docs/index.md\n# Home", "=== docs/about.md\n# Home")
    )
    built = site.options(maps_dir="docs").build(strict=True)
    assert built.messages() == []
    built.assert_links()
    assert "Night out" in built.content("")


def test_row_76_output_that_is_a_symbolic_link(site: Site) -> None:
    site.files(WIKI)
    (site.folder / "precious").mkdir()
    (site.folder / "precious/file.txt").write_text("stays")
    (site.folder / "site").symlink_to(site.folder / "precious", target_is_directory=True)
    built = site.build()
    assert built.aborted
    assert "is a symbolic link" in built.messages()[-1]
    assert (site.folder / "precious/file.txt").read_text() == "stays"


@pytest.mark.parametrize(
    ("maps", "said"),
    [("site", "holds the maps"), ("site/maps", "holds the maps"), (".", "lies in the maps folder")],
)
def test_row_76_output_and_maps_in_one_another(site: Site, maps: str, said: str) -> None:
    site.files(WIKI.replace("=== blueprints/", f"=== {maps}/"))
    built = site.options(maps_dir=maps).build()
    assert built.aborted
    assert said in built.messages()[-1]
    assert (site.folder / maps / "night.md").is_file()


def test_row_76_output_inside_the_docs(site: Site) -> None:
    site.files(WIKI)
    with pytest.raises(Abort):
        site.build(docs_dir=".")
    assert (site.folder / "blueprints/night.md").is_file()


def test_row_79_no_page_and_no_style_loads_from_another_host(atlas_site: Built) -> None:
    assert read_site(atlas_site.folder).blocked == []
    sheets = list(atlas_site.folder.rglob("*.css"))
    assert sheets
    assert [file.name for file in sheets if _FOREIGN.search(file.read_text("utf-8"))] == []


def test_row_79_no_script_of_ours_names_another_host(atlas_site: Built) -> None:
    scripts = list((atlas_site.folder / "assets/cjm").glob("*.js"))
    assert scripts
    texts = [re.sub(r"//(?!\S+\.\w).*$", "", file.read_text("utf-8"), flags=re.MULTILINE) for file in scripts]
    assert [text for text in texts if "//" in text] == []
