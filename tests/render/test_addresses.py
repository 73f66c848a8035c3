import pytest

from cjm_site.render import Addresses


@pytest.mark.parametrize(
    ("option", "address"),
    [
        ("", None),
        ("javascript:alert('{title}')", None),
        (
            "https://forms.example/new?about={title}&at={url}",
            "https://forms.example/new?about=A%20%26%20B&at=wiki.example%2Fa%2F",
        ),
        (
            "mailto:wiki@lantern.example?subject={title}%20{step}",
            "mailto:wiki@lantern.example?subject=A%20%26%20B%20",
        ),
        ("https://forms.example/{other}?at={url}", "https://forms.example/{other}?at=wiki.example%2Fa%2F"),
    ],
)
def test_what_readers_report_is_filled_into_the_sites_own_address(option: str, address: str | None) -> None:
    addresses = Addresses(url_for=lambda place: place.page, feedback=option, page="wiki.example/a/")

    assert addresses.feedback_on("A & B") == address
