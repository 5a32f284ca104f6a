"""What a dry run says, in lines that a person reads: rows set aside, texts without a code, sums, examples."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from minerisk.domain import wording
from minerisk.domain.answer import item_of, question_path
from minerisk.domain.conversion.conversion import Made
from minerisk.domain.conversion.report import NotAsked, Report, SetAside, Unmapped, Unread
from minerisk.domain.figures import figure
from minerisk.domain.filling.items import is_field
from minerisk.domain.form import Form, Question, QuestionType
from minerisk.domain.tables.remapping import NOT_KNOWN, Coded
from minerisk.i18n import Catalog
from minerisk.ui.importing import import_words

_MOST = 12
"""Rows and texts that a line names."""
_KEPT = "dataset_words"
"""What is kept in words, a line for each column; of other answers the first line is enough."""
_TOLD = ("sex", "age_band")
"""Questions of which it is told how a column answers them, so that a slip in a code is seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a list: what it is about, how often, and what more there is to say."""

    text: str
    detail: str = ""
    n: int = 0


class OutlookWords:
    """Says a report in one language."""

    def __init__(self, form: Form, tr: Catalog) -> None:
        self._questions: Mapping[str, Question] = {question.path: question for question in form.questions()}
        self._tr = tr

    def set_aside(self, rows: Sequence[SetAside]) -> list[Line]:
        """Return the reasons, each with its rows."""
        grouped = defaultdict[tuple[str, str], list[int]](list)
        for one in rows:
            grouped[one.table, one.notice.said(self._tr, self._tr.language)].append(one.row)
        return [
            Line(text=why, detail=self._tr("{table}, rows {rows}", table=table, rows=_some(numbers)), n=len(numbers))
            for (table, why), numbers in grouped.items()
        ]

    def unmapped(self, texts: Sequence[Unmapped]) -> list[Line]:
        """Return the columns, each with its texts that have no code."""
        grouped = defaultdict[tuple[str, str], list[Unmapped]](list)
        for one in texts:
            grouped[one.column, one.to].append(one)
        return [
            Line(
                text=self._tr("{column}: {words}", column=column, words=self.label(to)),
                detail=_some([f"{one.text} ({figure(one.n)})" for one in sorted(found, key=_most)]),
                n=sum(one.n for one in found),
            )
            for (column, to), found in grouped.items()
        ]

    def unread(self, texts: Sequence[Unread]) -> list[Line]:
        """Return the columns, each with what was not understood in it."""
        grouped = defaultdict[tuple[str, str], list[Unread]](list)
        for one in texts:
            grouped[one.column, one.notice.said(self._tr, self._tr.language)].append(one)
        return [
            Line(
                text=self._tr("{column}: {words}", column=column, words=why),
                detail=_some([self._tr("“{words}” in row {row}", words=one.text, row=one.row) for one in found]),
                n=sum(one.n for one in found),
            )
            for (column, why), found in grouped.items()
        ]

    def not_asked(self, answers: Sequence[NotAsked]) -> list[Line]:
        """Return the questions whose answers the form does not ask for or take."""
        return [Line(text=self.label(one.to), n=one.n) for one in answers]

    def unused(self, columns: Sequence[tuple[str, str]]) -> list[Line]:
        """Return the tables, each with its columns that nothing is made of."""
        grouped = defaultdict[str, list[str]](list)
        for table, column in columns:
            grouped[table].append(column)
        return [Line(text=table, detail=_some(found), n=len(found)) for table, found in grouped.items()]

    def stated(self, report: Report, coded: Sequence[Coded] = ()) -> list[tuple[str, list[str]]]:
        """Return each table with how many it says came to harm, and how its columns of sex and age come out."""
        grouped = defaultdict[str, list[str]](list)
        outcome = next((one for one in self._questions.values() if one.name == "outcome"), None)
        labels = wording.offered(outcome.choices, self._tr.language) if outcome else {}
        for one in report.stated:
            grouped[one.table].append(f"{labels.get(one.outcome, one.outcome)}: {figure(one.n)}")
        tables = list(report.rows)
        for each in coded:
            if self._questions[each.to].name in _TOLD and (told := self._told(each)):
                grouped[tables[each.at]].append(told)
        return list(grouped.items())

    def _told(self, coded: Coded) -> str:
        labels = {
            NOT_KNOWN: self._tr("Not known"),
            **wording.offered(self._questions[coded.to].choices, self._tr.language),
        }
        counted = Counter[str]()
        for said in coded.texts:
            counted[said.code] += said.n
        words = ", ".join(f"{label}: {figure(counted[code])}" for code, label in labels.items() if counted[code])
        return self._tr("{column}: {words}", column=self.label(coded.to), words=words) if words else ""

    def example(self, made: Made) -> list[str]:
        """Return what a record says, an answer a line."""
        return list(self._example(made))

    def label(self, path: str) -> str:
        """Return what a question is called."""
        question = self._questions.get(path)
        return import_words.label(question, self._tr) if question else path

    def _example(self, made: Made) -> Iterator[str]:
        order = {path: place for place, path in enumerate(self._questions)}
        for path in sorted(
            filter(self._is_shown, made.answers), key=lambda path: (item_of(path) or "", order[question_path(path)])
        ):
            question = self._questions[question_path(path)]
            words = wording.show(question, made.answers[path], self._tr, self._tr.language)
            if question.name != _KEPT:
                words = words.partition("\n")[0]
            yield self._tr(
                "{question}: {answer}", question=import_words.label(question, self._tr).rstrip("?"), answer=words
            )

    def _is_shown(self, path: str) -> bool:
        question = self._questions.get(question_path(path))
        if question is None or question.type is QuestionType.CALCULATE or is_field(path):
            return False
        return "hidden" not in question.appearance


def _most(one: Unmapped) -> int:
    return -one.n


def _some(found: Sequence[object]) -> str:
    shown = ", ".join(str(one) for one in found[:_MOST])
    return f"{shown} …" if len(found) > _MOST else shown
