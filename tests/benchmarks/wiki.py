"""A wiki of any size: one experience map to six journeys to three blueprints, each as full as real ones."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

PHASES = 6
STEPS = 12
ENTRIES = 110
SHARES = (("experience", 1), ("journey", 6), ("blueprint", 3))
"""Kinds of maps and how many of each ten there are."""
JOURNEY_LANES = (
    "actions", "thoughts", "questions", "needs", "quotes", "touchpoints", "pain_points", "opportunities",
)  # fmt: skip
BLUEPRINT_LANES = (
    "physical_evidence", "frontstage", "backstage", "support_processes",
    "policies", "pain_points", "opportunities", "questions",
)  # fmt: skip
SENTENCE = "People **wait** longer than they were told, and nobody tells them why. "
_TEN = sum(share for _, share in SHARES)


def write_wiki(root: Path, maps: int) -> None:
    """Write `mkdocs.yml` and a wiki of a number of maps, with two personas and catalogs."""
    _write_config(root, "plugins: [search, cjm]\n")
    _write_maps(root / "blueprints", maps)


def write_plain(root: Path, maps: int) -> None:
    """The same files as ordinary pages of a site without the plugin, left out of the navigation."""
    _write_config(root, "plugins: [search]\nnav: [index.md]\nnot_in_nav: /blueprints/\n")
    _write_maps(root / "docs/blueprints", maps)


def _write_config(root: Path, more: str) -> None:
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("# Benchmark\n")
    quiet = "validation: {links: {not_found: ignore, unrecognized_links: ignore}}\n"
    (root / "mkdocs.yml").write_text(
        f"site_name: Benchmark\ntheme: {{name: material, font: false}}\n{quiet}{more}"
    )


def _write_maps(folder: Path, maps: int) -> None:
    (folder / "catalog").mkdir(parents=True)
    for name in ("teams", "systems"):
        entries = (f"{name[:-1]}-{number}: {name.title()} {number}\n" for number in range(20))
        (folder / f"catalog/{name}.yml").write_text("".join(entries))
    for name in ("priya", "sam"):
        (folder / f"{name}.md").write_text(f"---\nkind: persona\ntitle: {name.title()}\n---\n")
    for number in range(maps):
        ten, place = divmod(number, _TEN)
        kind, index = _kind(place)
        (folder / f"{_id(kind, ten, index)}.md").write_text(_map(kind, ten, index))


def _kind(place: int) -> tuple[str, int]:
    for kind, share in SHARES:
        if place < share:
            return kind, place
        place -= share
    raise ValueError(place)


def _id(kind: str, ten: int, index: int) -> str:
    return f"{kind}-{ten}-{index}"


def _map(kind: str, ten: int, index: int) -> str:
    above = {"journey": f"experience-{ten}-0#phase-{index}", "blueprint": f"journey-{ten}-{index}"}.get(kind)
    head = ["---", f"kind: {kind}", f"title: {kind.title()} {ten} {index}"]
    head += [f"parent: {above}"] if above else []
    head += ["persona: priya"] if kind == "journey" else []
    body = ["---", *_story(ten)]
    return "\n".join([*head, *_columns(kind), *body])


def _story(ten: int) -> Iterator[str]:
    """A body of some 1,100 characters, as those of the sample wiki."""
    yield f"Told by [[priya]] and [[sam|Sam]], see [[journey-{ten}-0#step-3]].\n"
    for heading in ("What we know", "What we do not know"):
        yield f"## {heading}\n"
        yield f"{SENTENCE * 3}\n"
        yield from (f"- {SENTENCE}" for _ in range(3))
        yield ""


def _columns(kind: str) -> Iterator[str]:
    lanes = BLUEPRINT_LANES if kind == "blueprint" else JOURNEY_LANES
    cells = _cells(lanes)
    if kind == "blueprint":
        yield "steps:"
        for step in range(STEPS):
            yield f"  - step: step-{step}"
            yield from _lanes(cells[step], "    ")
        return
    yield "phases:"
    for phase in range(PHASES):
        yield f"  - id: phase-{phase}"
        yield f"    title: Phase {phase}"
        yield "    steps:"
        for step in range(phase * STEPS // PHASES, (phase + 1) * STEPS // PHASES):
            yield f"      - id: step-{step}"
            yield f"        title: Step {step}"
            yield f"        emotion: {step % 5 - 2} As it is"
            yield from _lanes(cells[step], "        ")


def _cells(lanes: tuple[str, ...]) -> list[dict[str, int]]:
    """Step → lane → number of entries: every cell has one, the first ones more."""
    cells = STEPS * len(lanes)
    numbers = [ENTRIES // cells + (cell < ENTRIES % cells) for cell in range(cells)]
    return [dict(zip(lanes, numbers[step::STEPS], strict=True)) for step in range(STEPS)]


def _lanes(cells: dict[str, int], indent: str) -> Iterator[str]:
    numbers = count()
    for lane, number in cells.items():
        yield f"{indent}{lane}:"
        for _ in range(number):
            yield from (f"{indent}  {line}" for line in _entry(lane, next(numbers)))


def _entry(lane: str, number: int) -> Iterator[str]:
    if lane == "touchpoints":
        yield f"- Touchpoint {number}"
        return
    what = ("then", "[[sam|there]]", "now", "**here**")[number % 4]
    yield f"- text: What happens in {lane} {what}, in about as many words as people write"
    if lane in ("frontstage", "backstage", "support_processes"):
        yield f"  system: system-{number}"
        yield f"  team: team-{number}"
        yield "  time: 5 min"
    if lane == "pain_points":
        yield "  severity: high"
