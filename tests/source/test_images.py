"""Pictures are judged and drawn anew, whatever their bytes are."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from cjm_site.source.images import Look, drawn_anew, fitted, look
from tests.support.pictures import picture

MANY = 1_000_000
FORMS = ("AVIF", "JPEG", "PNG", "WEBP")
WHOLE = {form: picture(120, 80, form) for form in FORMS}


def saved(made: Image.Image, form: str, **options: object) -> bytes:
    data = io.BytesIO()
    made.save(data, form, **options)  # type: ignore[arg-type]
    return data.getvalue()


@pytest.mark.parametrize("form", FORMS)
def test_sound_picture_has_a_size_and_no_trouble(form: str) -> None:
    assert look(WHOLE[form], MANY) == Look(120, 80)


@given(st.sampled_from(FORMS), st.data())
@settings(max_examples=150, deadline=None)
def test_changed_bytes_are_judged_and_never_raise(form: str, data: st.DataObject) -> None:
    changed = bytearray(WHOLE[form])
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(changed[: data.draw(st.integers(0, len(changed)))])
    seen = look(cut, MANY)
    assert bool(seen.trouble) == bool(seen.cure) == (seen.width == 0)
    if not seen.trouble:
        assert look(drawn_anew(cut, 64), MANY).trouble == ""


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_sort_of_png_is_drawn_anew(mode: str) -> None:
    made = (
        Image.new("I;16", (200, 100), 30_000)
        if mode == "I;16"
        else Image.new("RGBA", (200, 100)).convert(mode)
    )
    with Image.open(io.BytesIO(drawn_anew(saved(made, "PNG"), 50))) as shown:
        assert shown.size == (50, 25)
        assert shown.has_transparency_data == (mode in ("LA", "P", "RGBA"))


def test_grey_of_sixteen_bits_keeps_its_brightness() -> None:
    data = saved(Image.new("I;16", (200, 100), 128 * 256), "PNG")
    with Image.open(io.BytesIO(drawn_anew(data, 50))) as shown:
        assert shown.getpixel((10, 10)) == 128


def test_photo_in_several_sizes_is_one_jpeg() -> None:
    photo = Image.new("RGB", (200, 100), "red")
    data = saved(photo, "MPO", save_all=True, append_images=[photo.resize((20, 10))])
    assert look(data, MANY) == Look(200, 100)
    with Image.open(io.BytesIO(drawn_anew(data, 100))) as shown:
        assert (shown.format, shown.size) == ("JPEG", (100, 50))


def test_colours_for_printing_become_those_of_screens() -> None:
    data = saved(Image.new("CMYK", (20, 10)), "JPEG", icc_profile=b"x" * 300)
    with Image.open(io.BytesIO(drawn_anew(data, 100))) as shown:
        assert shown.mode == "RGB"
        assert "icc_profile" not in shown.info


def test_what_is_no_profile_of_colours_is_left_out() -> None:
    data = saved(Image.new("RGB", (20, 10)), "JPEG", icc_profile=b"Maker of a camera " * 20)
    assert b"Maker" not in drawn_anew(data, 100)


def test_notes_in_a_small_png_are_no_reason_to_keep_it() -> None:
    notes = Image.Exif()
    notes[0x010F] = "Maker"
    for data in (WHOLE["PNG"] + b"behind its end", picture(120, 80, exif=notes)):
        assert drawn_anew(data, 500) != data
    assert drawn_anew(WHOLE["PNG"], 500) == WHOLE["PNG"]


@pytest.mark.parametrize(
    ("size", "edge", "expected"),
    [((400, 300), 320, (320, 240)), ((10, 5_000), 100, (1, 100)), ((30, 20), 320, (30, 20))],
)
def test_sizes_keep_their_shape(size: tuple[int, int], edge: int, expected: tuple[int, int]) -> None:
    assert fitted(*size, edge) == expected
