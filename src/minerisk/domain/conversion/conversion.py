"""Rows of tables turned into answers to a form, as a mapping says. Used by imports; knows no file and no database.

Nothing is lost: a text without a code, a value that was not understood, and the columns that are kept go into the
record in words, a line for each: ``Column: text``. Where a record holds an event, ``P1``, ``P2`` say of whom.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID, uuid5

from minerisk.domain.answer import ORDER, Answer, Answers, Reason, item_of, question_path
from minerisk.domain.conversion.cases import Case, Cases, Row
from minerisk.domain.conversion.fit import NEEDED, check, check_columns, people_in
from minerisk.domain.conversion.report import NotAsked, Report, Stated
from minerisk.domain.conversion.rows import Part
from minerisk.domain.conversion.rules import Asked
from minerisk.domain.form import Form
from minerisk.domain.tables.mapping import NEVER_KEPT, Mapping
from minerisk.domain.tables.table import Table

_PEOPLE = UUID("4f1c2b0e-6d0c-5b53-9a52-6f3f0f6d2b11")
"""Namespace of the ids of people, which are made of the digest of the file, the sheet and the row."""

_COUNTED = {"killed": "killed", "injured": "injured", "unhurt": "unhurt", "outcome_unknown": "unknown_outcome"}
"""Outcome that a number of people speaks of, by the name of the question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One record that comes of the tables.

    Attributes:
        identity: the same each time the table is read: ``IdCaso 12200``, or ``row 17`` where rows have no key.
        row: number of its first row in the file; ``table`` and ``digest`` are those of that file.
        answers: as the form keeps them, with what it calculates and without what it does not ask.
        people: how many have answers of their own.
        instance: what identifies it wherever it goes, e.g. the UUID that a phone gave it; empty where the tables do not
            say.
    """

    identity: str
    row: int
    table: str
    digest: str
    answers: dict[str, Answer]
    people: int
    instance: str = ""


def convert(form: Form, mapping: Mapping, tables: Sequence[Table], *, today: date | None = None) -> "Conversion":
    """Begin to turn tables into records; they are made while they are asked for.

    Args:
        form: of the mapping's kind.
        mapping: how.
        tables: in the order of the mapping's sources.
        today: for rules of the form that look at it; the day in UTC where it is not given.

    Raises:
        UserError: the mapping does not fit the form, or the tables lack columns that it names.
    """
    check(form, mapping)
    check_columns(mapping, tables)
    return Conversion(form, mapping, tables, today or datetime.now(UTC).date())


class Conversion:
    """Gives the records that come of tables; afterwards ``report`` says what became of every row."""

    def __init__(self, form: Form, mapping: Mapping, tables: Sequence[Table], today: date) -> None:
        """Prepare; ``convert`` checks first whether all fit together."""
        self._form = form
        self._mapping = mapping
        self._today = today
        self._tables = tables
        self._repeat = people_in(form)
        self._paths = {name: asked.path for name in (*NEEDED, *_COUNTED) if (asked := form.named(name))}
        self._protected = {question.path for question in form.questions() if question.protection is not None}
        self._fed = self._fed_paths()
        self._begin()

    def __iter__(self) -> Iterator[Made]:
        """Give one record after the other."""
        self._begin()
        for case in self._cases:
            self._records += 1
            self._people += len(case.people)
            yield self._made(case)

    @property
    def report(self) -> Report:
        """What became of the tables, as far as the records were asked for."""
        return Report(
            rows={table.name: len(table.rows) for table in self._tables},
            records=self._records,
            people=self._people,
            set_aside=tuple(self._cases.set_aside),
            unmapped=tuple(each for part in self._parts for each in part.unmapped()),
            unread=tuple(each for part in self._parts for each in part.unread()),
            not_asked=tuple(NotAsked(to=to, n=n) for to, n in self._not_asked.most_common()),
            never_kept=tuple(
                (part.table.name, column, why)
                for part in self._parts
                for column, why in part.source.left_out.items()
                if why in NEVER_KEPT
            ),
            unused=tuple(
                (part.table.name, column)
                for part in self._parts
                for column in part.table.columns
                if column not in part.source.columns()
            ),
            stated=tuple(Stated(table=table, outcome=code, n=n) for (table, code), n in self._stated.items()),
        )

    def _begin(self) -> None:
        self._parts = [
            Part(self._form, self._mapping, source, table, self._repeat)
            for source, table in zip(self._mapping.sources, self._tables, strict=True)
        ]
        self._cases = Cases(self._parts, event_known=self._mapping.event_known)
        self._asked = Asked(self._form, self._repeat, self._answered(), self._today)
        self._records = self._people = 0
        self._not_asked: Counter[str] = Counter()
        self._stated: Counter[tuple[str, str]] = Counter()

    def _fed_paths(self) -> set[str]:
        """Return the paths of all questions that cells of the tables answer."""
        fed = {feed.to for source in self._mapping.sources for feed in source.feeds}
        return fed | {question.typed for question in self._form.questions() if question.typed and question.path in fed}

    def _answered(self) -> set[str]:
        """Return the paths of all questions that may have an answer."""
        always = {path for source in self._mapping.sources for path in source.always}
        return self._fed | always | set(self._source("", grouped=True))

    def _made(self, case: Case) -> Made:
        answers: dict[str, Answer] = {}
        words: list[str] = []
        items = {}
        if case.incident is not None:
            said = case.incident.part.say(case.incident.place)
            answers |= said.answers
            words += said.words
            self._state_counted(case.incident.part.table.name, said.answers)
        for number, row in enumerate(case.people, 1):
            item = f"{self._repeat}{{{_person(row)}}}"
            items[item] = row
            answers[item + ORDER] = str(number)
            lines = self._add_person(answers, item, row)
            words += [f"P{number} {line}" for line in lines] if case.is_whole else lines
        answers |= self._source(case.first.identity, grouped=case.is_whole)
        words += self._settle(answers, case, items)
        if words:
            answers[self._paths["dataset_words"]] = "\n".join(dict.fromkeys(words))
        table = case.first.part.table
        return Made(
            identity=case.first.identity,
            row=case.first.number,
            table=table.name,
            digest=table.digest,
            answers=answers,
            people=len(items),
        )

    def _add_person(self, answers: dict[str, Answer], item: str, row: Row) -> list[str]:
        """Add what a row says of a person and of the event; return its words."""
        said = row.part.say(row.place)
        words = said.words
        for path, answer in said.answers.items():
            if path[0] == "/":
                answers[item + path] = answer
            elif isinstance(before := answers.setdefault(path, answer), Reason):
                answers[path] = answer
            elif before != answer and not isinstance(answer, Reason):
                words += row.part.words(path, row.place)
        outcome = said.answers.get("/outcome")
        if isinstance(outcome, str):
            self._stated[row.part.table.name, outcome] += 1
        return words

    def _state_counted(self, table: str, answers: Answers) -> None:
        for name, code in _COUNTED.items():
            number = answers.get(self._paths.get(name, ""))
            if isinstance(number, str) and number.isdecimal():
                self._stated[table, code] += int(number)

    def _source(self, identity: str, *, grouped: bool) -> dict[str, Answer]:
        """Return where a record comes from."""
        return {
            self._paths["source_type"]: "dataset",
            self._paths["dataset_name"]: self._mapping.title,
            self._paths["dataset_row"]: identity,
            self._paths["grouping"]: "event" if grouped else "not_known",
        }

    def _settle(self, answers: dict[str, Answer], case: Case, items: dict[str, Row]) -> list[str]:
        """Let the form's rules say what is asked; return the words of what is not."""
        words: list[str] = []
        for path, answer in self._asked.settle(answers, list(items)).items():
            place, item = question_path(path), item_of(path) or ""
            rows = [items[item]] if item else [row for row in (case.incident, *case.people) if row]
            lines = [line for row in rows for line in row.part.words(path.removeprefix(item), row.place)]
            if place in self._fed and not isinstance(answer, Reason):
                self._not_asked[place] += 1
                words += [] if place in self._protected else lines
        return words


def _person(row: Row) -> str:
    """Return the id of the person of a row."""
    table = row.part.table
    return uuid5(_PEOPLE, f"{table.digest}:{table.reading.sheet}:{row.number}").hex
