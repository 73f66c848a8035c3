"""What a finding offers to paste is pasted: the finding is gone then, and no other has come."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from cjm_site.findings import Finding
from cjm_site.source.wording import pieces
from tests.support.cases import FOLDER, Case, cases_in

FILES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
_WORD = re.compile(
    r"^(?:Did you mean|Write|Type|It is) (`[^`]+`|(``+) .+ \2)(?:\?| now| instead|, or delete.*)?$"
)
_LINE = re.compile(
    r"(?:quotes around|Write the line|Start with|Write a point|Write the score)[^`]*: (`[^`]+`|(``+) .+ \2)$"
)


def offered(finding: Finding) -> tuple[str, bool] | None:
    """What the help offers, and whether it is the whole line; None for advice in words."""
    for pattern, is_line in ((_LINE, True), (_WORD, False)):
        if match := pattern.search(finding.help):
            piece = _code(match[1])[0]
            # What starts as the line does, with its dash or its key, is the line.
            line = finding.span.source.line(finding.span.line).strip()
            return piece, is_line or (" " in piece.strip() and line.startswith(piece.split(" ")[0]))
    return None


def _code(sentence: str) -> list[str]:
    return [piece for is_code, piece in pieces(sentence) if is_code]


def pasted(finding: Finding, piece: str, *, is_line: bool) -> str:
    """The file after the advice is followed."""
    source, start, end = finding.span.source, finding.span.start, finding.span.end
    if is_line:
        line = source.line(finding.span.line)
        start -= finding.span.column - 1 - (len(line) - len(line.lstrip()))
        end = start + len(line.strip())
    else:
        # `wiat` in `[[night#wiat|words]]`: of what is underlined the word that the message names.
        for word in reversed(_code(finding.message)):
            at = source.text.find(word, start, end)
            if at >= 0:
                start, end = at, at + len(word)
                break
    return source.text[:start] + piece + source.text[end:]


def advised(case: Case) -> list[tuple[Finding, str, bool]]:
    return [(each, *offer) for each in case.findings() if (offer := offered(each))]


CASES = [
    pytest.param(case, finding, piece, is_line, id=f"{file.stem}-{case.title}-{finding.order[:3]}")
    for file in FILES
    for case in cases_in(file)[1]
    for finding, piece, is_line in advised(case)
]  # fmt: skip


@pytest.mark.parametrize(("case", "finding", "piece", "is_line"), CASES)
def test_what_is_offered_can_be_pasted(case: Case, finding: Finding, piece: str, is_line: bool) -> None:
    path = finding.span.path.removeprefix(f"{FOLDER}/")
    text = pasted(finding, piece, is_line=is_line)
    after = case._replace(files=tuple((p, e, text if p == path else t) for p, e, t in case.files)).findings()
    before = Counter((each.rule, each.message) for each in case.findings())
    before[finding.rule, finding.message] -= 1
    found = Counter((each.rule, each.message) for each in after)
    # What stands under a key that is unknown is not judged before it is known.
    assert (found & +before if finding.rule == "unknown-key" else found) == +before


def test_much_is_offered() -> None:
    assert len(CASES) > 60
