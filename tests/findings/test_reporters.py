"""Both reports of the same findings, to the character."""

from __future__ import annotations

import json

import pytest

from cjm_site.findings import Finding, Related, Severity
from cjm_site.findings.reporters import REPORTERS, finding_text
from cjm_site.findings.reporters.summary import summary_line
from cjm_site.source import Source, Span

NIGHT = Source("maps/night.md", "---\nkind: journey\npersona: pria\nfail: [a,\n  b]\n---\n")
TEAMS = Source("maps/catalog/teams.yml", "app: App\nApp: App\n")


def at(source: Source, text: str) -> Span:
    start = source.text.index(text)
    return Span(source, start, start + len(text))


UNKNOWN = Finding(
    "unknown-reference",
    Severity.ERROR,
    "No persona is called `pria`",
    at(NIGHT, "pria"),
    "Did you mean `priya`?",
)
OVER_LINES = Finding("invalid-value", Severity.WARNING, "A list stands here", at(NIGHT, "[a,\n  b]"))
TWICE = Finding(
    "duplicate-id",
    Severity.ERROR,
    "The id `App` is taken by line 1",
    at(TEAMS, "App: App\n")._replace(start=9, end=12),
    "Give one of them another id",
    (Related(Span(TEAMS, 0, 3), "first typed here"),),
)
HINT = Finding("former-id", Severity.INFO, "`x` is a former id", at(NIGHT, "journey"))


def shown(path: str) -> str:
    return f"../{path}"


def test_the_text_says_place_cause_line_and_next_step() -> None:
    assert REPORTERS["text"]([UNKNOWN, OVER_LINES, TWICE], shown) == (
        "../maps/night.md:3:10: error: No persona is called `pria` [unknown-reference]\n"
        "  | persona: pria\n"
        "  |          ^^^^\n"
        "  = Did you mean `priya`?\n"
        "\n"
        "../maps/night.md:4:7: warning: A list stands here [invalid-value]\n"
        "  | fail: [a,\n"
        "  |       ^^^\n"
        "\n"
        "../maps/catalog/teams.yml:2:1: error: The id `App` is taken by line 1 [duplicate-id]\n"
        "  | App: App\n"
        "  | ^^^\n"
        "  = ../maps/catalog/teams.yml:1: first typed here\n"
        "  = Give one of them another id\n"
        "\n"
        "2 errors, 1 warning in 2 files\n"
    )


def test_the_json_has_the_documented_shape() -> None:
    assert REPORTERS["json"]([TWICE], shown) == (
        """\
{
  "version": 1,
  "summary": {
    "error": 1,
    "warning": 0,
    "info": 0,
    "files": 1
  },
  "findings": [
    {
      "path": "../maps/catalog/teams.yml",
      "line": 2,
      "column": 1,
      "end_line": 2,
      "end_column": 4,
      "severity": "error",
      "rule": "duplicate-id",
      "message": "The id `App` is taken by line 1",
      "help": "Give one of them another id",
      "related": [
        {
          "path": "../maps/catalog/teams.yml",
          "line": 1,
          "column": 1,
          "end_line": 1,
          "end_column": 4,
          "message": "first typed here"
        }
      ]
    }
  ]
}
"""
    )


def test_the_json_of_a_finding_over_lines_ends_on_the_last() -> None:
    found = json.loads(REPORTERS["json"]([OVER_LINES], shown))["findings"][0]
    assert {key: found[key] for key in ("line", "column", "end_line", "end_column", "help", "related")} == {
        "line": 4, "column": 7, "end_line": 5, "end_column": 5, "help": "", "related": [],
    }  # fmt: skip


def test_without_findings_both_say_so() -> None:
    assert REPORTERS["text"]([], shown) == "No findings\n"
    assert json.loads(REPORTERS["json"]([], shown)) == {
        "version": 1,
        "summary": {"error": 0, "warning": 0, "info": 0, "files": 0},
        "findings": [],
    }


@pytest.mark.parametrize(
    ("findings", "line"),
    [
        ([], "No findings"),
        ([UNKNOWN], "1 error in 1 file"),
        ([HINT], "1 info in 1 file"),
        ([HINT, HINT, OVER_LINES, OVER_LINES], "2 warnings, 2 infos in 1 file"),
        ([UNKNOWN, TWICE, OVER_LINES, HINT], "2 errors, 1 warning, 1 info in 2 files"),
    ],
)
def test_the_last_line_counts(findings: list[Finding], line: str) -> None:
    assert summary_line(findings) == line


@pytest.mark.parametrize(
    ("text", "marked", "lines"),
    [
        pytest.param("a: 東京 x", "x", ["  | a: 東京 x", "  |         ^"], id="wide letters"),
        pytest.param("a: Zo\u0308e x", "x", ["  | a: Zo\u0308e x", "  |        ^"], id="combining marks"),
        pytest.param("\ta", "a", ["  |  a", "  |  ^"], id="a tab is one space"),
        pytest.param(
            "a: x\x1b[31my", "y", ["  | a: x\ufffd[31my", "  |          ^"], id="no terminal is driven"
        ),
        pytest.param("a: " + "x" * 500 + "!", "!", [], id="beyond the width there is no line"),
        pytest.param("x" * 500, "x" * 500, ["  | " + "x" * 160, "  | " + "^" * 160], id="long lines are cut"),
    ],
)
def test_the_mark_stands_under_what_is_meant(text: str, marked: str, lines: list[str]) -> None:
    source = Source("a.md", text)
    said = finding_text(Finding("some-rule", Severity.ERROR, "Message", at(source, marked)))
    assert said.split("\n")[1:] == lines


def test_a_finding_at_an_empty_file_has_no_line() -> None:
    source = Source("a.md", "")
    said = finding_text(Finding("some-rule", Severity.ERROR, "Message", Span(source, 0, 0), "Help"))
    assert said == "a.md:1:1: error: Message [some-rule]\n  = Help"


def test_findings_are_ordered_by_file_place_rule_and_message() -> None:
    same_place = Finding("a-rule", Severity.INFO, "B", UNKNOWN.span)
    findings = [UNKNOWN, OVER_LINES, TWICE, same_place]
    assert sorted(findings, key=lambda each: each.order) == [TWICE, same_place, UNKNOWN, OVER_LINES]
