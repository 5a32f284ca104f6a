"""Taking out what a filter selects: as CSV, as a workbook, or as points on a map.

A file is written aside, read again from the disk and compared with what was to be written, noted in the log, and only
then put into its place. Nothing of it stands anywhere else, not even for a moment.
"""

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from minerisk import files
from minerisk.domain import code
from minerisk.domain import filter as filters
from minerisk.domain.field import DAY, Field, Kind, Scope
from minerisk.domain.filter import EVERYTHING, Condition, Filter, Op
from minerisk.domain.form import Form
from minerisk.domain.tables.columns import PROFILES, Of, Profile
from minerisk.domain.tables.sheet import Column, Sheet
from minerisk.domain.vocabulary import codes
from minerisk.errors import UserError
from minerisk.exchange import csv_writer, geojson_writer, xlsx_writer
from minerisk.i18n import FALLBACK, N_, Catalog, catalog
from minerisk.services import about, databases, fields, form_sheets, records, sheets, statistics
from minerisk.services.about import ROWS, TELLS
from minerisk.services.databases import Database
from minerisk.services.form_sheets import forms_with_records
from minerisk.services.progress import Progress, unwatched
from minerisk.services.records import Order
from minerisk.services.writing import saying_why
from minerisk.store import log, states

__all__ = [
    "PROFILES", "ROWS", "TELLS", "Export", "Exported", "Format", "Logged", "Of", "Profile", "Selected",
    "check", "file_name", "form", "format_of", "forms_with_records", "last", "preview", "said", "save", "selected",
]  # fmt: skip

ACT: Final = "export"
_UNTOLD = N_("Some records; which ones is not told, since that says more than a file for statistics may")
_NO_OTHER_KIND = Condition(field="kind", op=Op.IN, values=(codes.INCIDENT, code.OTHER))
_REPEATS = N_("A CSV file holds one sheet, and this form repeats questions. Choose a workbook (.xlsx).")
_SHOWN = 50
_NO_NAME = re.compile(r"[^\w-]")
"""What a form may be called by, and a file may not."""


