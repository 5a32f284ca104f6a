"""Rows that become records of a form whose questions they answer: from KoboToolbox, ODK Central, or from ourselves.

Nothing is lost: what is no answer to its question, or not asked or taken in its record, is kept beside the answers
(``path@kept``), and the report names it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID, uuid5

from minerisk.domain.answer import KEPT, ORDER, Answer, question_path
from minerisk.domain.conversion.asked_cells import AskedCells, Found, about
from minerisk.domain.conversion.conversion import Made
from minerisk.domain.conversion.fit import people_in
from minerisk.domain.conversion.leftovers import Cell, Leftovers
from minerisk.domain.conversion.report import Report
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.items import around, is_field
from minerisk.domain.filling.problem import MISSING
from minerisk.domain.form import Form, QuestionType
from minerisk.domain.tables.as_asked import INSTANCE, LINKS, placed, strangers, understood
from minerisk.domain.tables.headings import Meant
from minerisk.domain.tables.table import Table
from minerisk.errors import UserError
from minerisk.i18n import N_

_ITEMS = UUID("6f0d8a3c-7c41-5f0e-9a7d-2b54c1e0d9f3")
"""Namespace of the ids of items, which are made of the record's identity, the repeat and the number."""

_NO_TABLES = N_("These tables do not hold the answers to the form “{form}”, or hold some of them twice.")
_EMPTY = N_("Nothing is answered in this row.")
_AGAIN = N_("{column} {key} stands in row {first} already.")
_NO_ROW = N_("No row around it has {column} {key}.")
_NO_LINK = N_("It cannot be told which row this one belongs to.")


def convert(form: Form, tables: Sequence[Table], *, today: date | None = None) -> "Submissions":
    """Begin to turn tables into records; they are made while they are asked for.

    Raises:
        UserError: the tables do not hold answers to ``form``.
    """
    found = placed(form, tables)
    if not found:
        raise UserError(_NO_TABLES, form=form.id)
    return Submissions(form, found, today or datetime.now().astimezone().date())


class Submissions:
    """Gives the records that come of tables; afterwards ``report`` says what became of every row."""

    def __init__(self, form: Form, tables: Mapping[str, Table], today: date) -> None:
        """Prepare; ``tables`` are by the path of their repeat, that of the records first, outer before inner."""
        self._form, self._today = form, today
        self._people = people_in(form)
        self._levels = {repeat: _Level(form, repeat, table) for repeat, table in tables.items()}
        self._begin()

    def __iter__(self) -> Iterator[Made]:
        """Give one record after the other."""
        self._begin()
        records = self._levels[""]
        for row in range(len(records.table.rows)):
            identity, instance = records.identity(row)
            first = self._seen.setdefault(identity, row)
            if first != row:
                column, _, key = identity.partition(" ")
                number = records.table.numbers[first]
                self._left.set_aside(records.table, row, _AGAIN, column=column, key=key, first=number)
            elif made := self._made(row, identity, instance):
                self._records += 1
                self._n_people += made.people
                yield made

    @property
    def report(self) -> Report:
        """What became of the tables, as far as the records were asked for."""
        levels = self._levels.values()
        unused = [(each.table.name, name) for each in levels for name in strangers(self._form, each.repeat, each.table)]
        tables = [each.table for each in levels]
        return self._left.report(tables, records=self._records, people=self._n_people, unused=unused)

    def _begin(self) -> None:
        self._left = Leftovers()
        self._records = self._n_people = 0
        self._seen: dict[str, int] = {}
        for inner in list(self._levels.values())[1:]:
            inner.join(self._levels.get(inner.around))
            for row, column, key in inner.lost:
                text = _NO_ROW if key else _NO_LINK
                self._left.set_aside(inner.table, row, text, column=column, key=key)

    def _made(self, row: int, identity: str, instance: str) -> Made | None:
        """Return the record of a row; None where the row answers nothing."""
        records = self._levels[""]
        reading = _Reading(self._left, instance or f"{records.table.digest} {records.table.reading.sheet} {identity}")
        self._read(reading, records, row, "")
        if not reading.answers and not reading.kept:
            self._left.set_aside(records.table, row, _EMPTY)
            return None
        answers = reading.settled(self._form, self._today)
        return Made(
            identity=identity,
            row=records.table.numbers[row],
            table=records.table.name,
            digest=records.table.digest,
            answers=answers,
            people=sum(path.endswith(ORDER) and question_path(path) == self._people + ORDER for path in answers),
            instance=instance,
        )

    def _read(self, reading: "_Reading", level: "_Level", row: int, item: str) -> None:
        """Read a row, and the rows of the items in it."""
        reading.read(level, row, item)
        for inner in self._levels.values():
            if inner.repeat and inner.around == level.repeat:
                for number, below in enumerate(inner.rows_of(level, row), 1):
                    self._read(reading, inner, below, reading.item(inner, item, number))


