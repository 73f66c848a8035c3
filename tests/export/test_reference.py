"""The reference in the docs says what the code reads by."""

from pathlib import Path

from cjm_site.export.reference import pages
from cjm_site.lint import RULES
from cjm_site.model import CATALOGS, KINDS, LANES
from cjm_site.model.settings import LIMIT_MEANINGS, Limits

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def test_the_committed_reference_is_the_one_that_make_docs_writes() -> None:
    committed = {
        path.relative_to(REFERENCE).as_posix(): path.read_text("utf-8") for path in REFERENCE.rglob("*.md")
    }

    assert committed == pages()


def test_every_rule_has_a_page() -> None:
    assert {f"rules/{name}.md" for name in RULES} <= set(pages())


def test_the_format_page_names_every_kind_lane_and_catalog() -> None:
    text = pages()["format.md"]
    lanes = (lane.id for lanes in LANES.values() for lane in lanes)
    words = [*KINDS, *lanes, *(kind.file for kind in CATALOGS.values())]

    assert [word for word in words if word not in text] == []


def test_every_limit_is_explained() -> None:
    assert set(LIMIT_MEANINGS) == set(Limits.__dataclass_fields__)
