"""``minerisk withdraw IMPORT --db DB``: take all records of an import out again."""

import argparse

from minerisk.cli.commands import DONE, Terminal
from minerisk.cli.folder import add_database, opened
from minerisk.services import importing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_database(parser)
    parser.add_argument("batch", metavar="IMPORT", help="its id, as the command imports prints it")
    parser.add_argument("--author", default="", metavar="NAME", help="who withdraws it")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Withdraw it, and say how many records went."""
    with opened(arguments.db) as db:
        n = importing.withdraw(db, arguments.batch, author=arguments.author or terminal.settings.recorder)
    print(terminal.tr.count("{n} record was taken out", "{n} records were taken out", n))
    return DONE
