"""``minerisk find WORDS --db DB``: the codes of the records that match, newest event first."""

import argparse
import sys

from minerisk.cli.commands import DONE, Terminal
from minerisk.cli.folder import add_database, opened
from minerisk.domain import wording
from minerisk.services import forms, records


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_database(parser)
    parser.add_argument("words", nargs="*", help="a code, a place or words of the record; nothing lists all")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Print a line a record: code, date of the event as EDTF, district, town or village."""
    form = forms.form("incident")
    with opened(arguments.db) as db:
        found = records.find(db, " ".join(arguments.words))
        for start in range(0, len(found), 500):
            for line in records.lines(db, found[start : start + 500]):
                district = wording.coded(form, "district", line.district, terminal.tr.language)
                print("\t".join((line.code, line.event, district, line.place)))
    if not found:
        print(terminal.tr("No record matches."), file=sys.stderr)
    return DONE
