"""``minerisk count --db DB --by FIELD``: how many casualties or incidents there are, as JSON."""

import argparse
import json

from minerisk.cli.commands import DONE, Terminal
from minerisk.cli.folder import add_database, opened
from minerisk.services import statistics


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_database(parser)
    parser.add_argument("--by", required=True, metavar="FIELD[,FIELD]", help="e.g. outcome, or year,outcome")
    parser.add_argument("--of", default="casualty", metavar="WHAT", help="casualty, person (also unhurt) or incident")


def run(arguments: argparse.Namespace, _terminal: Terminal) -> int:
    """Print ``{"of":, "by": [...], "rows": [[value..., n]...], "not_known": n, "total": n}``."""
    with opened(arguments.db) as db:
        count = statistics.count(db, arguments.of, arguments.by.split(","))
    rows = [[*keys, number] for keys, number in count.rows]
    print(
        json.dumps(
            {"of": count.of, "by": count.by, "rows": rows, "not_known": count.not_known, "total": count.total},
            ensure_ascii=False,
        )
    )
    return DONE
