"""``minerisk demo DB``: a database with invented records."""

import argparse
from pathlib import Path

from minerisk.cli.commands import DONE, Terminal
from minerisk.services import demo


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, metavar="DB", help="the new database folder, NAME.minerisk")
    parser.add_argument("--records", type=_number, default=60, metavar="N", help="how many incidents (60)")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Make it and say where it is."""
    db = demo.make(arguments.folder, arguments.records)
    db.close()
    print(
        terminal.tr.count(
            "{n} invented incident in {folder}",
            "{n} invented incidents in {folder}",
            arguments.records,
            folder=db.folder,
        )
    )
    return DONE


def _number(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number
