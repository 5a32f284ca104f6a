"""One table on its way into records: what each of its rows says, and what was not understood.

Tables repeat themselves, so each text of a column is worked out once.
"""

from collections import Counter
from collections.abc import Callable
from operator import itemgetter
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.conversion.cells import FeedReader, Got
from minerisk.domain.conversion.report import Unmapped, Unread
from minerisk.domain.form import Form, Protection, Question
from minerisk.domain.tables.mapping import Feed, Mapping, Source, plain
from minerisk.domain.tables.table import Cells, Notice, Table
from minerisk.domain.text import clean

Taken: TypeAlias = str | Cells
"""The cell of one column, or the cells of several."""

_K = TypeVar("_K")
_V = TypeVar("_V")


class Remembered(dict[_K, _V], Generic[_K, _V]):
    """What a function gives for each thing, worked out once."""

    def __init__(self, work_out: Callable[[_K], _V]) -> None:
        """Remember what ``work_out`` gives."""
        super().__init__()
        self._work_out = work_out

    def __missing__(self, key: _K) -> _V:
        """Work it out."""
        value = self[key] = self._work_out(key)
        return value


class Said(NamedTuple):
    """What a row says.

    Attributes:
        answers: by path; of the person of the row, by path below the item: ``/outcome``.
        words: lines of what is kept in words.
    """

    answers: dict[str, Answer]
    words: list[str]


class Part:
    """One table of a mapping with its rows."""

    def __init__(self, form: Form, mapping: Mapping, source: Source, table: Table, repeat: str) -> None:
        """Prepare to read ``table`` as ``source`` says; ``repeat`` is where the form asks of each person."""
        self.source = source
        self.table = table
        self._unknown = {plain(text) for text in mapping.unknown} | {""}
        self._places = {name: place for place, name in enumerate(table.columns)}
        questions = {question.path: question for question in form.questions()}
        self._fed = tuple(_Fed(feed, questions[feed.to], mapping, table, repeat) for feed in source.feeds)
        self._kept = tuple(
            (self._places[name], Remembered(self._keeper(name))) for name in source.kept if name in self._places
        )
        self._always: dict[str, Answer] = {_below(path, repeat): answer for path, answer in source.always.items()}

    def key(self, row: int) -> str:
        """Return what joins a row of the table to others, or an empty string."""
        text = self.table.rows[row][self._places[self.source.key]]
        return "" if plain(text) in self._unknown else clean(text).strip()

    def say(self, row: int) -> Said:
        """Return what a row of the table says."""
        cells = self.table.rows[row]
        answers: dict[str, Answer] = {}
        words: list[str] = []
        for fed in self._fed:
            taken = fed.take(cells)
            got = fed.got[taken]
            if got.answer is not None and not _put(answers, fed, got, got.answer):
                words += fed.words[taken]
            if got.in_words:
                words += fed.words[taken]
                fed.found.setdefault(taken, []).append(row)
        for place, lines in self._kept:
            words += lines[cells[place]]
        return Said(self._always | answers, words)

    def words(self, to: str, row: int) -> list[str]:
        """Return the cells that feed a question, in words; ``to`` is its path as in ``Said``."""
        cells = self.table.rows[row]
        return [line for fed in self._fed if to in {fed.to, fed.typed} for line in fed.words[fed.take(cells)]]

    def unmapped(self) -> list[Unmapped]:
        """Return the texts without a code, the most frequent of a column first."""
        counted = ((fed, Counter({taken: len(rows) for taken, rows in fed.found.items()})) for fed in self._fed)
        return [
            Unmapped(table=self.table.name, column=fed.column, to=fed.feed.to, text=fed.text(taken), n=n)
            for fed, counts in counted
            for taken, n in counts.most_common()
            if fed.got[taken].has_no_code
        ]

    def unread(self) -> list[Unread]:
        """Return what was not understood, column by column."""
        return [
            Unread(
                table=self.table.name,
                column=fed.column,
                to=fed.feed.to,
                text=fed.text(taken),
                row=self.table.numbers[rows[0]],
                n=len(rows),
                notice=Notice(text=error.text, values={**error.values}, row=self.table.numbers[rows[0]]),
            )
            for fed in self._fed
            for taken, rows in fed.found.items()
            if (error := fed.got[taken].error) is not None
        ]

    def _keeper(self, name: str) -> Callable[[str], list[str]]:
        return lambda text: [] if plain(text) in self._unknown else [_line(name, text)]


class _Fed:
    """A feed at work on its columns.

    Attributes:
        to: path of the question, below the item where it is about one person; ``typed`` likewise.
        take: gives the cells of its columns.
        got: what such cells give; ``words`` are they in words, without names and contacts of people.
        found: rows of cells that were not understood, or only in part.
    """

    def __init__(self, feed: Feed, question: Question, mapping: Mapping, table: Table, repeat: str) -> None:
        self.feed = feed
        self._columns = tuple(name for name in feed.columns if name)
        self.to = _below(feed.to, repeat)
        self.typed = _below(question.typed or "", repeat)
        self.take: Callable[[Cells], Taken] = itemgetter(*(table.columns.index(name) for name in self._columns))
        self._names_people = question.protection is Protection.IDENTITY
        self._reader = FeedReader(feed, question, mapping.unknown, table.reading.decimal)
        self.got = Remembered[Taken, Got](lambda taken: self._reader.read(_cells(taken)))
        self.words = Remembered[Taken, list[str]](self._in_words)
        self.found: dict[Taken, list[int]] = {}

    @property
    def column(self) -> str:
        """Its columns, for a person."""
        return ", ".join(self._columns)

    def text(self, taken: Taken) -> str:
        """Return cells, for a person."""
        return ", ".join(_cells(taken))

    def _in_words(self, taken: Taken) -> list[str]:
        if self._names_people:  # words lie where no name may
            return []
        return [_line(name, cell) for name, cell in zip(self._columns, _cells(taken), strict=True) if cell]


def _put(answers: dict[str, Answer], fed: _Fed, got: Got, answer: Answer) -> bool:
    """Add an answer unless the question has one; return whether nothing of it is lost."""
    before = answers.get(fed.to)
    if before is None or isinstance(before, Reason):
        answers[fed.to] = answer
        if got.typed and fed.typed:
            answers[fed.typed] = got.typed
        return True
    return isinstance(answer, Reason) or answer == before


def _below(path: str, repeat: str) -> str:
    """Return what stands below the item for a question about a person, and other paths as they are."""
    return path.removeprefix(repeat) if path.startswith(f"{repeat}/") else path


def _cells(taken: Taken) -> Cells:
    return (taken,) if isinstance(taken, str) else taken


def _line(name: str, text: str) -> str:
    return f"{name}: {' '.join(clean(text).split())}"
