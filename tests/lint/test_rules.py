"""Every rule by small wikis: exactly these findings come, at these lines and columns, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm_site.lint import RULES
from tests.support.cases import Case, cases_in

FOLDER = Path(__file__).parent / "cases"
FILES = sorted(FOLDER.glob("*.txt"))
CASES = [(file, case) for file in FILES for case in cases_in(file)[1]]
REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "rules"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_findings_of_a_rule(file: Path, request: pytest.FixtureRequest) -> None:
    head, cases = cases_in(file)
    answer = head + "".join(case.annotated() for case in cases)
    if request.config.getoption("--update-golden"):
        file.write_text(answer, encoding="utf-8")
    assert answer == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(("file", "case"), CASES, ids=lambda each: getattr(each, "title", ""))
def test_findings_say_what_to_do(file: Path, case: Case) -> None:
    assert [finding.rule for finding in case.findings() if not finding.help] == []
    assert [finding.message for finding in case.findings() if finding.message.endswith(".")] == []


@pytest.mark.parametrize("name", RULES)
def test_rule_has_a_case_that_breaks_it_and_one_that_does_not(name: str) -> None:
    cases = cases_in(FOLDER / f"{name}.txt")[1]
    found = [{(finding.rule, finding.severity) for finding in case.findings()} for case in cases]
    assert {(name, RULES[name].severity)} in found
    assert set() in found


@pytest.mark.parametrize("name", RULES)
def test_rule_has_a_page_in_the_documentation(name: str) -> None:
    assert (REFERENCE / f"{name}.md").is_file()


def test_cases_are_those_of_rules() -> None:
    assert {file.stem for file in FILES} == set(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_rule_explains_itself(rule: object) -> None:
    doc = rule.doc  # type: ignore[attr-defined]
    assert doc.split("\n", 1)[0].endswith(".")
    headings = [line for line in doc.split("\n") if line.startswith("## ")]
    assert headings == ["## What it does", "## Why is this bad?", "## Example"]
    assert "Use instead:" in doc
