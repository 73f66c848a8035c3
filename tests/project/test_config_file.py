"""`mkdocs.yml` as the command line reads it: found upward, inherited, with values of the environment."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cjm_site.model import Settings
from cjm_site.project import ConfigError, find_config, read_config

CJM = "plugins:\n  - cjm:\n      maps_dir: maps\n"


def config(folder: Path, text: str, name: str = "mkdocs.yml") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def maps_dir(folder: Path, text: str) -> str:
    return read_config(config(folder, text)).settings.maps_dir


@pytest.mark.parametrize("start", [".", "maps", "maps/night/deep"])
@pytest.mark.parametrize("name", ["mkdocs.yml", "mkdocs.yaml"])
def test_the_nearest_file_upward_is_found(tmp_path: Path, start: str, name: str) -> None:
    config(tmp_path, CJM)
    nearest = config(tmp_path / "wiki", CJM, name)
    (tmp_path / "wiki" / start).mkdir(parents=True, exist_ok=True)
    assert find_config((tmp_path / "wiki" / start).resolve()) == nearest.resolve()


def test_a_folder_of_that_name_is_no_file(tmp_path: Path) -> None:
    above = config(tmp_path, CJM)
    (tmp_path / "wiki/mkdocs.yml").mkdir(parents=True)
    assert find_config(tmp_path / "wiki") == above


def test_without_a_file_it_is_said_where_it_was_looked_for(tmp_path: Path) -> None:
    message = f"There is no mkdocs.yml in {tmp_path} or above it; run this in your wiki, or give it with -f"
    with pytest.raises(ConfigError, match=re.escape(message)):
        find_config(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(CJM, id="list"),
        pytest.param("plugins:\n  cjm:\n    maps_dir: maps\n", id="mapping"),
        pytest.param(
            "plugins:\n  - search\n  - cjm:\n      enabled: true\n      maps_dir: maps\n", id="enabled"
        ),
        pytest.param("\ufeff" + CJM, id="byte order mark"),
        pytest.param(CJM + "theme:\n  name: !!python/name:os.system x\nx: !relative y\n", id="foreign tags"),
        pytest.param(
            CJM + "markdown_extensions:\n  - e: {f: !!python/object/apply:f [1]}\n", id="foreign calls"
        ),
        pytest.param(CJM + "a: &a {b: c}\nd: *a\n", id="anchors of the host"),
    ],
)
def test_options_are_found_wherever_the_host_allows_them(tmp_path: Path, text: str) -> None:
    assert maps_dir(tmp_path, text) == "maps"


@pytest.mark.parametrize("text", ["plugins:\n  - cjm\n", "plugins:\n  - cjm:\n", "plugins:\n  cjm: {}\n"])
def test_without_options_the_defaults_hold(tmp_path: Path, text: str) -> None:
    site = read_config(config(tmp_path, text))
    assert site.settings == Settings()
    assert (site.root, site.docs_dir) == (tmp_path.resolve(), tmp_path.resolve() / "docs")


def test_the_docs_folder_is_the_hosts(tmp_path: Path) -> None:
    assert read_config(config(tmp_path, f"docs_dir: pages\n{CJM}")).docs_dir == tmp_path.resolve() / "pages"


@pytest.mark.parametrize(
    ("typed", "environment", "value"),
    [
        ("!ENV MAPS", {"MAPS": "maps"}, "maps"),
        ("!ENV [FIRST, MAPS, other]", {"MAPS": "maps"}, "maps"),
        ("!ENV [FIRST, MAPS, other]", {"FIRST": "first", "MAPS": "maps"}, "first"),
        ("!ENV [MAPS, other]", {}, "other"),
    ],
)
def test_values_of_the_environment_are_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, environment: dict[str, str], value: str
) -> None:
    for name in ("FIRST", "MAPS"):
        monkeypatch.delenv(name, raising=False)
    for name, text in environment.items():
        monkeypatch.setenv(name, text)
    assert maps_dir(tmp_path, f"plugins:\n  - cjm:\n      maps_dir: {typed}\n") == value


def test_a_value_of_the_environment_is_yaml_as_it_is_to_the_host(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAW", "true")
    assert read_config(config(tmp_path, "plugins:\n  - cjm:\n      html: !ENV RAW\n")).settings.html is True


def test_an_unset_value_of_the_environment_is_as_if_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MAPS", raising=False)
    assert maps_dir(tmp_path, "plugins:\n  - cjm:\n      maps_dir: !ENV MAPS\n") == "blueprints"


def test_what_is_inherited_is_overridden_key_by_key(tmp_path: Path) -> None:
    config(
        tmp_path, "docs_dir: pages\nplugins:\n  cjm:\n    maps_dir: above\n    html: true\n", "base/base.yml"
    )
    child = config(tmp_path, "INHERIT: base/base.yml\nplugins:\n  cjm:\n    maps_dir: maps\n")
    site = read_config(child)
    assert (site.settings.maps_dir, site.settings.html) == ("maps", True)
    assert (site.root, site.docs_dir) == (tmp_path.resolve(), tmp_path.resolve() / "pages")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("plugins: [search]\n", "mkdocs.yml does not name the plugin cjm; add `- cjm` under `plugins:`"),
        ("site_name: x\n", "mkdocs.yml does not name the plugin cjm; add `- cjm` under `plugins:`"),
        ("- a\n", "mkdocs.yml is no mapping of options"),
        ("", "mkdocs.yml is no mapping of options"),
        ("a: [\n", "mkdocs.yml is no YAML: "),
        ("plugins:\n  - cjm: maps\n", "mkdocs.yml: plugins: cjm: write its options as a mapping"),
        (
            "plugins:\n  - cjm: {map_dir: x}\n",
            "mkdocs.yml: plugins: cjm: There is no option `map_dir`. Did you mean `maps_dir`?",
        ),
        (
            "plugins:\n  - cjm: {html: 5}\n",
            "mkdocs.yml: plugins: cjm: `html`: Write `true` or `false`, not `5`.",
        ),
        ("INHERIT: mkdocs.yml\n", "INHERIT leads on and on; it may not run in a circle"),
        ("INHERIT: nowhere.yml\n", "nowhere.yml cannot be read: No such file or directory"),
        ("INHERIT: [a]\n", "cannot be read: No such file or directory"),
        ("a: {[b]: c}\n", "mkdocs.yml is no YAML: "),
        ("a: 2024-02-30\n" + CJM, "mkdocs.yml is no YAML: "),
        ("a: " + "9" * 5_000 + "\n" + CJM, "mkdocs.yml is no YAML: "),
        ("a: " + "[" * 5_000 + "]" * 5_000 + "\n" + CJM, "mkdocs.yml is no YAML: "),
    ],
)
def test_a_configuration_that_cannot_be_used_is_refused_in_a_sentence(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(ConfigError, match=re.escape(message)):
        read_config(config(tmp_path, text))


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: No such file or directory"):
        read_config(tmp_path / "mkdocs.yml")
    (tmp_path / "mkdocs.yml").write_bytes(b"a: Jos\xe9\n")
    with pytest.raises(ConfigError, match=re.escape("mkdocs.yml is no YAML: ")):
        read_config(tmp_path / "mkdocs.yml")
