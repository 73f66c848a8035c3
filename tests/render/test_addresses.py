import pytest

from cjm_site.render import Addresses
from cjm_site.views.base import Link


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


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ('https://wiki.example/?q="a b"', "https://wiki.example/?q=%22a%20b%22"),
        ("https://wiki.example/%20{x}|y", "https://wiki.example/%20%7Bx%7D%7Cy"),
        ("https://wiki.example/é?ü=東", "https://wiki.example/é?ü=東"),
        ("javascript:alert(1)", ""),
    ],
)
def test_an_address_outside_is_written_as_addresses_are(typed: str, written: str) -> None:
    assert Addresses(url_for=lambda place: place.page).of(Link("words", url=typed)) == written
