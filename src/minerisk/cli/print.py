"""``minerisk print CODE... --db DB --to PATH``: records as PDF."""

import argparse
from pathlib import Path

from minerisk.cli.commands import DONE, Terminal
from minerisk.cli.folder import add_database, opened
from minerisk.i18n import LANGUAGES
from minerisk.services import printing, records


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_database(parser)
    parser.add_argument("codes", nargs="*", metavar="CODE", help="codes of the records")
    parser.add_argument("--all", action="store_true", help="every record, in one file")
    parser.add_argument("--to", type=Path, required=True, metavar="PATH", help="the PDF file")
    parser.add_argument("--profile", choices=[p.value for p in printing.Profile], default=printing.Profile.FIELD.value)
    parser.add_argument("--language", choices=sorted(LANGUAGES), help="of the paper")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Print them into one file and say how many there are."""
    with opened(arguments.db) as db:
        ids = records.ids(db) if arguments.all else [records.by_code(db, code) for code in arguments.codes]
        printed = printing.print_all(
            db,
            ids,
            arguments.to,
            profile=printing.Profile(arguments.profile),
            language=arguments.language or terminal.settings.language or "en",
            printed_by=terminal.settings.recorder,
        )
    print(terminal.tr.count("{n} record in {file}", "{n} records in {file}", printed, file=arguments.to))
    return DONE
