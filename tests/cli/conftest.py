"""The command line, run in the folder of a small wiki."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjm_site.cli import main
from tests.support.command import CONFIG, DAY, NIGHT, PRIYA, Ended, Run, write


@pytest.fixture
def wiki(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(
        tmp_path,
        {
            "mkdocs.yml": CONFIG,
            "blueprints/night.md": NIGHT,
            "blueprints/by-day/day.md": DAY,
            "blueprints/priya.md": PRIYA,
        },
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: str) -> Ended:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        said = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Ended(ended.value.code, said.out, said.err)

    return command
