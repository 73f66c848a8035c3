"""The commands that README names."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `make` with this environment, and nothing installed."""
    installed = ("--old-file", ".venv/.runtime", f"BIN={Path(sys.executable).parent}")
    command = ["make", *installed, *arguments]
    return subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)


def test_readme_has_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\$ (make.*)$", text, re.MULTILINE) == ["make serve", "make test"]


def test_a_port_that_is_taken_is_said_with_another_one() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        run = make("serve", f"PORT={port}")
    assert run.returncode != 0
    assert f"Port {port} is taken. Choose another one: make serve PORT={port + 1}" in run.stderr
    assert "Traceback" not in run.stdout + run.stderr


def test_the_port_can_be_chosen() -> None:
    assert "--dev-addr 127.0.0.1:8123" in make("--dry-run", "serve", "PORT=8123").stdout
    assert "--dev-addr 127.0.0.1:8000" in make("--dry-run", "serve").stdout
