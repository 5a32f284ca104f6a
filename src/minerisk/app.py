"""Puts the program together. The only module that knows all the others."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from minerisk import paths
from minerisk.settings import Settings

logger = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window, or the command that the arguments name; return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", level=logging.WARNING)
    settings_file = paths.settings_file()
    if given:
        from minerisk.cli import commands

        return commands.run(given, Settings.load(settings_file), open_pages=open_pages)
    return show_window(settings_file)


def show_window(settings_file: Path) -> int:
    """Run the window until it is closed; return the exit status."""
    from minerisk.ui import program

    return program.run(settings_file)


def open_pages(folder: Path) -> int:
    """Open and close every page on the database in ``folder``; return how many there were."""
    from minerisk.ui import program

    return program.open_pages(folder)
