"""``minerisk summary --db DB --from D --until D --to FILE``: a summary of a period as PDF."""

import argparse
from pathlib import Path

from minerisk.cli.commands import DONE, Terminal
from minerisk.cli.folder import add_database, opened
from minerisk.domain import filter as filters
from minerisk.domain import period
from minerisk.i18n import LANGUAGES
from minerisk.services import printing, summary


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_database(parser)
    parser.add_argument("--from", dest="since", required=True, metavar="DAY", help="the first day, e.g. 2026-01-01")
    parser.add_argument("--until", required=True, metavar="DAY", help="the last day, e.g. 2026-06-30")
    parser.add_argument("--to", type=Path, required=True, metavar="FILE", help="the PDF file")
    parser.add_argument("--language", choices=sorted(LANGUAGES), help="of the paper")
    parser.add_argument("--public", action="store_true", help="without numbers under 3")
    parser.add_argument("--where", default="", metavar="QUERY", help="e.g. 'device = mine'")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Write it and say where it is."""
    wanted = summary.Wanted(
        period=period.read(arguments.since, arguments.until),
        language=arguments.language or terminal.settings.language or "en",
        public=arguments.public,
        where=filters.parse(arguments.where),
    )
    with opened(arguments.db) as db:
        made = summary.preview(db, wanted, made_by=terminal.settings.recorder)
    printing.save(made.pdf, arguments.to)
    if made.is_empty:
        print(terminal.tr("No incident and no casualty is recorded in this period."))
    print(terminal.tr("Summary in {file}", file=arguments.to))
    return DONE
