"""The reference pages of the documentation, written from the declarations that everything reads by.

`python -m cjm_site.export.reference docs/reference` writes them; a test holds them against the code.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from cjm_site.findings import Rule
from cjm_site.lint import RULES
from cjm_site.model import CATALOGS, GROUPS, KINDS, LANES, LINES, Lane
from cjm_site.model import keys as k
from cjm_site.model.format import (
    PAGE_KEYS,
    STEP_KEYS,
    THEME_KEYS,
    catalog_value,
    entry_value,
    lane_key,
    page_value,
    phase_value,
)
from cjm_site.model.options import OPTIONS
from cjm_site.model.settings import LIMIT_MEANINGS, Limits

_PLAIN_FORMS = ("text", "quote", "thought", "actor")
"""Forms of lanes whose entries have no keys of their own."""
_MADE = "<!-- Made by `make docs` from the declarations in the code; a change here is lost. -->\n"


def pages() -> dict[str, str]:
    """Path below `docs/reference/` → Markdown."""
    rules = {f"rules/{name}.md": _rule_page(rule) for name, rule in RULES.items()}
    return {
        "format.md": _format_page(),
        "options.md": _options_page(),
        "rules/index.md": _rules_page(),
        **rules,
    }


def write(folder: Path) -> None:
    """Write every page, and take away those of rules that are gone."""
    made = pages()
    for path, text in made.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    for stale in set((folder / "rules").glob("*.md")) - {folder / path for path in made}:
        stale.unlink()


def _page(title: str, *sections: str) -> str:
    return "\n".join([f"# {title}\n", _MADE, *sections]).rstrip() + "\n"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return (
        "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)
        + "\n"
    )


def _format_page() -> str:
    return _page(
        "The format, key by key",
        "What can be typed, and what it means. How to write with it is told in "
        "[Writing maps](../guide/writing-maps.md).\n",
        "## Kinds of pages\n",
        _table(
            ("`kind`", "What it is", "Its `parent`"),
            (
                (
                    f"`{kind.name}`",
                    f"{kind.title}. {kind.meaning}",
                    ", ".join(f"`{name}`" for name in kind.parents) or "none",
                )
                for kind in KINDS.values()
            ),
        ),
        "## Keys of every page\n",
        _keys(PAGE_KEYS),
        "Keys that start with `x-` are your own, here and on phases, steps and entries: they are kept and "
        f"never checked. The theme's {', '.join(f'`{key}`' for key in THEME_KEYS)} pass through to it.\n",
        *(part for kind in KINDS for part in _kind_sections(kind)),
        "## Catalogs\n",
        "Each is a file in the folder `catalog` of the maps: a mapping from an id to a title, or to these "
        "keys. In the glossary a bare text is the description.\n",
        *(part for name in CATALOGS for part in _catalog_sections(name)),
    )


def _kind_sections(name: str) -> Iterator[str]:
    kind = KINDS[name]
    lanes = LANES.get(name, ())
    yield f"## {kind.title}\n"
    common = {key.name for key in PAGE_KEYS}
    yield _keys(key for key in page_value(name, lanes).keys if key.name not in common)
    if not kind.is_map:
        yield from _records(page_value(name, lanes))
        return
    phase_names = {key.name for key in STEP_KEYS[name]} | {lane.id for lane in lanes}
    yield "### Phases\n"
    yield _keys(
        key
        for key in phase_value(name, lanes).keys
        if key.name not in phase_names - {"title", "id", "aliases"}
    )
    yield "A phase without `steps` is one column, and takes the keys of a step itself.\n"
    yield "### Steps\n"
    yield _keys(STEP_KEYS[name])
    yield "### Lanes\n"
    yield _lanes(lanes)
    for form in dict.fromkeys(lane.form for lane in lanes):
        yield from _entry_section([lane for lane in lanes if lane.form == form])


def _records(value: k.RecordValue) -> Iterator[str]:
    for key in value.keys:
        if isinstance(key.value, k.RecordValue) and key.name not in {each.name for each in PAGE_KEYS}:
            yield f"### Keys of `{key.name}`\n"
            yield _keys(key.value.keys)


def _lanes(lanes: tuple[Lane, ...]) -> str:
    rows: list[tuple[str, str, str]] = []
    for lane in lanes:
        line = LINES.get(lane.group)
        if line and (not rows or rows[-1][0] != f"*{line.title}*"):
            rows.append((f"*{line.title}*", line.meaning, ""))
        rows.append((f"`{lane.id}`", f"**{lane.title}.** {lane.meaning}", GROUPS[lane.group].title))
    return _table(("Key", "Lane", "Group"), rows)


def _entry_section(lanes: list[Lane]) -> Iterator[str]:
    value = lane_key(lanes[0]).value
    is_plain = lanes[0].form in _PLAIN_FORMS and lanes[0].id not in ("actions", "physical_evidence")
    if is_plain or not isinstance(value, k.RecordValue):
        return
    yield f"### An entry of {', '.join(f'`{lane.id}`' for lane in lanes)}\n"
    yield _keys(entry_value(lanes[0]).keys)


def _catalog_sections(name: str) -> Iterator[str]:
    kind = CATALOGS[name]
    yield f"### {kind.title}: `catalog/{kind.file}`\n"
    yield _keys(catalog_value(name).keys)


def _keys(keys: Iterable[k.Key]) -> str:
    rows = ((_key_cell(key), type_words(key.value, key.many), key.meaning) for key in keys)
    return _table(("Key", "Takes", "Meaning"), rows)


def _key_cell(key: k.Key) -> str:
    return f"`{key.name}`{' (required)' if key.required else ''}"


def type_words(value: k.ValueType, many: bool = False) -> str:
    """What a key takes, in a few words."""
    words = _words(value)
    return f"{words}; one or a list" if many else words


def _words(value: k.ValueType) -> str:
    if isinstance(value, k.ChoiceValue):
        return ", ".join(f"`{word}`" for word in value.words)
    if isinstance(value, k.NumberValue):
        what = "whole number" if value.integer else "number"
        return what if value.least is None else f"{what} from {value.least:g} to {value.most:g}"
    if isinstance(value, k.ReferenceValue):
        return _reference_words(value)
    if isinstance(value, k.RecordValue):
        return f"{value.name}: a mapping" + (f", or its `{value.short}` alone" if value.short else "")
    if isinstance(value, k.TableValue):
        return f"mapping from {'labels' if value.labels else 'ids'} to: {_words(value.of)}"
    if isinstance(value, k.TextValue):
        return "text" if value.inline else "plain text"
    return _PLAIN_WORDS[type(value)]


def _reference_words(value: k.ReferenceValue) -> str:
    names = {"part": "step, phase or entry", "source": "source of this page"}
    kinds = " or ".join(names.get(kind, kind) for kind in value.kinds)
    part = ", or `id#part`" if value.part else ""
    return f"id of a {kinds}{part}" + ("; other text is text" if value.free else "")


_PLAIN_WORDS: dict[type, str] = {
    k.DateValue: "day, `2026-11-22`",
    k.FlagValue: "`true` or `false`",
    k.RemarkValue: "`true`, or a text",
    k.DurationValue: "length of time, such as `5 min` or `2-5 days`",
    k.IdValue: "id: small letters and digits joined by `-`",
    k.PathValue: "path",
    k.AddressValue: "address of the web: https, http or mailto",
    k.ImageValue: "picture: `{src, alt}`, or its path",
    k.EmotionValue: "score, alone or with words: `-1 Unsure`; or `{score, label}`",
    k.MeasuresValue: "metric → value, or `{value, target, date, sources}`",
    k.ConnectionsValue: "`a -> b`, `a <-> b`, with a label after a colon",
    k.AnyValue: "anything",
}


def _options_page() -> str:
    return _page(
        "Options of the plugin",
        "They stand under `cjm:` in the `plugins` of `mkdocs.yml`. `cjm` reads them from there too.\n",
        _table(
            ("Option", "Takes", "Default", "Meaning"),
            (
                (f"`{option.name}`", option.takes, option.default, option.meaning)
                for option in OPTIONS.values()
            ),
        ),
        "## Limits\n",
        _table(
            ("Limit", "Default", "Meaning"),
            (
                (f"`{name}`", f"{getattr(Limits(), name):,}", LIMIT_MEANINGS[name])
                for name in Limits.__dataclass_fields__
            ),
        ),
    )


def _rules_page() -> str:
    rows = (
        (f"[`{rule.name}`]({rule.name}.md)", rule.severity.word, _sentence(rule)) for rule in RULES.values()
    )
    return _page(
        "Rules",
        "What `cjm check` and the build of a site look for. `severity` in the [options](../options.md) sets "
        "each to `off`, `info`, `warning` or `error`.\n",
        _table(("Rule", "Severity", "What is wrong"), rows),
    )


def _sentence(rule: Rule) -> str:
    return rule.doc.strip().split("\n")[0]


def _rule_page(rule: Rule) -> str:
    # Examples are indented by four, which is code; a fence keeps them so in every Markdown.
    body = re.sub(r"((?:^    .*\n|^\n(?=    ))+)", _fenced, rule.doc.strip() + "\n", flags=re.MULTILINE)
    return _page(f"`{rule.name}`", f"*Severity: {rule.severity.word}*\n", body)


def _fenced(match: re.Match[str]) -> str:
    lines = (line[4:] for line in match[1].strip("\n").split("\n"))
    return "\n```yaml\n" + "\n".join(lines) + "\n```\n"


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/reference"))
