"""Keeps the screen of this computer on while slides are shown, by what each system offers. Knows no window.

Where a system offers nothing, showing goes on without it and ``is_kept`` says so.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

_WINDOWS_ON = 0x80000000 | 0x00000002 | 0x00000001
"""ES_CONTINUOUS, ES_DISPLAY_REQUIRED, ES_SYSTEM_REQUIRED. Source: SetThreadExecutionState, Windows API."""
_WINDOWS_OFF = 0x80000000

MAC = (("caffeinate", "-d", "-i", "-w", str(os.getpid())),)
LINUX = (
    ("gnome-session-inhibit", "--inhibit", "idle:suspend", "cat"),
    ("systemd-inhibit", "--what=idle:sleep", "--who=MineRisk", "--why=Slides are shown", "--mode=block", "cat"),
)
"""Commands that hold the screen while they run; ``cat`` ends when this program does, since its input closes."""


class Awake:
    """Keeps the screen on between ``keep`` and ``let_go``."""

    def __init__(self, commands: Sequence[Sequence[str]] | None = None) -> None:
        """Prepare; ``commands`` are those of this system unless they are given."""
        self._commands = commands if commands is not None else MAC if sys.platform == "darwin" else LINUX
        self._running: list[subprocess.Popen[bytes]] = []
        self._windows = False

    @property
    def is_kept(self) -> bool:
        """Whether something keeps the screen on."""
        return self._windows or any(each.poll() is None for each in self._running)

    def keep(self) -> None:
        """Keep the screen on from now on."""
        self.let_go()
        if sys.platform == "win32":
            self._windows = _tell_windows(_WINDOWS_ON)
            return
        for command in self._commands:
            found = shutil.which(command[0])
            if found is not None:
                self._running += _started([found, *command[1:]])

    def let_go(self) -> None:
        """Let the screen turn off as the computer is set."""
        if self._windows:
            self._windows = False
            _tell_windows(_WINDOWS_OFF)
        for each in self._running:
            if each.stdin is not None:
                each.stdin.close()
            each.terminate()
            each.wait()
        self._running.clear()


def _started(command: list[str]) -> list[subprocess.Popen[bytes]]:
    quiet = subprocess.DEVNULL
    try:
        return [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)]  # noqa: S603  (ours)
    except OSError:
        return []


def _tell_windows(state: int) -> bool:
    """Set what Windows keeps on for this thread; return whether it did."""
    import ctypes

    library = getattr(ctypes, "windll", None)
    tell: Callable[[int], int] | None = getattr(getattr(library, "kernel32", None), "SetThreadExecutionState", None)
    return tell is not None and bool(tell(state))
