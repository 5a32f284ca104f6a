"""``minerisk count --db DB``: how many people, events, sessions or records there are, as JSON."""

import argparse
import json

from minerisk.cli.commands import DONE, Terminal
from minerisk.cli.folder import add_database, opened
from minerisk.domain import filter as filters
from minerisk.domain.tally import Tally, Unit
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services import statistics

NOTE = "not known: one row is one casualty"
APART = "direct, indirect and training are never added up"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_database(parser)
    parser.add_argument("--by", default="", metavar="FIELD[,FIELD]", help="e.g. outcome, or year,outcome")
    parser.add_argument("--of", default="casualty", metavar="WHAT", help=f"one of {', '.join(Unit)}")
    parser.add_argument("--where", default="", metavar="QUERY", help="e.g. 'outcome = killed and year >= 2006'")


def run(arguments: argparse.Namespace, _terminal: Terminal) -> int:
    """Print ``{"of":, "by": [...], "rows": [[value..., n]...], "not_known": n, "total": n ...}``."""
    of, by, where = (
        _unit(arguments.of),
        [name for name in arguments.by.split(",") if name],
        filters.parse(arguments.where),
    )
    with opened(arguments.db) as db:
        said = _said(statistics.count(db, of, by, where))
        if of in {Unit.CASUALTY, Unit.INCIDENT} and by in ([], ["outcome"]):
            said |= _stated(statistics.stated(db, where))
    print(json.dumps(said, ensure_ascii=False))
    return DONE


def _unit(name: str) -> Unit:
    if name not in set(Unit):
        raise UserError(N_("{name} cannot be counted; these can: {names}."), name=name, names=", ".join(Unit))
    return Unit(name)


def _said(tally: Tally) -> dict[str, object]:
    partly = [[*row.keys, row.n] for row in tally.rows if not row.is_known]
    said: dict[str, object] = {
        "of": tally.of,
        "by": tally.by,
        "rows": [[*row.keys, row.n] for row in tally.known],
        "not_known": None if tally.apart else tally.not_known,
        "total": None if tally.ungrouped or tally.apart else tally.units,
        "partly_known": partly,
        "known": None if tally.apart else tally.of_known,
    }
    if tally.apart:
        said["note"] = APART
    if tally.several:
        said["several"] = True
    return said | ({"note": NOTE, "ungrouped": tally.ungrouped} if tally.ungrouped else {})


def _stated(killed: tuple[int, int] | None) -> dict[str, object]:
    """Return two numbers of killed that differ, each with the table it is from: they are never added."""
    if killed is None:
        return {}
    rows = [
        {"table": table, "outcome": "killed", "n": n} for table, n in zip(("incident", "casualty"), killed, strict=True)
    ]
    return {"stated": rows}
