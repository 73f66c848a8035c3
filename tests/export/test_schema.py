"""The JSON Schemas: valid themselves, fitting every sample file, and refusing what no map has."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from cjm_site.export.schema import SCHEMAS, schema_of, schema_text
from cjm_site.model import CATALOGS, KINDS, OwnLane, Settings
from cjm_site.project import read_config

ROOT = Path(__file__).parents[2]
WIKIS = {
    "blueprints": ROOT / "mkdocs.yml",
    "docs/examples/burger/blueprints": ROOT / "docs/examples/burger/mkdocs.yml",
}
DEFAULTS = Settings()
LEGAL = Settings(lanes=(OwnLane("legal", "Legal", ("journey",)),))


class _Loader(yaml.SafeLoader):
    """YAML as editors have it: a day is a string."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def plain(text: str) -> Any:
    return yaml.load(text, Loader=_Loader)


def data_of(file: Path) -> Any:
    """The frontmatter of a page, the whole of a catalog; None for an ordinary page."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".yml":
        return plain(text)
    front = text.split("---\n")[1] if text.startswith("---\n") else ""
    data = plain(front)
    return data if isinstance(data, dict) and "kind" in data else None


def files() -> list[Any]:
    """Every page and catalog of the sample wikis, with the name of its schema."""
    found = []
    for folder, config in WIKIS.items():
        for file in sorted((ROOT / folder).rglob("*.*")):
            if file.suffix not in (".md", ".yml"):
                continue
            data = data_of(file)
            if data is not None:
                name = file.stem if file.suffix == ".yml" else data["kind"]
                found.append(pytest.param(config, name, data, id=file.relative_to(ROOT).as_posix()))
    return found


@cache
def validator_of(config: Path, name: str) -> Draft202012Validator:
    return Draft202012Validator(schema_of(name, read_config(config).settings))


def problems(name: str, typed: str, settings: Settings = DEFAULTS) -> list[str]:
    return [
        error.message for error in Draft202012Validator(schema_of(name, settings)).iter_errors(plain(typed))
    ]


def test_there_is_a_schema_of_every_kind_and_catalog() -> None:
    assert list(SCHEMAS) == [*KINDS, *(kind.plural for kind in CATALOGS.values())]


@pytest.mark.parametrize("settings", [DEFAULTS, LEGAL], ids=["defaults", "own lane"])
@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_one_of_draft_2020_12(name: str, settings: Settings) -> None:
    schema = json.loads(schema_text(name, settings))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_the_samples_have_files_of_every_schema() -> None:
    assert {parameter.values[1] for parameter in files()} == set(SCHEMAS)


@pytest.mark.parametrize(("config", "name", "data"), files())
def test_every_file_of_the_samples_fits_its_schema(config: Path, name: str, data: Any) -> None:
    errors = validator_of(config, name).iter_errors(data)
    assert [f"{error.json_path}: {error.message[:200]}" for error in errors] == []


JOURNEY = "kind: journey\ntitle: x\nphases:\n  - title: y\n    steps:\n      - title: z\n"


@pytest.mark.parametrize(
    "typed",
    [
        JOURNEY,
        JOURNEY + "        actions: no\n",
        JOURNEY + "        actions: 12\n",
        JOURNEY + "        actions: [a, {text: b, x-own: 1, sources: [c]}, null]\n",
        JOURNEY + "        emotion: -1\n",
        JOURNEY + "        emotion: -1 Unsure\n",
        JOURNEY + "        emotion: {score: -1, label: Unsure}\n",
        JOURNEY + "        moment_of_truth: true\n",
        JOURNEY + "x-own: {any: [thing]}\nicon: material/car\nsearch: {exclude: true}\n",
        JOURNEY + "connections: [a -> b, {a -> b: label}, {from: a, to: b, both: true}]\n",
        JOURNEY + "reviewed: 2026-11-22\npersona: [[priya]]\n",
        JOURNEY + "links: [https://a.example, HTTP://a.example/ä b, {url: 'mailto:a@b.example'}]\n",
    ],
)
def test_what_can_be_typed_fits(typed: str) -> None:
    assert problems("journey", typed) == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        pytest.param("journey", "title: x\n", id="no kind"),
        pytest.param("journey", "kind: blueprint\ntitle: x\n", id="another kind"),
        pytest.param("journey", JOURNEY + "pains: x\n", id="unknown key of the page"),
        pytest.param("journey", JOURNEY + "        pains: x\n", id="unknown key of a step"),
        pytest.param("journey", JOURNEY + "        actions: {txt: x}\n", id="unknown key of an entry"),
        pytest.param("journey", JOURNEY + "        backstage: x\n", id="lane of another kind"),
        pytest.param("journey", JOURNEY + "        legal: x\n", id="lane that nobody has added"),
        pytest.param("journey", JOURNEY + "        pain_points: {text: x, severity: bad}\n", id="choice"),
        pytest.param("journey", JOURNEY + "        opportunities: {text: x, impact: 6}\n", id="bounds"),
        pytest.param(
            "journey", JOURNEY + "        opportunities: {text: x, impact: 1.5}\n", id="whole number"
        ),
        pytest.param("journey", JOURNEY + "        emotion: {score: 1, words: x}\n", id="key of an emotion"),
        pytest.param("journey", JOURNEY + "id: Night Ride\n", id="id"),
        pytest.param("journey", JOURNEY + "reviewed: yesterday\n", id="day"),
        pytest.param("journey", JOURNEY + "status: [draft, validated]\n", id="several where one is wanted"),
        pytest.param("journey", JOURNEY + "links: {url: the plan}\n", id="words for an address"),
        pytest.param("journey", JOURNEY + "links: {url: ../plan.md}\n", id="relative address"),
        pytest.param("journey", JOURNEY + "links: {url: 'javascript:x'}\n", id="scheme"),
        pytest.param("teams", "a: {url: 'https:///x'}\n", id="no host"),
        pytest.param("persona", "kind: persona\ntitle: x\nempathy: {says: a, hears: b}\n", id="empathy"),
        pytest.param("tour", "kind: tour\ntitle: x\nstops: [{map: a, page: b}]\n", id="stop"),
        pytest.param("systems", "a: {title: x, team: y}\n", id="key of a catalog entry"),
        pytest.param("systems", "- a\n", id="list for a catalog"),
        pytest.param("metrics", "a: {title: x, better: more}\n", id="choice in a catalog"),
    ],
)
def test_what_no_map_has_does_not_fit(name: str, typed: str) -> None:
    assert problems(name, typed) != []


def test_a_lane_of_our_own_fits_where_it_was_added() -> None:
    assert problems("journey", JOURNEY + "        legal: x\n", LEGAL) == []
    assert (
        problems("experience", JOURNEY.replace("journey", "experience") + "        legal: x\n", LEGAL) != []
    )


def test_keys_that_the_site_passes_through_fit() -> None:
    typed = JOURNEY + "comments: true\n"
    assert problems("journey", typed) != []
    assert problems("journey", typed, Settings(page_keys=("comments",))) == []
