"""Names of icons."""

from __future__ import annotations

import pytest

from cjm_site.views.icons import icon_class


@pytest.mark.parametrize(
    ("name", "css_class"),
    [
        ("material/cellphone-lock", "cjm-icon--material_cellphone-lock"),
        ("fontawesome/brands/android", "cjm-icon--fontawesome_brands_android"),
        (None, ""),
        ("", ""),
        ("../secret", ""),
        ("material/../../secret", ""),
        ("/etc/passwd", ""),
        ("material/x.svg", ""),
        ("material//x", ""),
        ("a b", ""),
        ("Material/Phone", ""),
    ],
)
def test_only_names_of_icons_make_a_class(name: str | None, css_class: str) -> None:
    assert icon_class(name) == css_class
