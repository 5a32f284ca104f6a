"""Puts the program together. The only module that knows all the others."""

import gc
import importlib
import io
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from minerisk import paths
from minerisk.settings import Settings

_APART = {
    "_form": "minerisk.forms.sheets.child",
    "_picture": "minerisk.media.picture_child",
    "_workbook": "minerisk.exchange.workbook_child",
}
"""Hidden commands for work that is done in a process of its own, and the modules that do it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window, or the command that the arguments name; return the exit status."""
    gc.set_threshold(50_000)  # imports and exports make many small values that live: looking at them often is in vain
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in _APART:
        status: int = importlib.import_module(_APART[given[0]]).main(given[1:])
        return status
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a console that has no letter for ə shows another, and goes on
            stream.reconfigure(errors="replace")
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", level=logging.WARNING)
    settings_file = paths.settings_file()
    if given:
        from minerisk.cli import commands

        return commands.run(given, Settings.load(settings_file), open_pages=open_pages)
    return show_window(settings_file)


def show_window(settings_file: Path) -> int:
    """Run the window until it is closed; return the exit status."""
    if not _has_display():
        print(
            "There is no display for a window. `minerisk --help` tells what can be done without one.", file=sys.stderr
        )
        return 1
    from minerisk.ui import program

    return program.run(settings_file)


def open_pages(folder: Path) -> int:
    """Open and close every page on the database in ``folder``; return how many there were."""
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from minerisk.ui import program

    return program.open_pages(folder)


def _has_display() -> bool:
    """Return whether windows can be shown; only on Unix can a computer be without."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
