"""A sheet of a file that leaves the database: headings, and under each as many cells as there are rows.

``Filling`` makes one of the rows of a layout: codes become words, a position four columns, reasons for no answer a
column of their own, and what is longer than a cell goes on in the next column.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import Final, TypeAlias

from minerisk.domain import wording
from minerisk.domain.answer import REASONS, Answer, Reason
from minerisk.domain.attachment import NOUNS
from minerisk.domain.edtf import Day, Edtf, Translate
from minerisk.domain.form import NUMBERS, Question, QuestionType, say
from minerisk.domain.tables.columns import Layout, Profile
from minerisk.i18n import N_

LONGEST_CELL: Final = 32_767
"""Characters that a cell of Excel can have, where one beyond U+FFFF counts as two. Source: Excel specifications."""

REASON = "reason"
PARTS = ("latitude", "longitude", "altitude", "accuracy")
"""The columns of a position, in the order of an XForm geopoint; altitude and accuracy in metres."""

_STATED = frozenset(PARTS[2:])
"""Parts that stand in a geopoint as 0 where nobody gave them; they are a column only where somebody did."""

_PART_LABELS = {
    "latitude": N_("{question}: latitude"),
    "longitude": N_("{question}: longitude"),
    "altitude": N_("{question}: altitude"),
    "accuracy": N_("{question}: accuracy in metres"),
}
REASON_LABEL = N_("{question}: why there is no answer")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no file of ours can hold; answers are cleaned of it when they are given."""

_NUMBER = re.compile(r"-?(0|[1-9]\d{0,13})(\.\d{1,10})?", re.ASCII)
_HOLE = re.compile(r"\$\{[^}]*\}")

Cell: TypeAlias = str


