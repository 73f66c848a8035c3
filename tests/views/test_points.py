from cjm_site.views.base import Place, words_of
from cjm_site.views.points import points
from tests.support.atlas import SMALL, atlas_of, map_of


def test_points_say_what_happens_where_and_to_whom() -> None:
    atlas = atlas_of(SMALL)
    found = points(atlas, map_of(atlas, "ride"))
    assert [(p.mark, p.step, words_of(p.words), [who.label for who in p.who]) for p in found] == [
        ("fail", 1, "No driver accepts", ["Marketplace", "App"]),
        ("wait", 1, "Up to 5 min", ["App"]),
        ("decision", 1, "Charges the card", ["Card gateway"]),
    ]
    assert found[0].place == Place("ride", "ride--offer")
