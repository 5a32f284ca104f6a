"""What the cells of a table say as the answer to one question, where the columns are the questions of a form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.attachment import NOUNS
from minerisk.domain.filling.problem import misfit
from minerisk.domain.filling.stored import stored
from minerisk.domain.form import CHOSEN, NUMBERS, Question, QuestionType, Text
from minerisk.domain.tables.headings import COORDINATES, Meant, Part
from minerisk.domain.tables.sheet import LONGEST_CELL
from minerisk.domain.tables.table import Cells, Notice, Table
from minerisk.domain.text import clean
from minerisk.i18n import N_

_NO_FIT = N_("This is not the kind of answer that “{question}” takes.")
_NO_REASON = N_("This is not one of the reasons for no answer to “{question}”.")
_NO_FILE = N_("A table has no files in it: of this one only the name came.")
_REASONS = {reason.value: reason for reason in Reason}
_YES = frozenset({"1", "true", "yes"})
_NO_PART = ("?", "?", "0", "0")
"""What stands for a part of a position that is not given: without latitude or longitude it is none, and not at zero."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the cells of a row give.

    Attributes:
        left: what of them is no part of the answer.
        notice: why; None where it is codes that the form does not have.
    """

    answer: Answer | None = None
    left: str = ""
    notice: Notice | None = None


class AskedCells:
    """Reads the answers to one question in a table.

    Attributes:
        column: the heading of the answer, for a person.
    """

    def __init__(self, question: Question, meant: Mapping[str, Meant], table: Table) -> None:
        """Prepare to read; ``meant`` says what each of the question's columns holds."""
        self.question = question
        self.column = next(iter(meant))
        self._parts = {(one.part, one.of): table.columns.index(name) for name, one in meant.items()}
        self._texts = [table.columns.index(name) for name, one in meant.items() if one.part is Part.WHOLE]
        self._comma = table.reading.decimal == ","
        self._offered = {choice.name for choice in question.choices}

    def read(self, cells: Cells) -> Found:
        """Return what a row says."""
        text = clean(self._text(cells))
        given = text if text.strip() else self._from_parts(cells)
        return self._fitted(given) if given else self._reason(cells)

    def _text(self, cells: Cells) -> str:
        """Return the answer itself; further columns go on with one that is longer than a cell."""
        first, *more = (cells[at] for at in self._texts) if self._texts else ("",)
        return first + "".join(more) if len(first) >= LONGEST_CELL // 2 else first

    def _from_parts(self, cells: Cells) -> str:
        """Return the answer that stands in columns of its parts alone."""
        match self.question.type:
            case QuestionType.GEOPOINT:
                return self._coordinates(cells)
            case QuestionType.SELECT_MULTIPLE:
                return self._choices(cells)
            case _:
                return ""

    def _choices(self, cells: Cells) -> str:
        """Return the codes of the choices that have columns of their own and were taken."""
        codes = [choice.name for choice in self.question.choices]
        return " ".join(code for code in codes if self._cell(cells, Part.CHOICE, code).lower() in _YES)

    def _coordinates(self, cells: Cells) -> str:
        parts = [self._cell(cells, Part.COORDINATE, name) for name in COORDINATES]
        while parts and not parts[-1]:
            parts.pop()
        numbers = [part.replace(",", ".") if self._comma else part for part in parts]
        return " ".join(number or nothing for number, nothing in zip(numbers, _NO_PART, strict=False))

    def _cell(self, cells: Cells, part: Part, of: str = "") -> str:
        at = self._parts.get((part, of))
        return "" if at is None else cells[at].strip()

    def _reason(self, cells: Cells) -> Found:
        text = self._cell(cells, Part.REASON)
        if not text or text in _REASONS:
            return Found(answer=_REASONS.get(text))
        return Found(left=clean(text), notice=about(_NO_REASON, self.question))

    def _fitted(self, text: str) -> Found:
        question = self.question
        if question.type in CHOSEN:
            return self._codes(text.split())
        if question.type in NOUNS:
            return Found(left=text, notice=about(_NO_FILE, question))
        if question.type is not QuestionType.TEXT or "edtf" in question.appearance:
            text = text.strip()
        if question.type in NUMBERS and self._comma:
            text = text.replace(",", ".")
        for answer in (text, stored(question, text)):
            if answer and stored(question, answer) and misfit(question, answer) is None:
                return Found(answer=answer)
        return Found(left=text, notice=about(misfit(question, text) or _NO_FIT, question))

    def _codes(self, codes: Sequence[str]) -> Found:
        offered = self._offered or codes  # a form may offer the items of a repeat
        known = [code for code in codes if code in offered]
        taken = known[:1] if self.question.type is QuestionType.SELECT_ONE else known
        return Found(answer=" ".join(taken) or None, left=" ".join(code for code in codes if code not in taken))


def about(text: str, question: Question, words: Text | None = None) -> Notice:
    """Return a sentence about an answer: ``words`` of the form, or ``text`` with a hole for the question's label."""
    if words:
        return Notice(text="{words}", values={"words": words})
    return Notice(text=text, values={"question": question.label})
