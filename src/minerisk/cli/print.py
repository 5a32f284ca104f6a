"""``minerisk print CODE... --db DB --to PATH``: records as PDF."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from minerisk.cli.commands import DONE, Terminal
from minerisk.cli.folder import add_database, opened
from minerisk.errors import UserError
from minerisk.i18n import LANGUAGES, N_
from minerisk.services import printing, records
from minerisk.services.databases import Database

_AT_ONCE = 500


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
        ids = _every(db) if arguments.all else [_by_code(db, code) for code in arguments.codes]
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


def _every(db: Database) -> Iterator[UUID]:
    numbers = records.find(db)
    for start in range(0, len(numbers), _AT_ONCE):
        yield from (line.id for line in records.lines(db, numbers[start : start + _AT_ONCE]))


def _by_code(db: Database, code: str) -> UUID:
    for line in records.lines(db, records.find(db, code)):
        if line.code == code:
            return line.id
    raise UserError(N_("There is no record {code} in this database."), code=code)
