"""The answers of a form by the names of the vocabulary, as far as the form feeds it.

A form feeds the tables of the kind that it declares, with the questions that bear the names of ``codes.CODES``, that
stand where the vocabulary has them (inside the repeat ``casualty`` or in no repeat), and that offer no code which the
vocabulary does not know. A choice of an office's own that ``counts_as`` a standard one is counted as that. A question
of the same name anywhere else means nothing here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from minerisk.domain.answer import Answers, Reason, inside, question_path
from minerisk.domain.edtf import Edtf
from minerisk.domain.form import Form, Question, say
from minerisk.domain.places import coordinates
from minerisk.domain.vocabulary.codes import CASUALTY, CODES, Codes

COUNTS_AS = "counts_as"
"""Column of a choice: the standard code that it is counted as."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When it was.

    Attributes:
        edtf: as it was answered, or empty.
        first, last: the earliest and the latest day it can have been, or None.
        reported: the day on which the office heard of it, or empty.
    """

    edtf: str
    first: date | None
    last: date | None
    reported: str

    @property
    def year(self) -> int | None:
        """The year, or None where it may have been in one of several."""
        if self.first is None or self.last is None or self.first.year != self.last.year:
            return None
        return self.first.year

    @property
    def month(self) -> str:
        """The month, ``2006-03``, or empty where it may have been in one of several."""
        first, last = str(self.first or "")[:7], str(self.last or "")[:7]
        return first if first == last else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where it was.

    Attributes:
        district: code, or the words where the district is not in the list.
        place: the town or village in the words of the form's first language, or as it was typed.
        shows: code of what the position shows, e.g. the accident site, or the middle of a place.
    """

    district: str
    place: str
    position: coordinates.Position | None
    shows: str


class Said:
    """What was answered in a record of one kind."""

    def __init__(self, kind: str, form: Form, answers: Answers) -> None:
        self._answers = answers
        self._form = form
        self._fed = _vocabulary(form) if form.kind == kind else {}

    def asks(self, item: str) -> bool:
        """Return whether the form has the repeat of an item, which an older version of it may have had."""
        return question_path(item) in _repeats(self._form)

    def text(self, name: str, item: str = "") -> str:
        """Return the answer to a question, or an empty string; inside ``item`` where one is given."""
        fed = self._fed.get((CASUALTY if item else "", name))
        if fed is None:
            return ""
        answer = self._answers.get(inside(fed.question.path, item), "")
        return "" if not answer or isinstance(answer, Reason) else fed.meaning(answer)

    def number(self, name: str, item: str = "") -> int | None:
        """Return the answer as a whole number, or None."""
        text = self.text(name, item)
        return int(text) if text.lstrip("-").isdecimal() else None

    def day(self, name: str, item: str = "") -> str:
        """Return the answer where it is a date, perhaps one known in part; else an empty string."""
        text = self.text(name, item)
        return text if _days(text) else ""

    def when(self, name: str) -> When:
        """Return when it was, by the question ``name``."""
        event = self.text(name)
        days = _days(event)
        return When(
            edtf=event,
            first=days.earliest if days else None,
            last=days.latest if days else None,
            reported=self.day("report_date"),
        )

    def where(self) -> Where:
        """Return where it was."""
        return Where(
            district=self.text("district_other") or self.text("district"),
            place=self.text("town_other") or self._label("town"),
            position=coordinates.from_geopoint(self.text("coordinates")),
            shows=self.text("coordinates_of"),
        )

    def _label(self, name: str) -> str:
        """Return the label of the chosen answer in the form's first language."""
        code, fed = self.text(name), self._fed.get(("", name))
        choices = fed.question.choices if fed else ()
        return next((say(c.label, self._form.languages[0]) for c in choices if c.name == code), code)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fed:
    """A question that feeds a column.

    Attributes:
        known: the codes that the column knows; empty where it takes any answer.
        counted: choices of an office's own, by the code they count as.
    """

    question: Question
    known: Codes
    counted: Mapping[str, str]

    @property
    def fits(self) -> bool:
        """Whether the column knows every code that is offered."""
        codes = {self.counted.get(choice.name, choice.name) for choice in self.question.choices}
        return not self.known or codes <= self.known

    def meaning(self, answer: str) -> str:
        """Return what the column has for an answer."""
        code = self.counted.get(answer, answer)
        return code if not self.known or code in self.known else ""


def questions(form: Form) -> tuple[Question, ...]:
    """Return the questions of a form whose answers mean something here; none where it declares no kind."""
    return tuple(fed.question for fed in _vocabulary(form).values())


def known_codes(form: Form) -> Mapping[str, Codes]:
    """Return the codes that columns know of the questions that feed them, by path; not of those that take any."""
    return {fed.question.path: fed.known for fed in _vocabulary(form).values() if fed.known}


@lru_cache(maxsize=16)
def _vocabulary(form: Form) -> Mapping[tuple[str, str], _Fed]:
    """Return the questions that feed the vocabulary, by the repeat they stand in and their name."""
    found: dict[tuple[str, str], _Fed] = {}
    for question in form.questions():
        around = [path for path in _repeats(form) if question.path.startswith(f"{path}/")]
        place = "".join(path.rpartition("/")[2] for path in around)
        names = CODES.get((form.kind or "", place), {}) if len(around) <= 1 else {}
        if question.name in names:
            counted = {c.name: c.columns[COUNTS_AS] for c in question.choices if c.columns.get(COUNTS_AS)}
            fed = _Fed(question=question, known=names[question.name], counted=counted)
            if fed.fits:
                found.setdefault((place, question.name), fed)
    return found


@lru_cache(maxsize=16)
def _repeats(form: Form) -> frozenset[str]:
    return frozenset(repeat.path for repeat in form.repeats())


@lru_cache(maxsize=10_000)
def _days(text: str) -> Edtf | None:
    try:
        return Edtf.parse(text)
    except ValueError:
        return None
