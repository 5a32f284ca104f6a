"""``minerisk verify --db DB``: is the database whole, and do its tables follow from its revisions?"""

import argparse
import json
from dataclasses import asdict

from minerisk.cli.commands import DONE, PROBLEM, Terminal
from minerisk.cli.folder import add_database, opened
from minerisk.services import verification


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_database(parser)
    parser.add_argument("--rebuild", action="store_true", help="make the tables again from the revisions")
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Print what was found; 1 where anything is wrong."""
    with opened(arguments.db) as db:
        found = verification.verify(db, rebuild=arguments.rebuild)
    if arguments.json:
        print(json.dumps(asdict(found)))
    elif found.problems:
        print("\n".join(terminal.tr(problem) for problem in found.problems))
    else:
        print(terminal.tr("The database is whole."))
    return PROBLEM if found.problems else DONE
