"""Files that are called pictures: what cannot be shown is a finding, and nothing of it is on the site."""

from __future__ import annotations

import io
import json
import os
import struct
import time
import unicodedata
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image

from cjm_site.model import Settings
from cjm_site.project import open_project
from tests.support.pictures import picture
from tests.support.site import Built, Site

STORY = "=== blueprints/{0}.md\n---\nkind: persona\ntitle: Kim\n---\n![A face]({1})\n"
PERSONA = "=== blueprints/{0}.md\n---\nkind: persona\ntitle: Sam\nphoto: {{src: {1}, alt: A face}}\n---\n"


def bomb(side: int) -> bytes:
    """A few kilobytes that say they are a very large picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = zlib.compressobj(9)
    data = b"".join(lines.compress(bytes(side // 8 + 1)) for _ in range(side)) + lines.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def cut(data: bytes) -> bytes:
    """As it is left when a copy breaks off."""
    return data[: len(data) * 3 // 4]


def moving(form: str, frames: int) -> bytes:
    pictures = [Image.new("RGB", (8, 8), (number % 256, number // 256, 0)) for number in range(frames)]
    data = io.BytesIO()
    pictures[0].save(data, form, save_all=True, append_images=pictures[1:])
    return data.getvalue()


REFUSED: dict[str, tuple[str, bytes, str]] = {
    "row-21-svg-with-a-script": ("a.svg", b"<svg><script>alert(1)</script></svg>", "pictures are png, jpg"),
    "row-22-svg-in-disguise": (
        "a.png",
        b'<svg onload="alert(1)"><foreignObject/></svg>',
        "its content is no png",
    ),
    "row-22-entities": ("a.webp", b'<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>', "its content is no png"),
    "row-23-html": ("a.png", b"<!doctype html><script>alert(1)</script>", "its content is no png"),
    "row-23-javascript": ("a.jpg", b"alert(1)//", "its content is no png"),
    "row-23-both-at-once": ("a.png", b"\x89PNG\r\n\x1a\n<script>alert(1)</script>", "damaged"),
    "row-24-12000": ("a.png", bomb(12_000), "12,000 × 12,000 pixels"),
    "row-24-20001": ("a.png", bomb(20_001), "too many pixels"),
    "row-25-cut-png": ("a.png", cut(picture(400, 300)), "damaged, or cut short"),
    "row-25-cut-jpeg": ("a.jpg", cut(picture(400, 300, "JPEG")), "damaged, or cut short"),
    "row-25-cut-webp": ("a.webp", cut(picture(400, 300, "WEBP", lossless=True)), "damaged, or cut short"),
    "row-25-cut-avif": ("a.avif", cut(picture(400, 300, "AVIF")), "damaged, or cut short"),
    "row-25-empty": ("a.png", b"", "the file is empty"),
    "row-25-gif": ("a.gif", moving("GIF", 2_000), "pictures are png, jpg"),
    "row-25-gif-in-disguise": ("a.png", moving("GIF", 2_000), "its content is no png"),
    "row-25-moving-png": ("a.png", moving("PNG", 500), "it moves, with 500 pictures in it"),
    "row-25-moving-webp": ("a.webp", moving("WEBP", 30), "it moves, with"),
    "row-30-ten-times-too-heavy": ("a.png", picture() + bytes(50_000_001), "50,000,000 are the most"),
}
"""Name of a row → name and bytes of a file, and a piece of what is said."""


def write(folder: Path, name: str, data: bytes) -> None:
    file = folder / "blueprints" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def found(folder: Path) -> list[tuple[str, str, str]]:
    project = open_project(folder, Settings())
    return [
        (f"{each.span.path}:{each.span.line}:{each.span.column}", each.rule, each.message)
        for each in project.findings
    ]


@pytest.mark.parametrize("row", REFUSED)
def test_file_that_is_no_sound_picture(site: Site, row: str) -> None:
    name, data, said = REFUSED[row]
    write(site.files(PERSONA.format("priya", name)).folder, name, data)
    started = time.process_time()
    built = site.build()
    assert time.process_time() - started < 6
    [message] = built.messages()
    assert message.startswith("cjm: blueprints/priya.md:4:14: error: The picture")
    assert said in message
    assert "invalid-image" in message
    assert pictures_of(built) == set()
    assert built.links.broken() == []
    assert "<img" not in built.content("blueprints/priya/")


def pictures_of(built: Built) -> set[str]:
    folder = built.folder / "blueprints"
    files = (file for file in folder.rglob("*") if file.is_file() and file.name != "index.html")
    return {file.relative_to(folder).as_posix() for file in files}


@pytest.mark.parametrize("row", REFUSED)
def test_row_24_and_others_are_judged_at_once(site: Site, row: str) -> None:
    name, data, _ = REFUSED[row]
    write(site.files(PERSONA.format("priya", name)).folder, name, data)
    started = time.process_time()
    found(site.folder)
    assert time.process_time() - started < 1


def link_to_file(folder: Path, outside: Path) -> None:
    (folder / "a.png").symlink_to(outside / "secret.png")


def link_to_folder(folder: Path, outside: Path) -> None:
    (folder / "faces").symlink_to(outside, target_is_directory=True)


def link_in_a_circle(folder: Path, outside: Path) -> None:
    (folder / "a.png").symlink_to(folder / "b.png")
    (folder / "b.png").symlink_to(folder / "a.png")


def link_to_nothing(folder: Path, outside: Path) -> None:
    (folder / "a.png").symlink_to(outside / "nothing.png")


def folder_in_itself(folder: Path, outside: Path) -> None:
    (folder / "faces").symlink_to(folder, target_is_directory=True)


@pytest.mark.parametrize(
    ("make", "src"),
    [
        pytest.param(link_to_file, "a.png", id="row-27-file"),
        pytest.param(link_to_folder, "faces/secret.png", id="row-27-folder"),
        pytest.param(link_in_a_circle, "a.png", id="row-27-loop"),
        pytest.param(link_to_nothing, "a.png", id="row-27-dangling"),
        pytest.param(folder_in_itself, "faces/faces/own.png", id="row-27-folder-in-itself"),
    ],
)
def test_symbolic_link(site: Site, make: Callable[[Path, Path], None], src: str) -> None:
    site.files(PERSONA.format("priya", src))
    (site.folder / "outside").mkdir()
    (site.folder / "outside/secret.png").write_bytes(picture())
    (site.folder / "blueprints/own.png").write_bytes(picture())
    make(site.folder / "blueprints", site.folder / "outside")
    built = site.build()
    [message] = built.messages()
    assert message.startswith("cjm: blueprints/priya.md:4:14: error: The picture")
    assert "a symbolic link leads to it" in message
    assert pictures_of(built) == set()


@pytest.mark.parametrize(
    "src",
    [
        pytest.param("../secret.png", id="row-26-above"),
        pytest.param("people/../../secret.png", id="row-26-above-by-a-detour"),
        pytest.param("%2e%2e/secret.png", id="row-26-escaped"),
        pytest.param("%2E%2e%2fsecret.png", id="row-26-escaped-wholly"),
        pytest.param("/etc/secret.png", id="row-26-absolute"),
        pytest.param("file:///etc/secret.png", id="row-26-file"),
        pytest.param("C:\\secret.png", id="row-26-drive"),
        pytest.param("https://example.com/a.png", id="row-29-remote"),
        pytest.param("//example.com/a.png", id="row-29-remote-without-scheme"),
        pytest.param("data:image/png;base64,AAAA", id="row-29-data"),
    ],
)
@pytest.mark.parametrize("where", ["photo", "body"])
def test_path_that_leads_out(site: Site, src: str, where: str) -> None:
    (site.folder / "secret.png").write_bytes(picture())
    text = PERSONA.format("priya", json.dumps(src))
    if where == "body":
        text = STORY.format("priya", src)
    built = site.files(text).build()
    [message] = built.messages()
    assert message.split(": ")[1] == f"blueprints/priya.md:{'4:14' if where == 'photo' else '5:11'}" or (
        # Of a backslash in Markdown the place is that of the paragraph.
        "\\" in src
    )
    assert "[invalid-image]" in message
    assert pictures_of(built) == set()
    assert "<img" not in built.content("blueprints/priya/")


NAMES = [
    "a b.png",
    "a#b.png",
    "a?b.png",
    "100%.png",
    "%41.png",
    "u\u0308ber.png",
    "\u00fcber.png",
    "a'b&c.png",
]


FORMS: dict[str, Callable[[str], str]] = {
    "as-it-is": str,
    "escaped": quote,
    "composed": partial(unicodedata.normalize, "NFC"),
    "decomposed": partial(unicodedata.normalize, "NFD"),
}


@pytest.mark.parametrize("form", FORMS)
def test_row_28_names_with_special_characters(site: Site, form: str) -> None:
    for number, name in enumerate(NAMES):
        typed = FORMS[form](name)
        address = typed if form == "escaped" else quote(typed)
        site.files(PERSONA.format(f"{number}/sam-{number}", json.dumps(typed, ensure_ascii=False)))
        site.files(STORY.format(f"{number}/kim-{number}", address))
        write(site.folder, f"{number}/{name}", picture())
    built = site.build(strict=True)
    assert built.messages() == []
    assert pictures_of(built) == {f"{number}/{name}" for number, name in enumerate(NAMES)}
    for number in range(len(NAMES)):
        assert built.content(f"blueprints/{number}/sam-{number}/").count("<img") == 1
        assert built.content(f"blueprints/{number}/kim-{number}/").count("<img") == 1
    built.assert_links()


CAMERA = "Maker of a camera"


def with_notes(form: str, orientation: int = 6) -> bytes:
    """A photo that says where it was taken, and that it was taken sideways."""
    notes = Image.Exif()
    notes[0x010F] = CAMERA
    notes[0x0112] = orientation
    place = notes.get_ifd(0x8825)
    place.update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 36.0)})
    return picture(1200, 900, form, exif=notes)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize(("where", "size"), [("photo", (240, 320)), ("body", (900, 1200))])
def test_row_30_notes_of_the_camera_are_gone(
    site: Site, form: str, where: str, size: tuple[int, int]
) -> None:
    name = {"JPEG": "a.jpg"}.get(form, f"a.{form.lower()}")
    text = PERSONA.format("priya", name)
    if where == "body":
        text = STORY.format("priya", name)
    write(site.files(text).folder, name, with_notes(form))
    built = site.build(strict=True)
    data = (built.folder / "blueprints" / name).read_bytes()
    assert CAMERA.encode() in with_notes(form)
    assert CAMERA.encode() not in data
    with Image.open(io.BytesIO(data)) as shown:
        assert shown.format == form
        assert shown.size == size
        assert dict(shown.getexif()) == {}
        assert shown.info.get("xmp") is None
    content = built.content("blueprints/priya/")
    assert f'width="{size[0]}"' in content
    assert f'height="{size[1]}"' in content


def test_row_30_heavy_picture_is_a_warning_and_published_small(site: Site) -> None:
    noise = Image.effect_noise((2_400, 2_400), 90)
    data = io.BytesIO()
    noise.save(data, "PNG")
    write(site.files(PERSONA.format("priya", "a.png")).folder, "a.png", data.getvalue())
    assert len(data.getvalue()) > 5_000_000
    started = time.process_time()
    assert [each[:2] for each in found(site.folder)] == [("blueprints/priya.md:4:14", "heavy-image")]
    assert time.process_time() - started < 2
    built = site.build()
    assert (built.folder / "blueprints/a.png").stat().st_size < 200_000


def test_row_30_small_drawing_without_notes_is_not_touched(site: Site) -> None:
    write(site.files(PERSONA.format("priya", "a.png")).folder, "a.png", picture())
    assert (site.build(strict=True).folder / "blueprints/a.png").read_bytes() == picture()


def test_row_77_photos_are_the_same_bytes_at_every_build(site: Site) -> None:
    for name, form in (("a.jpg", "JPEG"), ("b.webp", "WEBP"), ("c.avif", "AVIF"), ("d.png", "PNG")):
        site.files(PERSONA.format(name[0], name))
        write(site.folder, name, with_notes(form))
    first = {file.name: file.read_bytes() for file in (site.build().folder / "blueprints").glob("*.*g*")}
    for file in site.folder.glob("blueprints/?.*g*"):
        os.utime(file, (0, 0))  # Drawn anew, for it has changed.
    again = {file.name: file.read_bytes() for file in (site.build().folder / "blueprints").glob("*.*g*")}
    assert first == again


def test_picture_that_nothing_names_is_not_published(site: Site) -> None:
    site.files(PERSONA.format("priya", "a.png"))
    site.files(
        """
        === blueprints/notes.md
        See [the plan](linked.png) and [the sheet](sheet.pdf).
        === blueprints/sheet.pdf
        %PDF
        === blueprints/other.pdf
        %PDF
        === docs/index.md
        # Home

        ![From the maps](../blueprints/people/from-docs.jpg)
        """
    )
    for name in ("a.png", "unnamed.png", "linked.png", "people/from-docs.jpg", "people/unnamed.jpg"):
        write(site.folder, name, picture(form="JPEG" if name.endswith("jpg") else "PNG"))
    built = site.build(strict=True)
    assert built.messages() == []
    assert {each for each in pictures_of(built) if each.endswith(("g", "pdf"))} == {
        "a.png",
        "linked.png",
        "people/from-docs.jpg",
        "sheet.pdf",
        "other.pdf",
    }
    built.assert_links()


def test_picture_in_raw_html_is_published_where_html_is_allowed(site: Site) -> None:
    site.files('=== blueprints/a.md\n---\nkind: persona\ntitle: A\n---\n<img src="../a.png" alt="A face">\n')
    write(site.folder, "a.png", with_notes("PNG"))
    assert pictures_of(site.build()) == set()
    built = site.options(html=True).build(strict=True)
    assert pictures_of(built) == {"a.png"}
    assert CAMERA.encode() not in (built.folder / "blueprints/a.png").read_bytes()
    built.assert_links()


def test_alternative_text_of_a_refused_picture_is_on_the_page(site: Site) -> None:
    site.files(
        """
        === blueprints/top.md
        ---
        kind: experience
        title: Top
        phases:
          - title: Travel
            image: {src: step.png, alt: The stop at night}
            actions:
              - {text: Waits, image: {src: entry.png, alt: The shelter}}
        ---

        ![The road](body.png)
        """
    )
    for name in ("step.png", "entry.png", "body.png"):
        write(site.folder, name, b"<svg/>")
    built = site.build()
    assert len(built.messages()) == 3
    content = built.content("blueprints/top/")
    assert "<img" not in content
    for words in ("The stop at night", "The shelter", "The road"):
        assert f">{words}</span>" in content


def test_pictures_of_steps_and_entries_keep_their_place_before_they_come(site: Site) -> None:
    site.files(
        """
        === blueprints/top.md
        ---
        kind: experience
        title: Top
        phases:
          - title: Travel
            image: {src: step.jpg, alt: The stop at night}
            actions:
              - {text: Waits, image: {src: entry.png, alt: The shelter}}
        ---
        """
    )
    write(site.folder, "step.jpg", picture(4_000, 3_000, "JPEG"))
    write(site.folder, "entry.png", picture(30, 20))
    content = site.build().content("blueprints/top/")
    assert 'alt="The stop at night" width="960" height="720"' in content
    assert 'alt="The shelter" width="30" height="20"' in content
