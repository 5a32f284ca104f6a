"""Tables that hold the answers of a form as it asks them: recognised, and gathered from all sheets and files."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from minerisk.domain.tables import as_asked
from minerisk.domain.tables.as_asked import AsAsked
from minerisk.domain.tables.table import Reading, Table
from minerisk.errors import UserError
from minerisk.services import forms, own_forms
from minerisk.services.databases import Database

__all__ = ["AsAsked", "files_in", "recognised", "whole"]


def recognised(db: Database | None, tables: Sequence[Table]) -> AsAsked | None:
    """Return the form whose answers ``tables`` hold, among those that a record can be begun with; None for none."""
    return as_asked.recognised(forms.bundled() if db is None else own_forms.usable(db), tables)


def whole(files: Sequence[Path], tables: Sequence[Table], how: AsAsked) -> tuple[Table, ...]:
    """Return ``tables`` with the other sheets of their ``files`` that hold items of repeats.

    Raises:
        UserError: a sheet cannot be read.
    """
    there = {(table.digest, table.reading.sheet) for table in tables}
    others = [
        other
        for file, table in zip(files, tables, strict=True)
        for sheet in table.sheets
        if (table.digest, sheet) not in there and (other := _sheet(file, sheet))
    ]
    return (*map(_read_whole, tables), *(other for other in others if as_asked.repeat_of(how.form, other)))


def files_in(path: Path) -> tuple[Path, ...]:
    """Return the tables in a folder that have rows below their headings, or the one file that ``path`` is."""
    if not path.is_dir():
        return (path,)
    return tuple(file for file in sorted(path.glob("*.csv")) if _has_rows(file))


def _has_rows(file: Path) -> bool:
    """Return whether something stands below the headings; whoever reads a file that cannot be opened says why."""
    try:
        with file.open("rb") as lines:
            return sum(1 for line in lines if line.strip()) > 1
    except OSError:
        return True


def _sheet(file: Path, sheet: str) -> Table | None:
    """Return a sheet of a workbook; None where nothing stands below its headings."""
    from minerisk.exchange import framing, tables

    try:
        return tables.read(file, Reading(sheet=sheet))
    except UserError as error:
        if error.text != framing.NO_ROWS:
            raise
        return None


def _read_whole(table: Table) -> Table:
    """Return a table without the notice that its workbook has other sheets, which were read as well."""
    from minerisk.exchange import workbook

    return replace(table, notices=tuple(each for each in table.notices if each.text != workbook.OTHER_SHEETS))
