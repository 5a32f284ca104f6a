"""``minerisk export --db DB --to FILE``: records as CSV, a workbook or points on a map."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from minerisk.cli.commands import DONE, WRONG_USAGE, Terminal
from minerisk.cli.folder import add_database, opened
from minerisk.domain import filter as filters
from minerisk.errors import UserError
from minerisk.i18n import LANGUAGES, N_
from minerisk.services import exporting
from minerisk.services.exporting import Export, Format, Of, Profile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_database(parser)
    parser.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="FILE",
        help="its suffix says what it becomes: .csv, .xlsx or .geojson",
    )
    parser.add_argument(
        "--profile",
        choices=[one.value for one in Profile],
        default=Profile.STATISTICS.value,
        help="for whom; statistics has no names, no text and no places finer than the district",
    )
    parser.add_argument(
        "--of", choices=[one.value for one in Of], help="what a row is; casualties, but incidents on a map"
    )
    parser.add_argument("--form", default="", metavar="ID", help="whose answers, with --of answers")
    parser.add_argument("--where", default="", metavar="QUERY", help='e.g. "year >= 2006 and outcome = killed"')
    parser.add_argument(
        "--labels", choices=sorted(LANGUAGES), default="", help="words in this language instead of codes"
    )
    parser.add_argument("--author", help="who does it, for the log")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Write the file and say what is in it."""
    if arguments.to.exists() and not arguments.force:
        raise UserError(N_("{file} is there already. Choose another name, or say --force."), file=arguments.to)
    kind = exporting.format_of(arguments.to)
    export = Export(
        of=Of(arguments.of or (Of.INCIDENTS if kind is Format.GEOJSON else Of.CASUALTIES)),
        profile=Profile(arguments.profile),
        format=kind,
        language=arguments.labels,
        where=filters.parse(arguments.where),
    )
    if (export.of is Of.ANSWERS) is not bool(arguments.form):
        print(terminal.tr("Name the form with --form, together with --of answers."), file=sys.stderr)
        return WRONG_USAGE
    author = terminal.settings.recorder if arguments.author is None else arguments.author
    with opened(arguments.db) as db:
        if arguments.form:
            export = replace(export, form=exporting.form(db, arguments.form))
        done = exporting.save(db, export, arguments.to, author=author)
    print(
        terminal.tr.count(
            "{n} record, {rows} rows in {file}",
            "{n} records, {rows} rows in {file}",
            done.records,
            rows=done.rows,
            file=done.file,
        )
    )
    print(terminal.tr(exporting.TELLS[export.profile]))
    return DONE
