"""A command as a whole process: the time of its processor and the most memory that it took."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

MIB = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took."""

    seconds: float
    """Of the processor, in the program and in the system for it."""
    mib: float
    """The most memory at one time."""


def cost_of(module: str, *arguments: str, folder: Path) -> Cost:
    """Run a module of Python in a folder. Raises when it fails."""
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{module} {' '.join(arguments)} ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / MIB)


def least(costs: list[Cost]) -> Cost:
    """Of several runs the quickest: what disturbs a run only ever makes it longer."""
    return min(costs, key=lambda cost: cost.seconds)
