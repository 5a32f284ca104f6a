"""``minerisk imports --db DB``: what was imported, newest first."""

import argparse
import json

from minerisk.cli.commands import DONE, Terminal
from minerisk.cli.folder import add_database, opened
from minerisk.domain.batch import Batch
from minerisk.services import importing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_database(parser)
    parser.add_argument("--json", action="store_true", help="print it as JSON")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Print a line an import: its id, day, records, title, files, and when it was withdrawn."""
    with opened(arguments.db) as db:
        found = importing.batches(db)
    if arguments.json:
        print(json.dumps([_plain(batch) for batch in found], ensure_ascii=False))
        return DONE
    for batch in found:
        withdrawn = terminal.tr("withdrawn on {day}", day=batch.withdrawn.date()) if batch.withdrawn else ""
        line = (batch.id, f"{batch.time.date()}", f"{batch.records}", batch.title, ", ".join(batch.files), withdrawn)
        print("\t".join(line).rstrip())
    return DONE


def _plain(batch: Batch) -> dict[str, object]:
    return {
        "import": batch.id,
        "time": batch.time.isoformat(),
        "author": batch.author,
        "title": batch.title,
        "files": batch.files,
        "records": batch.records,
        "casualties": batch.people,
        "already": batch.already,
        "withdrawn": batch.withdrawn and batch.withdrawn.isoformat(),
    }
