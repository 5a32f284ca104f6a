"""Tables whose columns are the questions of a form: no mapping is needed to read them.

Such files come from KoboToolbox, from ODK Central and from ourselves: a table of records, and one for each repeat.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from minerisk.domain.form import Form, say
from minerisk.domain.tables.headings import Meant, is_of_server, meanings
from minerisk.domain.tables.table import Table

INSTANCE = ("meta/rootUuid", "rootUuid", "KEY", "_uuid", "meta/instanceID", "meta-instanceID", "instanceID")
"""Columns that hold what identifies a record wherever it goes, the one that an edit does not change first."""

LINKS = (("_parent_index", "_index"), ("PARENT_KEY", "KEY"), ("_submission__uuid", "_uuid"))
"""What joins a table of items to the table around it: a column of the one, and of the other."""

_MORE = re.compile(r" \(\d+\)$")
_ENOUGH = 3
"""As many columns, and no other, tell a form in a table that does not say which record is which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AsAsked:
    """Stands in the place of a mapping: the columns are what ``form`` asks."""

    form: Form

    @property
    def title(self) -> str:
        """Whose tables they are, as it is kept with what came."""
        return say(self.form.title, "") or self.form.id


def recognised(forms: Iterable[Form], tables: Sequence[Table]) -> AsAsked | None:
    """Return the form whose answers ``tables`` hold, if there is one; of several the one that has most columns."""
    fitting = [(form, found) for form in forms if (found := placed(form, tables))]
    if not fitting:
        return None
    best, _ = max(fitting, key=lambda one: (_known(*one), sum(_named(one[0].id, table) for table in tables)))
    return AsAsked(form=best)


def placed(form: Form, tables: Sequence[Table]) -> Mapping[str, Table]:
    """Return which table is about which repeat of ``form``, and about the records at an empty path; outer ones first.

    Nothing where the tables do not hold answers of the form, or two of them the same.
    """
    records = [table for table in tables if not _is_of_items(table)]
    if len(records) != 1 or not _is_of_records(form, records[0]):
        return {}
    found = {"": records[0]}
    for table in tables:
        if table is not records[0]:
            repeat = repeat_of(form, table)
            if not repeat or repeat in found:
                return {}
            found[repeat] = table
    return {repeat: found[repeat] for repeat in ("", *(one.path for one in form.repeats())) if repeat in found}


def repeat_of(form: Form, table: Table) -> str:
    """Return the repeat of ``form`` whose items are the rows of a table, or an empty string."""
    if not _is_of_items(table):
        return ""
    fits = {one.path: len(understood(form, one.path, table)) for one in form.repeats()}
    best = max(fits, key=lambda path: (fits[path], _named(path.rpartition("/")[2], table)), default="")
    return best if best and fits[best] else ""


def understood(form: Form, repeat: str, table: Table) -> Mapping[str, Meant]:
    """Return what those columns of a table mean that hold answers; one may go on with a text longer than a cell."""
    known = meanings(form, repeat)
    found = ((column, known.get(column) or known.get(_MORE.sub("", column))) for column in table.columns)
    return {column: meant for column, meant in found if meant is not None}


def strangers(form: Form, repeat: str, table: Table) -> tuple[str, ...]:
    """Return the columns that hold something and that neither the form nor a server knows."""
    known = understood(form, repeat, table)
    strange = {at: name for at, name in enumerate(table.columns) if name not in known and not is_of_server(name)}
    return tuple(name for at, name in strange.items() if any(row[at] for row in table.rows))


def _is_of_records(form: Form, table: Table) -> bool:
    n = len(understood(form, "", table))
    others = [name for name in table.columns if not is_of_server(name)]
    if not {*INSTANCE, "_index"}.isdisjoint(table.columns):
        return n * 2 >= len(others) and n > 0
    return n == len(others) >= _ENOUGH


def _is_of_items(table: Table) -> bool:
    """Return whether the rows of a table belong to rows of another one; of records KoboToolbox may say -1."""
    if not {"PARENT_KEY", "_submission__uuid", "_submission__id"}.isdisjoint(table.columns):
        return True
    if "_parent_index" not in table.columns:
        return False
    at = table.columns.index("_parent_index")
    return any(row[at].isdecimal() for row in table.rows)


def _known(form: Form, found: Mapping[str, Table]) -> int:
    return sum(len(understood(form, repeat, table)) for repeat, table in found.items())


def _named(name: str, table: Table) -> int:
    """Return how surely the sheet or the file of a table bears a name."""
    return 2 * (name == table.reading.sheet) + (name in table.name)
