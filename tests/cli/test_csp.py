"""`cjm csp`: a policy for what stands in the built pages, and word of what it blocks."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from tests.support.command import Run

SCRIPT = "window.first = '<b>'"


def sha(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def built(folder: Path, html: str) -> Path:
    (folder / "site/deep").mkdir(parents=True)
    (folder / "site/deep/index.html").write_text(html, encoding="utf-8")
    return folder / "site"


def directives(answer: str) -> dict[str, list[str]]:
    value = answer.removeprefix("Content-Security-Policy: ").strip()
    return {name: values for name, *values in (each.split() for each in value.split("; "))}


def test_one_line_with_the_hashes_of_what_stands_in_pages(tmp_path: Path, run: Run) -> None:
    site = built(
        tmp_path,
        f"<script>{SCRIPT}</script><script src=a.js></script><script>{SCRIPT}</script>"
        '<script type="application/json">{}</script><style>b{color:red}</style><i style="top:0"></i>',
    )
    answer = run("csp", str(site))
    assert answer.status == 0
    assert answer.out.count("\n") == 1
    said = directives(answer.out)
    assert said["default-src"] == ["'none'"]
    assert said["script-src"] == ["'self'", sha(SCRIPT)]
    assert said["style-src"] == ["'self'", sha("b{color:red}")]
    assert said["style-src-attr"] == ["'unsafe-hashes'", sha("top:0")]
    assert said["frame-ancestors"] == ["'none'"]
    assert "unsafe-inline" not in answer.out
    assert "http" not in answer.out


def test_pages_without_styles_of_their_own_allow_none(tmp_path: Path, run: Run) -> None:
    assert directives(run("csp", str(built(tmp_path, "<p>"))).out)["style-src-attr"] == ["'none'"]


def test_element_for_sites_that_cannot_set_headers(tmp_path: Path, run: Run) -> None:
    answer = run("csp", str(built(tmp_path, "<p>")), "--meta").out
    assert answer.startswith('<meta http-equiv="Content-Security-Policy" content="default-src ')
    assert "frame-ancestors" not in answer
    assert answer.count('"') == 4


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("\n<b onclick='x()'>", "deep/index.html:2: `onclick` of `<b>` is a script that will not run"),
        ("<script src='https://cdn.example/x.js'></script>", "`<script>` loads from cdn.example"),
        ("<link rel='stylesheet' href='//fonts.example/x.css'>", "`<link>` loads from fonts.example"),
        ("<img src='https://pictures.example/x.png'>", "`<img>` loads from pictures.example"),
        ("<img src='\\\\pictures.example/x.png'>", "`<img>` loads from pictures.example"),
        ("<img srcset='a.png, https://p.example/a.png 2x'>", "`<img>` loads from p.example"),
        ("<video poster='https://p.example/a.png'>", "`<video>` loads from p.example"),
        ("<svg><image href='https://p.example/a.png'/></svg>", "`<image>` loads from p.example"),
        (
            "\n<img src='http://[::1'>",
            "index.html:2: `<img>` has an address that cannot be read, `http://[::1`",
        ),
        ("<iframe src='local.html'></iframe>", "`<iframe>` is blocked"),
        ("<iframe srcdoc='<p>'></iframe>", "`<iframe>` is blocked"),
        ("<object data='a.pdf'></object>", "`<object>` is blocked"),
        ("<embed src='a.pdf'>", "`<embed>` is blocked"),
        ("<base href='/x/'>", "`<base>` is blocked"),
        ("<video src='https://v.example/a.mp4'>", "`<video>` loads from v.example"),
        ("<form action='https://f.example/'>", "`<form>` sends to f.example"),
        ("<script src='data:text/javascript,x()'></script>", "`<script>` loads from data:"),
        ("<a href=' java\tscript:x()'>", "`href` of `<a>` is a script that will not run"),
        (
            "\n<style>\np{background:url(https://s.example/x.png)}</style>",
            "3: `<style>` loads from s.example",
        ),
        ("<style>@import 'https://s.example/x.css';</style>", "`<style>` loads from s.example"),
        ("<i style='background:url(//s.example/x)'>", "`style` of `<i>` loads from s.example"),
    ],
)
def test_what_the_policy_blocks_is_said(tmp_path: Path, run: Run, html: str, said: str) -> None:
    answer = run("csp", str(built(tmp_path, html)))
    assert answer.status == 1
    assert said in answer.err
    assert answer.out.startswith("Content-Security-Policy: ")


def test_a_page_in_another_encoding_is_said(tmp_path: Path, run: Run) -> None:
    site = built(tmp_path, "<p>")
    (site / "old.html").write_bytes(b"<p>\n<p>Jos\xe9")
    answer = run("csp", str(site))
    assert (answer.status, answer.err.partition(",")[0]) == (1, "cjm: old.html:2: the page is not in UTF-8")


@pytest.mark.parametrize(
    ("html", "directive"),
    [
        ("<video src='a.mp4'></video>", "media-src"),
        ("<audio><source src='a.ogg'></audio>", "media-src"),
        ("<form action='search.html'></form>", "form-action"),
    ],
)
def test_what_the_site_does_with_itself_is_allowed(
    tmp_path: Path, run: Run, html: str, directive: str
) -> None:
    answer = run("csp", str(built(tmp_path, html)))
    assert (answer.status, directives(answer.out)[directive]) == (0, ["'self'"])


def test_what_no_page_does_is_not_allowed(tmp_path: Path, run: Run) -> None:
    said = directives(run("csp", str(built(tmp_path, "<p>"))).out)
    assert ("media-src" in said, said["form-action"]) == (False, ["'none'"])


@pytest.mark.parametrize(
    "html",
    [
        "<a href='https://example.com'>",
        "<link rel='canonical' href='https://x.example'>",
        "<img src='data:image/png;base64,AA' srcset='a.png 1x, b.png 2x'>",
        "<style>p{background:url(\"data:image/svg+xml,x\")}</style><i style='mask:url(#a)'></i>",
        "<form></form><iframe></iframe>",
    ],
)
def test_links_are_not_blocked(tmp_path: Path, run: Run, html: str) -> None:
    assert run("csp", str(built(tmp_path, html))).err == ""


def test_without_a_folder_the_site_of_the_configuration_is_read(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(tmp_path, "<p>")
    (tmp_path / "mkdocs.yml").write_text("plugins: [cjm]\n")
    monkeypatch.chdir(tmp_path / "site")
    assert run("csp").out.startswith("Content-Security-Policy: ")


def test_a_folder_without_pages_is_an_error(tmp_path: Path, run: Run) -> None:
    answer = run("csp", str(tmp_path))
    assert answer.status == 2
    assert "run `mkdocs build` first" in answer.err
