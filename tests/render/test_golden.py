"""One golden file a page template: `pytest --update-golden` writes them anew, and somebody reads them."""

from pathlib import Path

import pytest

from cjm_site.findings import Finding, Related, Severity
from cjm_site.model import Atlas
from cjm_site.render import Addresses, Renderer, Story
from cjm_site.source import Source, Span
from cjm_site.views.edition import Edition
from cjm_site.views.pages import PageView, made_pages, page_view
from tests.render.conftest import GOLDEN
from tests.support.atlas import EDITION, SMALL, atlas_of, page_of

CUT = "kind: journey\ntitle: [\n"
PAGES = {
    "experience": "getting-home",
    "journey": "night",
    "blueprint": "ride",
    "persona": "priya",
    "tour": "first-week",
    "broken": "cut",
    "retired": "old",
}
MADE = {
    "home": "",
    "journeys": "_journeys",
    "personas": "_personas",
    "tours": "_tours",
    "systems": "_systems",
}
STORY = Story("<p>Before the map.</p>", "<p>After it.</p>")


def atlas() -> Atlas:
    return atlas_of(f"{SMALL}=== cut.md\n---\n{CUT}---\n")


def edition() -> Edition:
    source = Source("maps/cut.md", CUT)
    at = Span(source, 21, 22)
    finding = Finding(
        "unread-page",
        Severity.ERROR,
        "The list is not closed: `]` is missing",
        at,
        help="Write `title: A night`",
        related=(Related(Span(source, 0, 4), "The page starts here"),),
    )
    return Edition(
        today=EDITION.today,
        title=EDITION.title,
        description=EDITION.description,
        changed={"night": EDITION.today},
        findings={"maps/cut.md": (finding,)},
    )


def view_of(name: str) -> PageView:
    if name in PAGES:
        read = atlas()
        return page_view(read, page_of(read, PAGES[name]), edition())
    return next(made for made in made_pages(atlas()) if made.key == MADE[name]).view(edition())


def tidy(html: str) -> str:
    """Without the empty lines that templates leave."""
    return "\n".join(line.rstrip() for line in html.splitlines() if line.strip()) + "\n"


@pytest.fixture
def renderer(addresses: Addresses, tmp_path: Path) -> Renderer:
    """With the grid left out: it has tests of its own."""
    grid = tmp_path / "cjm/grid"
    grid.mkdir(parents=True)
    for name in ("grid", "choice"):
        (grid / f"{name}.html").write_text(f"[{name}]\n", encoding="utf-8")
    return Renderer(addresses, overrides=(tmp_path,))


@pytest.mark.parametrize("name", [*PAGES, *MADE])
def test_pages_look_as_they_did(name: str, renderer: Renderer, request: pytest.FixtureRequest) -> None:
    found = tidy(renderer.page(view_of(name), STORY))
    golden = GOLDEN / f"{name}.html"
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
