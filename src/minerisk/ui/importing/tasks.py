"""What an import works out while a person waits: what the columns are, what the words mean, what would come."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from minerisk.domain.batch import Batch
from minerisk.domain.conversion.conversion import Made
from minerisk.domain.recognition.recognition import Guess
from minerisk.domain.tables import fitting, remapping
from minerisk.domain.tables.mapping import Mapping
from minerisk.domain.tables.remapping import Coded
from minerisk.domain.tables.table import Notice, Table
from minerisk.i18n import N_
from minerisk.services import importing
from minerisk.services.databases import Database
from minerisk.services.importing import AsAsked, HowRead, Named, Outlook
from minerisk.services.progress import Progress

EXAMPLES = 3
_NOT_IN_MAPPING = N_("The saved mapping does not know this column")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What the columns of some tables are taken for; the tables stand in the order of the mapping."""

    named: Named | None
    given: tuple[Table, ...]
    tables: tuple[Table, ...]
    mapping: Mapping
    guesses: tuple[Guess, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The texts of the coded columns, and the mapping that has codes for them."""

    mapping: Mapping
    coded: tuple[Coded, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a dry run of ``tables`` found."""

    tables: tuple[Table, ...]
    how: HowRead
    outlook: Outlook
    examples: tuple[Made, ...]
    coded: tuple[Coded, ...]


def prepare(tables: Sequence[Table], named: Named | None, progress: Progress) -> Prepared:
    """Return what the columns of ``tables`` are taken for: by a saved mapping, or as guessed."""
    progress(0, 0)
    given = tuple(tables)
    if named is None:
        mapping, guesses = importing.guess(given)
        return Prepared(named=named, given=given, tables=given, mapping=mapping, guesses=guesses)
    mapping = importing.mapping(named.file)
    in_order = fitting.arranged(mapping, given)
    guesses = tuple(
        Guess(table=table.name, column=column, to="", read=None, why=Notice(text=_NOT_IN_MAPPING), sure=False)
        for table, column in remapping.strangers(mapping, in_order)
    )
    whole = remapping.whole(mapping, in_order)
    return Prepared(named=named, given=given, tables=in_order, mapping=whole, guesses=guesses)


def count(mapping: Mapping, tables: Sequence[Table], progress: Progress) -> Counted:
    """Return the texts of the coded columns, each with its code."""
    progress(0, 0)
    whole = importing.with_codes(mapping, tables)
    return Counted(mapping=whole, coded=remapping.coded(whole, tables))


def look(db: Database, tables: Sequence[Table], mapping: Mapping, progress: Progress) -> Looked:
    """Return what importing ``tables`` would do; nothing is changed."""
    return _looked(db, tables, mapping, remapping.coded(mapping, tables), progress)


def look_as_asked(
    db: Database, files: Sequence[Path], tables: Sequence[Table], how: AsAsked, progress: Progress
) -> Looked:
    """Return what importing tables of a form would do, with all sheets of their ``files``; nothing is changed."""
    progress(0, 0)
    return _looked(db, importing.whole(files, tables, how), how, (), progress)


def run(db: Database, tables: Sequence[Table], how: HowRead, author: str, progress: Progress) -> Batch:
    """Import ``tables``."""
    return importing.run(db, tables, how, author=author, progress=progress)


def _looked(
    db: Database, tables: Sequence[Table], how: HowRead, coded: tuple[Coded, ...], progress: Progress
) -> Looked:
    return Looked(
        tables=tuple(tables),
        how=how,
        outlook=importing.look(db, tables, how, progress),
        examples=importing.first(tables, how, EXAMPLES),
        coded=coded,
    )