class Format(StrEnum):
    """What kind of file; the value is its suffix."""

    XLSX = "xlsx"
    CSV = "csv"
    GEOJSON = "geojson"


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What is taken out.

    Attributes:
        language: of headings and answers; empty for names of questions and codes.
        where: which records; ``words`` they have, too.
        form: whose answers are taken out, in whatever version, where that is what is taken out.
    """

    of: Of = Of.CASUALTIES
    profile: Profile = Profile.STATISTICS
    format: Format = Format.XLSX
    language: str = ""
    where: Filter = EVERYTHING
    words: str = ""
    form: Form | None = None

    @property
    def tr(self) -> Catalog:
        """The program's words in the language of the file."""
        return catalog(self.language or FALLBACK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selected:
    """How much a filter selects."""

    records: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A file that was written, read back and found the same.

    ``rows`` are those of its last sheet; where it holds the answers of a form, those of its records.
    """

    file: Path
    records: int
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """An export as the log has it: never a name, nor where the file went."""

    time: datetime
    author: str
    of: Of
    profile: Profile
    format: Format
    records: int
    rows: int
    where: str


def check(export: Export) -> None:
    """Make sure that there is such a file.

    Raises:
        UserError: the kind of file cannot hold this.
    """
    if export.format is Format.CSV and export.of is Of.LINKED:
        raise UserError(N_("A CSV file holds one sheet. Choose a workbook (.xlsx) for linked sheets."))
    if export.of is Of.ANSWERS and export.form is None:
        raise UserError(N_("No record is there whose answers could be taken out."))
    if export.format is Format.CSV and export.of is Of.ANSWERS and any(export.form.repeats() if export.form else ()):
        raise UserError(_REPEATS)
    if export.format is Format.GEOJSON and export.of is not Of.INCIDENTS:
        raise UserError(N_("Points on a map are incidents. Choose incidents, or another kind of file."))
    if export.format is Format.GEOJSON and export.profile is Profile.STATISTICS:
        raise UserError(N_("A file for statistics has no coordinates. Choose another kind of file, or whom it is for."))


def selected(db: Database, export: Export) -> Selected:
    """Return how many records and people there will be in the file."""
    numbers, meant = _meant(db, export)
    if meant is not None:
        return Selected(records=len(numbers), people=sum(len(meant.get(number, ())) for number in numbers))
    with db.read() as connection:
        return Selected(records=len(numbers), people=states.people(connection, numbers))


def form(db: Database, name: str) -> Form:
    """Return the form of a name that records were filled with.

    Raises:
        UserError: there is none; the sentence says which there are.
    """
    known = {one.id: one for one in forms_with_records(db)}
    if name not in known:
        raise UserError(
            N_("No record here was filled with a form “{name}”. There are: {names}."), name=name, names=", ".join(known)
        )
    return known[name]


def said(db: Database, where: Filter, tr: Catalog) -> str:
    """Return a filter in words: ``Outcome: Killed; Year 2006 or later``."""
    known = statistics.to_find(db, where) if where else ()
    return "; ".join(statistics.words(condition, known, tr, tr.language) for condition in where)


def preview(db: Database, export: Export, most: int = _SHOWN) -> tuple[Sheet, ...]:
    """Return the sheets as they will be, of the first ``most`` records alone."""
    numbers, meant = _meant(db, export)
    return _sheets(db, export, numbers[:most], meant)


def save(db: Database, export: Export, target: Path, *, author: str, progress: Progress = unwatched) -> Exported:
    """Write what is wanted to ``target``, and note it in the log.

    Raises:
        UserError: there is nothing, the kind of file cannot hold it, or it cannot be written or read back the same;
            what was there before is still there, and nothing is noted.
    """
    check(export)
    numbers, meant = _meant(db, export)
    if not numbers:
        raise UserError(N_("No record is selected."))
    steps = 2 * len(numbers)
    made = _sheets(db, export, numbers, meant, lambda done, _total: progress(done, steps))
    rows = made[0] if export.of is Of.ANSWERS else made[-1]
    done = Exported(file=target, records=len(numbers), rows=rows.length)
    with saying_why(target), files.replacing(target) as stream:
        progress(len(numbers), steps)
        holds = _write(db, export, made, done, stream)
        progress(steps - 1, steps)
        if not holds(Path(stream.name)):
            raise UserError(N_("The file was not written as it should be, and was taken away. Try another disk."))
        progress(steps, steps)
        _note(db, export, done, author)
    return done


def last(db: Database, most: int = 10) -> tuple[Logged, ...]:
    """Return the exports that were made last, newest first."""
    with db.read() as connection:
        return tuple(
            Logged(
                time=entry.time, author=entry.author, of=Of(entry.details["of"]),
                profile=Profile(entry.details["profile"]), format=Format(entry.details["format"]),
                records=entry.details["records"], rows=entry.details["rows"], where=entry.details["where"],
            )
            for entry in log.entries(connection, ACT, most)
        )  # fmt: skip


def format_of(file: Path) -> Format:
    """Return what kind of file a name asks for.

    Raises:
        UserError: the suffix is another one.
    """
    suffix = file.suffix.lower().removeprefix(".")
    if suffix not in set(Format):
        raise UserError(N_("“{name}” has to end in .xlsx, .csv or .geojson."), name=file.name)
    return Format(suffix)


def file_name(export: Export, day: date) -> str:
    """Return what the file is called: what it holds, for whom, and of which day; never a name or a place."""
    of = _NO_NAME.sub("_", export.form.id) if export.of is Of.ANSWERS and export.form else export.of
    return f"{of}_{export.profile}_{day.isoformat()}.{export.format}"


def _meant(db: Database, export: Export) -> tuple[Sequence[int], Mapping[int, set[str]] | None]:
    """Return the numbers of the records that have a row, and who in them is meant where conditions are on a person."""
    numbers = records.find(db, export.words, Order.CODE, _where(export))
    if export.of is not Of.CASUALTIES:
        return numbers, None
    conditions = fields.to_find(db, export.where).wanted(export.where) if export.where else ()
    with db.read() as connection:
        if any(condition.field.scope is Scope.PERSON for condition in conditions):
            meant = states.people_who(connection, conditions)
            return [number for number in numbers if number in meant], meant
        return states.with_people(connection, numbers), None


def _where(export: Export) -> Filter:
    """Return which records are meant: of the form, where it is the answers of one.

    Sheets of incidents and casualties have no columns for items found, sessions and follow-ups.
    """
    if export.of is not Of.ANSWERS or export.form is None:
        return (*export.where, _NO_OTHER_KIND)
    return (*export.where, Condition(field="form", op=Op.IS, values=(export.form.id,)))


def _sheets(
    db: Database,
    export: Export,
    numbers: Sequence[int],
    meant: Mapping[int, set[str]] | None,
    progress: Progress = unwatched,
) -> tuple[Sheet, ...]:
    wanted = sheets.Wanted(of=export.of, profile=export.profile, language=export.language)
    if export.of is Of.ANSWERS:
        of_form = form_sheets.make(db, numbers, wanted, progress)
        if export.format is Format.CSV and len(of_form) > 1:  # an older version repeated questions
            raise UserError(_REPEATS)
        return of_form
    made = sheets.make(db, numbers, wanted, meant, progress)
    return tuple(map(_without_files, made)) if export.format is Format.GEOJSON else made


def _without_files(sheet: Sheet) -> Sheet:
    """Return a sheet for a map, which has nowhere to look for attached files."""
    return replace(sheet, columns=tuple(column for column in sheet.columns if not column.is_file))


def _write(
    db: Database, export: Export, made: tuple[Sheet, ...], done: Exported, stream: BinaryIO
) -> Callable[[Path], bool]:
    """Write the file to the disk; return what tells whether it holds what was written."""
    lines = about.lines(
        databases.office(db), export.of, export.profile, _which(db, export, made),
        is_searched=bool(export.words), counts=(done.records, done.rows), tr=export.tr,
    )  # fmt: skip
    match export.format:
        case Format.CSV:
            write, holds = partial(csv_writer.write, sheet=made[0]), partial(csv_writer.holds, sheet=made[0])
        case Format.XLSX:
            book = (*made, _about_sheet(lines, export.tr))
            write, holds = partial(xlsx_writer.write, sheets=book), partial(xlsx_writer.holds, sheets=book)
        case Format.GEOJSON:
            write = partial(geojson_writer.write, sheet=made[0], about=lines)
            holds = partial(geojson_writer.holds, sheet=made[0], about=lines)
    write(stream)
    stream.flush()
    files.flush(stream.fileno())
    return holds


def _which(db: Database, export: Export, made: tuple[Sheet, ...]) -> str:
    """Return the filter in words, unless the file is for statistics and the words tell more than it may."""
    if export.profile is Profile.STATISTICS and export.where:
        told = {column.path for sheet in made for column in sheet.columns}
        if not all(_is_told(each.field, told) for each in fields.to_find(db, export.where).wanted(export.where)):
            return export.tr(_UNTOLD)
    return said(db, export.where, export.tr)


def _is_told(field: Field, paths: Container[str]) -> bool:
    """Return whether a condition on ``field`` says no more than a file for statistics with columns of ``paths``."""
    is_day = field.kind is Kind.DATE and field.precision == DAY
    return not is_day and (field.path in paths if field.path else field.kind is not Kind.TEXT)


def _about_sheet(lines: dict[str, str], tr: Catalog) -> Sheet:
    labels, values = [*lines], [*lines.values()]
    return Sheet(
        name=tr("About this file"),
        columns=(
            Column(heading=tr("About this file"), path="about", cells=labels),
            Column(heading="MineRisk", path="value", cells=values),
        ),
    )


def _note(db: Database, export: Export, done: Exported, author: str) -> None:
    details = {
        "of": export.of, "profile": export.profile, "format": export.format, "language": export.language,
        "form": export.form.id if export.form else "", "records": done.records,
        "rows": done.rows, "where": filters.text(export.where),
        "searched": bool(export.words),
    }  # fmt: skip
    with db.write() as connection:
        log.add(connection, datetime.now(UTC), author, ACT, details)
