import markdown
import pytest

from cjm_site.source.headings import heading_anchors

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
