"""The table of records as a model: line numbers first, their lines by page when they are shown.

Knows no database: it is given a function that reads lines. No name of a person ever comes here.
"""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from html import escape
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from minerisk.domain import edtf
from minerisk.domain.edtf import Edtf
from minerisk.domain.record import Line
from minerisk.domain.vocabulary import codes
from minerisk.errors import UserError
from minerisk.i18n import N_, Catalog
from minerisk.ui.kinds import kind
from minerisk.ui.records.record_status import Look, look

PAGE: Final = 128
KEPT: Final = 64
"""How many pages are kept; the table shows one or two at a time."""

LineRole: Final = Qt.ItemDataRole.UserRole
_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, LineRole})
_HARMLESS = frozenset({"incident", "near_miss"})
"""Types in which no casualty card means that nobody came to harm, not that nobody knows."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in their order."""

    RECORD = 0
    DATE = 1
    PLACE = 2
    WHAT = 3
    CASUALTIES = 4
    STATUS = 5


_ALL_BUT_WHAT = frozenset({Column.DATE, Column.PLACE, Column.CASUALTIES})
WITHOUT: Final[Mapping[str, frozenset[Column]]] = {
    codes.INCIDENT: frozenset(),
    codes.SIGHTING: frozenset({Column.CASUALTIES}),
    codes.SESSION: frozenset({Column.CASUALTIES}),
    codes.FOLLOW_UP: frozenset({Column.PLACE, Column.CASUALTIES}),
}
"""Columns in which records of a kind have nothing to say; a record of an own form is known by its title alone."""

NOT_KNOWN = N_("Not known")
HEADINGS: Mapping[Column, str] = {
    Column.RECORD: N_("Record"),
    Column.DATE: N_("Date"),
    Column.PLACE: N_("Place"),
    Column.WHAT: N_("What"),
    Column.CASUALTIES: N_("Casualties"),
    Column.STATUS: N_("Status"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWords:
    """Says a line in words.

    Attributes:
        title: returns what a form is called, by its digest.
        label: returns what a form calls an answer, by its digest, the name of the question and the code.
    """

    tr: Catalog
    title: Callable[[str], str]
    label: Callable[[str, str, str], str]

    def say(self, line: Line, column: Column, *, of_one_kind: bool = False) -> str:
        """Return what stands in a cell; nothing where records of that kind have none."""
        match column:
            case Column.RECORD:
                words = line.code
            case Column.DATE:
                words = edtf.short(line.event, self.tr)
            case Column.PLACE:
                words = self.place(line)
            case Column.WHAT:
                words = self.what(line, of_one_kind=of_one_kind)
            case Column.CASUALTIES:
                words = self.casualties(line)
            case Column.STATUS:
                words = self.status(line).text
        return words or (self.tr(NOT_KNOWN) if column not in WITHOUT.get(line.kind, _ALL_BUT_WHAT) else "")

    def place(self, line: Line) -> str:
        """Return the district and the place in it, as far as they are known."""
        district = self.label(line.form, "district", line.district)
        parts = [district] if district else []
        if line.place and line.place != district:
            parts.append(line.place)
        return ", ".join(parts)

    def what(self, line: Line, *, of_one_kind: bool) -> str:
        """Return what a record is about: the type of an incident; of another kind, its name and the most important.

        Among records ``of_one_kind`` the name says nothing new: it stands only where there is nothing else, and before
        the name of what is followed up.
        """
        tr, form = self.tr, line.form
        match line.kind:
            case codes.INCIDENT:
                return self.label(form, "record_type", line.type)
            case codes.SIGHTING:
                parts = [self.label(form, "device", line.device), self.label(form, "report_status", line.type)]
            case codes.SESSION:
                came = tr.count("{n} person", "{n} people", line.people) if line.people else ""
                parts = [came, self.label(form, "category", line.type)]
            case codes.FOLLOW_UP:
                parts = [tr(kind(line.type).noun) if line.type else ""]
            case _:
                return self.title(form)
        said, noun = [*filter(None, parts)], tr(kind(line.kind).noun)
        is_said = of_one_kind and said and line.kind != codes.FOLLOW_UP
        return ", ".join(said if is_said else [noun, *said])

    def casualties(self, line: Line) -> str:
        """Return how many came to harm in an incident: ``3 (1 killed)``, ``0``, or nothing where it is not known."""
        if line.kind != codes.INCIDENT:
            return ""
        harmed = line.killed + line.injured
        if line.killed:
            return self.toll(harmed, line.killed)
        if harmed or (line.people and not line.unknown) or line.type in _HARMLESS:
            return str(harmed)
        return ""

    def toll(self, harmed: int, killed: int) -> str:
        """Return how many came to harm, and how many of them were killed."""
        return self.tr("{all} ({killed} killed)", all=harmed, killed=killed)

    def status(self, line: Line) -> Look:
        """Return what the chip shows."""
        return look(line.status, self.tr, to_check=line.to_check)


def is_exact(event: str) -> bool:
    """Return whether a date is one certain day; an event without any date is not."""
    try:
        return Edtf.parse(event).is_exact
    except ValueError:
        return False


class RecordTableModel(QAbstractTableModel):
    """Lines of records. ``data(index, LineRole)`` is the whole ``Line``, or None where it could not be read."""

    failed = Signal(object)
    """A page of lines could not be read: the ``UserError``. Emitted once until ``show`` is called again."""

    longer = Signal()
    """A page was read that has a longer code than those before."""

    def __init__(
        self, read: Callable[[Sequence[int]], list[Line]], words: LineWords, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._words = words
        self._numbers = array("q")
        self._pages: dict[int, Sequence[Line | None]] = {}
        self._has_failed = False
        self._of_one_kind = False
        self.longest_code = ""

    def show(self, numbers: "array[int]", *, of_one_kind: bool = False) -> None:
        """Show these lines, in this order."""
        self.beginResetModel()
        self._of_one_kind = of_one_kind
        self._numbers = numbers
        self._pages.clear()
        self._has_failed = False
        self.longest_code = ""
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Return the line in a row, or None where it cannot be read any more."""
        page = self._pages.get(row // PAGE)
        if page is None:
            page = self._load(row // PAGE)
        return page[row % PAGE]

    def row_of(self, number: int) -> int:
        """Return the row of a line, or -1 where it is not shown."""
        try:
            return self._numbers.index(number)
        except ValueError:
            return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (as Qt has it)
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in _ROLES:
            return None
        line = self.line(index.row())
        if role == LineRole or line is None:
            return line
        words = self._words.say(line, Column(index.column()), of_one_kind=self._of_one_kind)
        return f"<span>{escape(words)}</span>" if role == Qt.ItemDataRole.ToolTipRole else words

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._words.tr(HEADINGS[Column(section)])

    def _load(self, page: int) -> Sequence[Line | None]:
        """Read a page; one that cannot be read stays empty, and is said once."""
        numbers = self._numbers[page * PAGE : (page + 1) * PAGE]
        lines: Sequence[Line | None] = [None] * len(numbers)
        try:
            found = {line.number: line for line in self._read(numbers)}
            lines = [found.get(number) for number in numbers]
        except UserError as error:
            if not self._has_failed:
                self._has_failed = True
                self.failed.emit(error)
        if len(self._pages) >= KEPT:
            self._pages.pop(next(iter(self._pages)))
        self._pages[page] = lines
        longest = max((line.code for line in lines if line is not None), key=len, default="")
        if len(longest) > len(self.longest_code):
            self.longest_code = longest
            self.longer.emit()
        return lines
