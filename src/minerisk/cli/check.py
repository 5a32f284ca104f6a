"""``minerisk check``: proves an installed or frozen copy, in a folder of its own."""

import argparse
import tempfile
from pathlib import Path

from minerisk.cli.commands import DONE, Terminal
from minerisk.services import check


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--folder", type=Path, help="where to work; a temporary folder otherwise, removed at the end")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Record, find, print and rebuild; then open and close every page."""
    if arguments.folder:
        return _prove(arguments.folder, terminal)
    with tempfile.TemporaryDirectory(prefix="minerisk-") as folder:
        return _prove(Path(folder), terminal)


def _prove(folder: Path, terminal: Terminal) -> int:
    for text, what in check.prove(folder):
        print(terminal.tr(text, what=what))
    pages = terminal.open_pages(folder / check.FOLDER)
    print(terminal.tr.count("{n} page opened and closed", "{n} pages opened and closed", pages))
    return DONE
