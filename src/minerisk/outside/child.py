"""Runs a hidden command of this very program in a process apart: a hostile file may end that one, and nothing else."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from minerisk.i18n import N_
from minerisk.outside.refused import Refused

MOST_SECONDS = 180
MOST_MEMORY_MB = 2_048

_LOOK = 0.2
"""Seconds after which ``watch`` is called again."""

_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show one
_SOURCE = Path(__file__).parents[2]


def run(
    command: str,
    given: Sequence[str],
    *,
    content: bytes = b"",
    seconds: float = MOST_SECONDS,
    watch: Callable[[], object] = int,
) -> bytes:
    """Return what the hidden command ``command`` writes, which reads ``content`` as its standard input.

    ``watch`` is called again and again meanwhile; what it raises ends the process.

    Raises:
        Refused: it took longer than ``seconds``, or died.
    """
    with subprocess.Popen(  # noqa: S603  (this very program)
        [*_program(), command, *given],
        env=_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_CONSOLE,
    ) as process:
        try:
            said = _said(process, content, time.monotonic() + seconds, watch)
        except subprocess.TimeoutExpired as error:
            raise Refused(N_("Reading {file} took more than {n} seconds and was stopped."), n=seconds) from error
        finally:
            process.kill()  # one that has ended stays as it is
    if process.returncode:
        raise died()
    return said


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


def _said(process: "subprocess.Popen[bytes]", content: bytes, until: float, watch: Callable[[], object]) -> bytes:
    """Return what a process writes until it ends; ``until`` is the time at which it must have."""
    given: bytes | None = content
    while True:
        watch()
        try:
            return process.communicate(given, timeout=max(0.0, min(_LOOK, until - time.monotonic())))[0]
        except subprocess.TimeoutExpired:
            given = None  # it is on its way
            if time.monotonic() >= until:
                raise


def _program() -> list[str]:
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "minerisk"]


def _environment() -> dict[str, str]:
    """Return an environment in which Python finds this program; the frozen one does not look there."""
    places = [str(_SOURCE), os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, places))}
