from cjm_site.model import CATALOGS
from cjm_site.views.base import Place, words_of
from cjm_site.views.catalog import catalog_page
from tests.support.atlas import EDITION, SMALL, atlas_of


def test_entries_say_what_they_are_and_where_they_are_used() -> None:
    found = catalog_page(atlas_of(SMALL), CATALOGS["system"], EDITION)
    assert [(e.anchor, e.title, e.outside, words_of(e.description), e.total) for e in found.entries] == [
        ("_systems--gateway", "Card gateway", True, "", "Used by 1 page"),
        ("_systems--dispatch", "Dispatch", False, "Offers trips", "Used by 1 page"),
        ("_systems--rider-app", "Rider app", False, "", "Used by 1 page"),
    ]
    dispatch = found.entries[1]
    assert [(fact.label, words_of(fact.bits[0].words)) for fact in dispatch.facts] == [
        ("Owner", "Marketplace"),
        ("Formerly", "matcher"),
        ("On call", "me"),
    ]
    assert (found.total, found.free) == ("3 systems", False)
    assert [entry.id for entry in found.entries] == ["gateway", "dispatch", "rider-app"]
    assert found.contents == ()


def test_labels_without_a_file_are_a_catalog_too() -> None:
    text = "=== a.md\n---\nkind: persona\ntitle: A\nowner: Night rides\n---\n"
    found = catalog_page(atlas_of(text), CATALOGS["team"], EDITION)
    assert ([entry.title for entry in found.entries], found.free) == (["Night rides"], True)
    assert found.entries[0].id == ""


def test_many_entries_are_listed_above() -> None:
    terms = "".join(f"term-{number}: Words\n" for number in range(6))
    found = catalog_page(atlas_of(f"=== catalog/glossary.yml\n{terms}"), CATALOGS["glossary"], EDITION)
    assert len(found.contents) == 6
    assert found.contents[0].place == Place("_glossary", "_glossary--term-0")
