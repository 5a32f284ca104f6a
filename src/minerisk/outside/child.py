"""Runs a hidden command of this very program in a process apart: a hostile file may end that one, and nothing else."""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from minerisk.i18n import N_
from minerisk.outside.refused import Refused

MOST_SECONDS = 180
MOST_MEMORY_MB = 2_048

_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show one
_SOURCE = Path(__file__).parents[2]


def run(command: str, given: Sequence[str], *, content: bytes = b"", seconds: float = MOST_SECONDS) -> bytes:
    """Return what the hidden command ``command`` writes, which reads ``content`` as its standard input.

    Raises:
        Refused: it took longer than ``seconds``, or died.
    """
    try:
        done = subprocess.run(  # noqa: S603  (this very program)
            [*_program(), command, *given],
            env=_environment(),
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=True,
            creationflags=_NO_CONSOLE,
        )
    except subprocess.TimeoutExpired as error:
        raise Refused(N_("Reading {file} took more than {n} seconds and was stopped."), n=seconds) from error
    except subprocess.CalledProcessError as error:
        raise died() from error
    return done.stdout


def died() -> Refused:
    """Return what to say where the process ended before it was done."""
    died_of_it = N_("{file} cannot be read: it is damaged, or its cells need more than {n} MB of memory.")
    return Refused(died_of_it, n=MOST_MEMORY_MB)


def limit_memory() -> None:
    """Take no more memory than a file may; Windows has no such limit, and macOS may refuse it."""
    if sys.platform != "win32":
        import resource

        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_MB << 20, MOST_MEMORY_MB << 20))


def _program() -> list[str]:
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "minerisk"]


def _environment() -> dict[str, str]:
    """Return an environment in which Python finds this program; the frozen one does not look there."""
    places = [str(_SOURCE), os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, places))}
