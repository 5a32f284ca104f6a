"""The option that every command on a database takes."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from minerisk.services import databases
from minerisk.services.databases import Database


def add_database(parser: argparse.ArgumentParser) -> None:
    """Let the command take ``--db``."""
    parser.add_argument("--db", type=Path, required=True, metavar="FOLDER", help="the database folder, NAME.minerisk")


@contextmanager
def opened(folder: Path) -> Iterator[Database]:
    """Open a database folder, and let go of it at the end."""
    db = databases.open_database(folder)
    try:
        yield db
    finally:
        db.close()
