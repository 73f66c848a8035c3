"""Pictures, opened: header and size first, by their bytes and not by their names.

Nothing else decodes any. What is published is drawn anew: no larger than pages show it, and without what a
camera wrote into it.
"""

from __future__ import annotations

import io
import struct
import warnings
from typing import NamedTuple

from PIL import Image, ImageOps

# A telephone saves several sizes of one photo in a file: a JPEG with more behind it.
_SEVERAL_SIZES = "MPO"
_FORMATS = ("AVIF", "JPEG", "PNG", "WEBP")
_SAVED: dict[str, dict[str, object]] = {
    "AVIF": {"quality": 75, "speed": 9, "max_threads": 1},
    "JPEG": {"quality": 85, "optimize": True, "progressive": True},
    "PNG": {"optimize": False},
    "WEBP": {"quality": 85, "method": 4},
}
"""How each format is written: the same bytes at every build."""
_ORIENTATION = 0x0112
_SIDEWAYS = (5, 6, 7, 8)
# Colours alone: larger ones have texts and tables in them.
_LARGEST_PROFILE = 4_096
_PNG = b"\x89PNG\r\n\x1a\n"
_ONLY_DRAWING = frozenset((b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"IDAT", b"IEND"))


class Look(NamedTuple):
    """What a picture is, or why it cannot be shown."""

    width: int = 0
    """As it is shown: a photo that was taken sideways is turned."""
    height: int = 0
    trouble: str = ""
    """The end of a sentence; empty for a sound picture."""
    cure: str = ""


def look(data: bytes, most_pixels: int) -> Look:
    """Judge a picture: its bytes, then its size, and only then all of it."""
    if not data:
        return Look(trouble="the file is empty", cure="Save or copy it anew")
    if not _is_picture(data):
        return Look(
            trouble="its content is no png, jpg, webp or avif, whatever its name says",
            cure="Export the picture as one of them",
        )
    try:
        with _opened(data) as picture:
            return _too_much(picture, most_pixels) or _whole(picture)
    except Image.DecompressionBombError:
        return _too_large("it has too many pixels", most_pixels)
    # Decoders raise whatever they stumble over.
    except Exception:
        return Look(trouble="it is damaged, or cut short", cure="Export or copy it anew")


def _is_picture(data: bytes) -> bool:
    is_avif = data[4:8] == b"ftyp" and any(brand in data[8:64] for brand in (b"avif", b"avis"))
    is_webp = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    return data.startswith((_PNG, b"\xff\xd8\xff")) or is_webp or is_avif


def _opened(data: bytes) -> Image.Image:
    with warnings.catch_warnings():
        # How large a picture may be is a setting of ours.
        warnings.simplefilter("ignore")
        return Image.open(io.BytesIO(data), formats=_FORMATS)


def _too_much(picture: Image.Image, most_pixels: int) -> Look | None:
    width, height = picture.size
    if width * height > most_pixels:
        return _too_large(f"it is {width:,} × {height:,} pixels large", most_pixels)
    frames = int(getattr(picture, "n_frames", 1))
    if frames > 1 and picture.format != _SEVERAL_SIZES:
        return Look(trouble=f"it moves, with {frames:,} pictures in it", cure="Export one of them alone")
    return None


def _too_large(size: str, most_pixels: int) -> Look:
    return Look(
        trouble=f"{size}, and {most_pixels:,} pixels in all are the limit",
        cure="Make it smaller: no page shows more than 2,400 pixels side by side",
    )


def _whole(picture: Image.Image) -> Look:
    """The look of a picture that is decoded to its end; decoders raise where it has none."""
    size = _shown_size(picture)
    # Of a JPEG an eighth of the size is read far faster, and from all of its bytes.
    picture.draft(None, (max(picture.width // 8, 1), max(picture.height // 8, 1)))
    picture.load()
    return Look(*size)


def _shown_size(picture: Image.Image) -> tuple[int, int]:
    width, height = picture.size
    return (height, width) if _orientation(picture) in _SIDEWAYS else (width, height)


def _orientation(picture: Image.Image) -> object:
    try:
        return picture.getexif().get(_ORIENTATION)
    # What a camera wrote may be broken while the picture is whole.
    except Exception:
        return None


def fitted(width: int, height: int, edge: int) -> tuple[int, int]:
    """A size made to fit into a square, its shape kept; unchanged where it fits."""
    scale = min(1.0, edge / max(width, height, 1))
    return max(round(width * scale), 1), max(round(height * scale), 1)


def drawn_anew(data: bytes, edge: int) -> bytes:
    """A sound picture as it is published: upright, to fit into a square, with nothing in it but the drawing.

    One that is so already is not touched.
    """
    with _opened(data) as picture:
        size = fitted(*_shown_size(picture), edge)
        if size == picture.size and _is_only_a_drawing(data):
            return data
        form = "JPEG" if picture.format == _SEVERAL_SIZES else str(picture.format)
        picture.draft(None, size)
        profile = _profile(picture)
        made = _plain(_upright(picture), form).resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    saved = io.BytesIO()
    lossless = {"lossless": True} if form == "WEBP" and b"VP8L" in data[:_LARGEST_PROFILE] else {}
    made.info = {}
    made.save(saved, form, **_SAVED[form], **lossless, icc_profile=profile)
    return saved.getvalue()


def _profile(picture: Image.Image) -> bytes | None:
    """What its colours mean; None for what holds more than that, or belongs to the inks of a printer."""
    profile = picture.info.get("icc_profile") or b""
    is_one = profile[36:40] == b"acsp" and len(profile) <= _LARGEST_PROFILE
    return profile if is_one and picture.mode != "CMYK" else None


def _upright(picture: Image.Image) -> Image.Image:
    if _orientation(picture) is None:
        picture.load()
        return picture
    try:
        return ImageOps.exif_transpose(picture)
    except Exception:
        return picture


def _plain(picture: Image.Image, form: str) -> Image.Image:
    """In the colours that a browser has."""
    if picture.mode.startswith("I"):
        # Sixteen bits of grey.
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.has_transparency_data and form != "JPEG":
        return picture.convert("RGBA")
    return picture.convert("L" if picture.mode in ("1", "L") and form in ("JPEG", "PNG") else "RGB")


def _is_only_a_drawing(data: bytes) -> bool:
    """True for a PNG that has no texts, no camera's notes and nothing behind its end."""
    at = len(_PNG)
    if not data.startswith(_PNG):
        return False
    while at + 12 <= len(data):
        (length,), kind = struct.unpack_from(">I", data, at), data[at + 4 : at + 8]
        at += length + 12
        if kind not in _ONLY_DRAWING or kind == b"IEND":
            return kind == b"IEND" and at == len(data)
    return False
