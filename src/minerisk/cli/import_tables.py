"""``minerisk import FILE... --db DB``: somebody's tables become records, all of them or none."""

import argparse
import json
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path

from minerisk.cli import outlook as outlooks
from minerisk.cli.commands import DONE, WRONG_USAGE, Terminal
from minerisk.cli.folder import opened
from minerisk.domain.office import Office
from minerisk.domain.tables.mapping import Mapping
from minerisk.domain.tables.table import Reading, Table
from minerisk.errors import UserError
from minerisk.i18n import N_, Catalog
from minerisk.services import databases, forms, importing
from minerisk.services.databases import Database
from minerisk.services.importing import AsAsked, Batch, HowRead

CODE = "IMP"
"""Code of the office of a new database, which nobody was asked for."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="a table, CSV, XLSX or XLS, or a folder of CSV files, in any order",
    )
    parser.add_argument("--db", type=Path, metavar="FOLDER", help="the database folder; made where there is none")
    parser.add_argument(
        "--mapping",
        metavar="M",
        help="a mapping, its file or its name; without it, as a form asks, or the one that fits",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would come; nothing is made or changed")
    parser.add_argument("--json", action="store_true", help="print it as JSON")
    parser.add_argument("--sheet", default="", help="which sheet of a workbook")
    parser.add_argument("--encoding", default="", help="encoding of a CSV, e.g. cp1252")
    parser.add_argument("--office", default="Imported tables", metavar="NAME", help="whose database a new one is")
    parser.add_argument("--author", default="", metavar="NAME", help="who imports")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Import, or say what importing would do."""
    if arguments.db is None and not arguments.dry_run:
        print(terminal.tr("Name the database with --db, or try with --dry-run."), file=sys.stderr)
        return WRONG_USAGE
    tables, how = _read(arguments)
    importing.require_fit(tables, how)  # what does not fit makes no database
    if arguments.dry_run:
        _look(arguments, tables, how, terminal.tr)
        return DONE
    with _opened_or_made(arguments.db, arguments.office) as db:
        batch = importing.run(db, tables, how, author=arguments.author or terminal.settings.recorder)
    print(json.dumps(_plain(batch), ensure_ascii=False) if arguments.json else _told(batch, tables, terminal.tr))
    return DONE


def _read(arguments: argparse.Namespace) -> tuple[Sequence[Table], HowRead]:
    """Return the tables, and how they are read: by the mapping that is named, as a form asks, or as a mapping fits."""
    files = [file for given in arguments.files for file in importing.files_in(given)]
    reading = Reading(sheet=arguments.sheet, encoding=arguments.encoding)
    tables = importing.read(files, [reading] * len(files))
    if arguments.mapping:
        return tables, importing.mapping(arguments.mapping)
    with _opened_if_there(arguments.db) as db:
        asked = importing.recognised(db, tables)
    return (importing.whole(files, tables, asked), asked) if asked else (tables, _fitting(tables))


def _look(arguments: argparse.Namespace, tables: Sequence[Table], how: HowRead, tr: Catalog) -> None:
    """Print the outlook; as JSON with the keys of ``outlook.plain``."""
    with _opened_if_there(arguments.db) as db:
        outlook = importing.look(db, tables, how)
    if arguments.json:
        print(json.dumps(outlooks.plain(outlook, tr), ensure_ascii=False))
    else:
        form = how.form if isinstance(how, AsAsked) else forms.form(how.kind)
        print("\n".join(outlooks.told(outlook, form, tr)))


def _fitting(tables: Sequence[Table]) -> Mapping:
    """Return the mapping that fits, if there is exactly one."""
    fitting = importing.fitting(tables)
    if len(fitting) == 1:
        return importing.mapping(fitting[0].file)
    if fitting:
        names = ", ".join(named.name for named in fitting)
        raise UserError(N_("Several mappings fit. Choose one with --mapping: {names}."), names=names)
    names = ", ".join(named.name for named in importing.mappings())
    raise UserError(
        N_("No mapping fits these tables. There are: {names}. Make one in the window, and name it with --mapping."),
        names=names,
    )


def _opened_if_there(folder: Path | None) -> AbstractContextManager[Database | None]:
    return opened(folder) if folder is not None and databases.is_there(folder) else nullcontext()


def _opened_or_made(folder: Path, name: str) -> AbstractContextManager[Database]:
    if databases.is_there(folder):
        return opened(folder)
    return closing(databases.create(folder, Office(name=name, code=CODE, laptop=1)))


def _plain(batch: Batch) -> dict[str, object]:
    return {"import": batch.id, "records": batch.records, "casualties": batch.people, "already": batch.already}


def _told(batch: Batch, tables: Sequence[Table], tr: Catalog) -> str:
    if not batch.records:
        return tr("Nothing new: all {n} records are here already.", n=batch.already)
    report = batch.report
    return "\n".join(
        (
            tr("Import {id}", id=batch.id),
            tr("Records: {n}", n=batch.records),
            tr("Casualties: {n}", n=batch.people),
            tr("Records that were here already: {n}", n=batch.already),
            tr("Rows set aside: {n}", n=len(report.set_aside)),
            tr("Texts without a code, kept in words: {n}", n=len(report.unmapped)),
            tr("Values that were not understood, kept in words: {n}", n=len(report.unread)),
            *(notice.said_of_row(tr, tr.language) for table in tables for notice in table.notices),
        )
    )