def number(cell: Cell) -> float | None:
    """Return the number that a cell of a column of numbers holds; None for one that a file could not give back."""
    return float(cell) if _NUMBER.fullmatch(cell) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column; an empty cell is an empty string.

    Attributes:
        path: what it is called where another column has its heading.
        part: which of ``PARTS`` of a position it is, or empty.
        is_file: its cells are names of attached files.
    """

    heading: str
    path: str
    cells: Sequence[Cell]
    is_number: bool = False
    part: str = ""
    is_file: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """How one column of a question is called, and what makes its cells of answers.

    Attributes:
        heading, path, is_number, part, is_file: as ``Column`` has them.
        if_stated: whether the column is left out where all its cells are empty.
    """

    heading: str
    path: str
    spell: Callable[[str], Cell]
    is_number: bool = False
    part: str = ""
    is_file: bool = False
    if_stated: bool = False

    def column(self, cells: Sequence[Cell]) -> Column:
        """Return the column with its cells."""
        return Column(
            heading=self.heading, path=self.path, cells=cells, is_number=self.is_number, part=self.part,
            is_file=self.is_file,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet; its columns are equally long."""

    name: str
    columns: tuple[Column, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """The first row of a file."""
        return tuple(column.heading for column in self.columns)

    @property
    def length(self) -> int:
        """How many rows there are below the headings."""
        return len(self.columns[0].cells)

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Give the rows below the headings; can be asked for again."""
        return zip(*(column.cells for column in self.columns), strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A column about the record or the row itself, not about a question."""

    name: str
    label: str


class Filling:
    """Makes a sheet of rows.

    Args:
        facts: the columns before those of ``layout``.
        language: of the words; empty for codes and names of questions.
    """

    def __init__(
        self, layout: Layout, facts: Sequence[Fact], *, profile: Profile, language: str, tr: Translate
    ) -> None:
        said = partial(asked, profile=profile, language=language, tr=tr)
        numbers = [
            Fact(name=level.path.rpartition("/")[2], label=say(level.label, language)) for level in layout.levels
        ]
        self._name = layout.name
        self._plain = [Plain(fact, language) for fact in (*facts, *numbers)]
        self._asked = [said(question) for question in layout.questions]

    def add(self, rows: Iterable[Sequence[Answer | None]]) -> None:
        """Add rows: as many values in each as there are facts, levels and questions."""
        columns: tuple[Plain | Asked, ...] = (*self._plain, *self._asked)
        for column, answers in zip(columns, zip(*rows, strict=True), strict=False):
            column.add(answers)

    def sheet(self) -> Sheet:
        """Return what was filled in."""
        said = (one for each in self._asked for one in chain(each.answers(), each.reasons()))
        return whole(self._name, chain((plain.column() for plain in self._plain), said))


class Plain:
    """A column of values that are written as they are."""

    def __init__(self, fact: Fact, language: str) -> None:
        self._fact, self._heading = fact, fact.label if language and fact.label else fact.name
        self._cells: list[Cell] = []

    def add(self, values: Sequence[Answer | None]) -> None:
        """Add the values of further rows."""
        self._cells += [value if isinstance(value, str) else "" for value in values]

    def column(self) -> Column:
        """Return the column."""
        is_number = all(map(str.isdecimal, filter(None, self._cells))) and any(self._cells)
        return Column(heading=self._heading, path=self._fact.name, cells=self._cells, is_number=is_number)


class _Spelled(dict[Answer | None, Cell]):
    """The cell of each answer that came up; each is worked out once, and kept once."""

    def __init__(self, spell: Callable[[str], Cell]) -> None:
        super().__init__()
        self._spell = spell

    def __missing__(self, answer: Answer | None) -> Cell:
        cell = _UNWRITABLE.sub("", self._spell(answer)) if isinstance(answer, str) and answer else ""
        self[answer] = cell
        return cell


class Asked:
    """The columns of a question: those that ``spellings`` name, and that of the reasons for no answer."""

    def __init__(self, question: Question, spellings: Sequence[Spelling], reason: Spelling) -> None:
        self._spellings, self._reason = spellings, reason
        self._spelled = [_Spelled(spelling.spell) for spelling in spellings]
        self._cells: list[list[Cell]] = [[] for _ in spellings]
        self._reasons: list[Cell] | None = None
        self._is_text = question.type is QuestionType.TEXT

    def add(self, answers: Sequence[Answer | None]) -> None:
        """Add the answers of further rows."""
        if self._reasons is None and Reason in set(map(type, answers)):
            self._reasons = [""] * len(self._cells[0])
        if self._reasons is not None:
            spell = self._reason.spell
            self._reasons += [spell(answer.value) if isinstance(answer, Reason) else "" for answer in answers]
        for cells, spelled in zip(self._cells, self._spelled, strict=True):
            if self._is_text:
                spelled.clear()  # each is a text of its own: nothing is gained by keeping it
            cells += [spelled[answer] for answer in answers]

    def answers(self) -> Iterator[Column]:
        """Give the columns of the answers."""
        for spelling, cells in zip(self._spellings, self._cells, strict=True):
            if not spelling.if_stated or any(cells):
                yield spelling.column(cells)

    def reasons(self) -> Iterator[Column]:
        """Give the column of the reasons, where there is any."""
        if self._reasons is not None:
            yield self._reason.column(self._reasons)


def asked(question: Question, *, profile: Profile, language: str, tr: Translate) -> Asked:
    """Return the columns of a question, called by its name, or by its words where a language is given."""
    words = heading(question, language)

    def spelling(spell: Callable[[str], Cell], end: str = "", sentence: str = "{question}") -> Spelling:
        said = tr(sentence, question=words) if language else question.name + end
        return Spelling(heading=said, path=question.path + end, spell=spell)

    if question.type is QuestionType.GEOPOINT:
        spellings = [
            replace(
                spelling(partial(part_of, place=place), f"_{part}", _PART_LABELS[part]),
                is_number=True, part=part, if_stated=part in _STATED,
            )
            for place, part in enumerate(PARTS)
        ]  # fmt: skip
    else:
        is_number, is_file = question.type in NUMBERS, question.type in NOUNS
        spellings = [replace(spelling(spelled(question, profile, language)), is_number=is_number, is_file=is_file)]
    return Asked(question, spellings, spelling(reason_words(language, tr), f"__{REASON}", REASON_LABEL))


def heading(question: Question, language: str) -> str:
    """Return what a question is called in a language, on one line and without the answers that its label tells."""
    return " ".join(_HOLE.sub("…", say(question.label, language)).split()) or question.name


def reason_words(language: str, tr: Translate) -> Callable[[str], Cell]:
    """Return what makes the cell of a reason of its code."""
    return (lambda code: tr(REASONS[Reason(code)])) if language else str


def spelled(question: Question, profile: Profile, language: str) -> Callable[[str], Cell]:
    """Return what makes the cell of an answer: words of codes, and of dates only what a profile tells."""
    if question.choices and language:
        offered = wording.offered(question.choices, language)
        return lambda codes: "; ".join(offered.get(code, code) for code in codes.split())
    is_date = question.type is QuestionType.DATE or "edtf" in question.appearance
    return month if is_date and profile is Profile.STATISTICS else str


def month(text: str) -> str:
    """Return an EDTF date without its days; nothing of what is no date."""
    try:
        known = Edtf.parse(text)
    except ValueError:
        return ""
    start, end = _without_day(known.start), _without_day(known.end or known.start)
    return str(replace(known, start=start, end=None if start == end else end))


def _without_day(day: Day) -> Day:
    return Day(year=day.year, month=day.month, mark=day.mark)


def part_of(geopoint: str, *, place: int) -> Cell:
    """Return a part of a geopoint; empty where it was not given."""
    parts = geopoint.split()
    part = parts[place] if place < len(parts) else ""
    return "" if PARTS[place] in _STATED and number(part) == 0 else part


def whole(name: str, columns: Iterable[Column]) -> Sheet:
    """Return a sheet of columns: none has a cell that is too long for a file, or the heading of another."""
    return Sheet(name=name, columns=tuple(_told_apart(piece for column in columns for piece in _pieces(column))))


def _pieces(column: Column) -> Iterator[Column]:
    """Give a column, and others for what is longer than a cell; nothing is cut off."""
    rest, number = list(column.cells), 1
    if not rest or max(map(len, rest)) <= LONGEST_CELL // 2:
        yield column
        return
    while number == 1 or any(rest):
        ends = [_end(text) for text in rest]
        cells = [text[:end] for text, end in zip(rest, ends, strict=True)]
        again = f" ({number})" if number > 1 else ""
        yield Column(heading=column.heading + again, path=column.path + again, cells=cells)
        rest = [text[end:] for text, end in zip(rest, ends, strict=True)]
        number += 1


def _end(text: str) -> int:
    """Return how many characters of a text a cell can have."""
    if len(text) <= LONGEST_CELL // 2:
        return len(text)
    return LONGEST_CELL if max(text) <= "\uffff" else LONGEST_CELL // 2


def _told_apart(columns: Iterable[Column]) -> Iterator[Column]:
    """Give the columns, each with a heading of its own."""
    taken = set[str]()
    for column in columns:
        heading = f"{column.heading} [{column.path}]" if column.heading in taken else column.heading
        taken.add(heading)
        yield replace(column, heading=heading)
