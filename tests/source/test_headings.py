import markdown
import pytest

from cjm_site.source.headings import heading_anchors, page_anchors

BODIES = [
    "# The fee\n\ntext\n\n## What we *do* about it\n",
    "## Twice\n\n## Twice\n\n## Twice\n",
    "Setext\n======\n\nSecond\n------\n",
    "## Ümläute & Co. (2027)\n",
    "## A [link](https://a.example) in it ##\n",
    "## Written {#by-hand}\n",
    "no heading\n",
]


@pytest.mark.parametrize("body", BODIES)
def test_headings_get_the_anchors_that_the_site_gives_them(body: str) -> None:
    parser = markdown.Markdown(extensions=["toc", "attr_list"])
    parser.convert(body)
    given = {heading["id"] for heading in _all(parser.toc_tokens)}  # type: ignore[attr-defined]

    assert heading_anchors(body) == given


def _all(tokens: list) -> list:
    return [each for token in tokens for each in (token, *_all(token["children"]))]


@pytest.mark.parametrize(
    ("body", "anchors"),
    [
        ("no heading\n", set()),
        ("# One\n\n## Two words\n", {"one", "two-words"}),
        ("# \u00dcber uns\n", {"uber-uns"}),
        ("# U\u0308ber\n", {"uber"}),
        ("Text\n{: #written .big }\n", {"written"}),
        ("## Two {#by-hand}\n", {"by-hand", "two-by-hand"}),
        ("<a id=here></a> <a name='there'></a>\n", {"here", "there"}),
        ('--8<-- "other.md"\n', None),
        ("::: module\n", None),
        ("# {{ title }}\n", None),
        ("{% include 'x' %}\n", None),
        ("Text[^1]\n\n[^1]: Note\n", None),
    ],
)
def test_of_ordinary_pages_the_anchors_of_other_habits_count_too(body: str, anchors: set[str] | None) -> None:
    assert page_anchors(body) == anchors


@pytest.mark.parametrize("words", ["\u00dcber uns", "U\u0308ber uns"])
def test_where_a_site_makes_anchors_in_its_own_way_letters_may_be_kept(words: str) -> None:
    assert page_anchors(f"# {words}\n", own_anchors=True) == {"uber-uns", "\u00fcber-uns"}
