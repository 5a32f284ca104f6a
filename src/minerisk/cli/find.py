"""``minerisk find WORDS --db DB``: the codes of the records that match, newest event first."""

import argparse

from minerisk.cli.commands import DONE, Terminal
from minerisk.cli.folder import add_database, opened
from minerisk.services import records


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_database(parser)
    parser.add_argument("words", nargs="*", help="a code, a place or words of the record; nothing lists all")


def run(arguments: argparse.Namespace, _terminal: Terminal) -> int:
    """Print a line a record: code, date of the event as EDTF, place."""
    with opened(arguments.db) as db:
        found = records.find(db, " ".join(arguments.words))
        for start in range(0, len(found), 500):
            for line in records.lines(db, found[start : start + 500]):
                print("\t".join((line.code, line.event, line.place)))
    return DONE