class _Level:
    """A table: of the records, or of the items of a repeat.

    Attributes:
        around: the repeat that the items stand in, or an empty string.
        lost: rows that belong to no row of the table around it, with what they name.
    """

    def __init__(self, form: Form, repeat: str, table: Table) -> None:
        self.repeat, self.table = repeat, table
        self.around = max(
            (one.path for one in form.repeats() if repeat.startswith(f"{one.path}/")), key=len, default=""
        )
        asked: dict[str, dict[str, Meant]] = defaultdict(dict)
        for column, meant in understood(form, repeat, table).items():
            if meant.question.type is not QuestionType.NOTE:
                asked[meant.question.path][column] = meant
        self.cells = [AskedCells(next(iter(one.values())).question, one, table) for one in asked.values()]
        self.lost: list[tuple[int, str, str]] = []
        self._link: tuple[str, str] | None = None
        self._joined: dict[str, list[int]] = {}

    def identity(self, row: int) -> tuple[str, str]:
        """Return what a record is called in this table, and what it is called wherever it goes, if it says so."""
        for column in INSTANCE:
            if instance := self.cell(column, row).removeprefix("uuid:").lower():
                return f"{column} {instance}", instance
        return f"row {self.table.numbers[row]}", ""

    def cell(self, column: str, row: int) -> str:
        """Return a cell; empty where there is no such column."""
        columns = self.table.columns
        return self.table.rows[row][columns.index(column)].strip() if column in columns else ""

    def join(self, outer: "_Level | None") -> None:
        """Find which rows belong to which of the table around this one."""
        there = () if outer is None else outer.table.columns
        self._link = next((link for link in LINKS if link[0] in self.table.columns and link[1] in there), None)
        self._joined, self.lost = {}, []
        column, of_outer = self._link or ("", "")
        keys = set() if outer is None else {outer.cell(of_outer, row) for row in range(len(outer.table.rows))}
        for row in range(len(self.table.rows)):
            key = self.cell(column, row)
            if key and key in keys:
                self._joined.setdefault(key, []).append(row)
            else:
                self.lost.append((row, column, key))

    def rows_of(self, outer: "_Level", row: int) -> Sequence[int]:
        """Return the rows that belong to a row of the table around this one."""
        return self._joined.get(outer.cell(self._link[1], row), ()) if self._link else ()


class _Reading:
    """One record as it is read.

    Attributes:
        kept: what is no answer, by the path it stood at.
    """

    def __init__(self, left: Leftovers, seed: str) -> None:
        self.answers: dict[str, Answer] = {}
        self.kept: dict[str, str] = {}
        self._left, self._seed = left, seed
        self._cells: dict[str, Cell] = {}

    def item(self, level: _Level, item: str, number: int) -> str:
        """Add an item of a repeat in another item, or in the record, and return its path."""
        repeat = item + level.repeat.removeprefix(question_path(item))
        found = f"{repeat}{{{uuid5(_ITEMS, f'{self._seed} {repeat} {number}').hex}}}"
        self.answers[found + ORDER] = str(number)
        return found

    def read(self, level: _Level, row: int, item: str) -> None:
        """Read the answers in a row, which are those of ``item``."""
        cells = level.table.rows[row]
        for one in level.cells:
            found = one.read(cells)
            path = item + one.question.path.removeprefix(question_path(item))
            self._cells[path] = Cell(level.table, one.column, one.question, row)
            if found.answer is not None:
                self.answers[path] = found.answer
            if found.left:
                self._keep(path, found)

    def settled(self, form: Form, today: date) -> dict[str, Answer]:
        """Return what the form takes of it, with what it calculates, and the rest beside."""
        taken = self._taken(Filling(form, self.answers, today=today)) if self.answers else {}
        for path, answer in self.answers.items():
            if isinstance(answer, str) and not is_field(path) and self._cells[path].question.calculation is None:
                self._keep_unasked(path, answer, taken.get(path))
        beside = {item + ORDER: self.answers[item + ORDER] for path in self.kept for item in around(path)}
        return {**beside, **taken, **{path + KEPT: text for path, text in self.kept.items()}}

    def _taken(self, filling: Filling) -> dict[str, Answer]:
        """Return the answers without those that are wrong for the form, which are kept beside."""
        while wrong := [one for one in filling.problems() if one.fallback != MISSING and one.path in self.answers]:
            for one in wrong:
                notice = about(one.fallback, filling.question(one.path), one.message)
                self._keep(one.path, Found(left=str(self.answers.pop(one.path)), notice=notice))
                filling.answer(one.path, None)
        return filling.answers()

    def _keep_unasked(self, path: str, answer: str, taken: Answer | None) -> None:
        """Keep an answer, or the codes of one, that the form does not ask for after the other answers."""
        question = self._cells[path].question
        codes = taken.split() if isinstance(taken, str) and question.choices else ()
        left = " ".join(code for code in answer.split() if code not in codes) if codes else answer
        if left and taken != answer:
            self._keep_beside(path, left)
            self._left.add_unasked(question)

    def _keep(self, path: str, found: Found) -> None:
        self._keep_beside(path, found.left)
        self._left.add(self._cells[path], found)

    def _keep_beside(self, path: str, text: str) -> None:
        self.kept[path] = " ".join(filter(None, (self.kept.get(path), text)))
