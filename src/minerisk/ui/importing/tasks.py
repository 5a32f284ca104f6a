"""What an import works out while a person waits: what the columns are, what the words mean, what would come."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from minerisk.domain.batch import Batch
from minerisk.domain.conversion import conversion
from minerisk.domain.conversion.conversion import Made
from minerisk.domain.recognition.recognition import Guess
from minerisk.domain.tables import fitting, remapping
from minerisk.domain.tables.mapping import Mapping
from minerisk.domain.tables.remapping import Coded
from minerisk.domain.tables.table import Notice, Table
from minerisk.i18n import N_
from minerisk.services import forms, importing
from minerisk.services.databases import Database
from minerisk.services.importing import Named, Outlook
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
    """What a dry run found."""

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
    outlook = importing.look(db, tables, mapping, progress)
    made = conversion.convert(forms.form(mapping.kind), mapping, tables)
    coded = remapping.coded(mapping, tables)
    return Looked(outlook=outlook, examples=tuple(islice(made, EXAMPLES)), coded=coded)


def run(db: Database, tables: Sequence[Table], mapping: Mapping, author: str, progress: Progress) -> Batch:
    """Import ``tables``."""
    return importing.run(db, tables, mapping, author=author, progress=progress)
