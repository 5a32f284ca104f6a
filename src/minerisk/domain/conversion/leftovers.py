"""What in tables is no answer, as it is found row by row: for the report, where equal things are told once."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minerisk.domain.attachment import protection
from minerisk.domain.conversion.asked_cells import Found
from minerisk.domain.conversion.report import NotAsked, Report, SetAside, Unmapped, Unread
from minerisk.domain.form import Protection, Question
from minerisk.domain.tables.table import Notice, Table

_COVERED = "…"


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a table that answers a question."""

    table: Table
    column: str
    question: Question
    row: int


class Leftovers:
    """Collects it; what may name a person is told without its words."""

    def __init__(self) -> None:
        self._set_aside: list[SetAside] = []
        self._codes = Counter[tuple[str, str, str, str]]()
        self._unread = dict[tuple[str, str, str], Unread]()
        self._not_asked = Counter[str]()

    def set_aside(self, table: Table, row: int, text: str, **values: object) -> None:
        """Add a row that becomes nothing, and why."""
        number = table.numbers[row]
        notice = Notice(text=text, values=values, row=number)
        self._set_aside.append(SetAside(table=table.name, row=number, notice=notice))

    def add(self, cell: Cell, found: Found) -> None:
        """Add what a cell says besides the answer: codes that the form does not have, or a text for a reason."""
        table, question = cell.table.name, cell.question
        if found.notice is None:
            self._codes.update((table, cell.column, question.path, code) for code in found.left.split())
            return
        text = _COVERED if protection(question) is Protection.IDENTITY else found.left
        row = cell.table.numbers[cell.row]
        first = Unread(
            table=table, column=cell.column, to=question.path, text=text, row=row, n=0,
            notice=replace(found.notice, row=row),
        )  # fmt: skip
        before = self._unread.get((table, cell.column, text), first)
        self._unread[table, cell.column, text] = replace(before, n=before.n + 1)

    def add_unasked(self, question: Question) -> None:
        """Add an answer that the form does not ask for in its record."""
        self._not_asked[question.path] += 1

    def report(
        self, tables: Sequence[Table], *, records: int, people: int, unused: Sequence[tuple[str, str]]
    ) -> Report:
        """Return what became of the tables."""
        codes = self._codes.most_common()
        return Report(
            rows={table.name: len(table.rows) for table in tables},
            records=records,
            people=people,
            set_aside=tuple(self._set_aside),
            unmapped=tuple(
                Unmapped(table=table, column=at, to=to, text=text, n=n) for (table, at, to, text), n in codes
            ),
            unread=tuple(self._unread.values()),
            not_asked=tuple(NotAsked(to=to, n=n) for to, n in self._not_asked.most_common()),
            never_kept=(),
            unused=tuple(unused),
            stated=(),
        )
