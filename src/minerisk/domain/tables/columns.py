"""Which columns a table of records has, and for whom: made from the forms that the records were filled with.

A row is a record, or an item of one of its repeats; beside what was answered of an item may stand what was answered of
its record. How an answer is written in a cell is said in ``sheet``.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from minerisk.domain import merging, reading
from minerisk.domain.answer import Answer, Answers, inside
from minerisk.domain.filling.items import Items
from minerisk.domain.form import Form, Protection, Question, QuestionType, Repeat
from minerisk.domain.vocabulary import said
from minerisk.domain.vocabulary.codes import CASUALTY
from minerisk.i18n import N_


class Profile(StrEnum):
    """For whom a table is, and so how much it tells."""

    STATISTICS = "statistics"
    """What can be counted, and nothing that finds a person or a spot: no identity, no free text, no place finer than
    the district, no day. A date is told to its month, since the day of an accident with the age of a person is enough
    to find both in a newspaper; for the same reason the code of the record, which has a day in it, gives way to a
    number that means nothing outside the file. What is calculated may repeat any of this, and is left out."""
    AUTHORITY = "authority"
    """What who answers for the place needs: exact days, places and the story, and nobody's identity; no files."""
    FULL = "full"
    """Everything, with names and contacts, what is calculated and what was asked to check an answer; of attached files
    the names that they are kept under."""


PROFILES: Mapping[Profile, str] = {
    Profile.STATISTICS: N_("For statistics"),
    Profile.AUTHORITY: N_("For the authority"),
    Profile.FULL: N_("Everything"),
}


class Of(StrEnum):
    """What one row is."""

    INCIDENTS = "incidents"
    CASUALTIES = "casualties"
    """A person, with what is said of the incident beside."""
    LINKED = "linked"
    """Sheets of incidents, of casualties and of what else repeats, held together by the code of the record."""
    ANSWERS = "answers"
    """All answers of one form in the shape that KoboToolbox gives them: a sheet of records, and one for each repeat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One sheet.

    Attributes:
        name: of the sheet.
        levels: the repeats whose items are the rows, outer before inner; none where a row is a record.
        own: questions of the item, or of the record where there are no levels.
        beside: questions of the record, repeated in each row of its items.
    """

    name: str
    levels: tuple[Repeat, ...] = ()
    own: tuple[Question, ...] = ()
    beside: tuple[Question, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions that are columns, in their order."""
        return self.own + self.beside

    def rows(
        self, answers: Answers, facts: Sequence[str], meant: Container[str] | None = None
    ) -> Iterator[tuple[Answer | None, ...]]:
        """Give the rows of a record: ``facts``, the number of the item at each level, from 1, and what was answered.

        Of its items only those that are ``meant``, where that is said.
        """
        given = answers.get
        above = self.levels[-1].path if self.levels else ""
        ends = [question.path.removeprefix(above) for question in self.own]
        beside = [given(question.path) for question in self.beside]
        for item, numbers in self.items(answers):
            if meant is None or item in meant:
                yield (*facts, *numbers, *[given(item + end) for end in ends], *beside)

    def items(self, answers: Answers) -> list[tuple[str, tuple[str, ...]]]:
        """Return the items that are the rows of a record, each with its number at each level; none is the record."""
        reached: list[tuple[str, tuple[str, ...]]] = [("", ())]
        found = Items({path: answer for path, answer in answers.items() if "{" in path} if self.levels else {})
        for repeat in self.levels:
            reached = [
                (inner, (*numbers, str(number)))
                for item, numbers in reached
                for number, inner in enumerate(found.of(inside(repeat.path, item)), 1)
            ]
        return reached


def layouts(forms: Sequence[Form], of: Of, profile: Profile) -> tuple[Layout, ...]:
    """Return the sheets of records that were filled with ``forms``: what any of them asks, each question once.

    Of a question that several forms ask, the first form has the words; what one of them protects is protected.
    """
    asked = {question.path: question for form in reversed(forms) for question in form.questions()}
    order = dict.fromkeys(question.path for form in forms for question in form.questions())
    withheld = {path for form in forms for path in _withheld(form, profile)}
    questions = [asked[path] for path in order if path not in withheld]
    repeats = {repeat.path: repeat for form in forms for repeat in form.repeats()}
    by_repeat = {path: tuple(q for q in questions if _around(q.path, repeats) == path) for path in ("", *repeats)}
    incidents = Layout(name=Of.INCIDENTS, own=by_repeat[""])
    people = [path for path in repeats if path.rpartition("/")[2] == CASUALTY]
    match of:
        case Of.INCIDENTS:
            return (incidents,)
        case Of.CASUALTIES:
            return tuple(_layout(Of.CASUALTIES, repeats, by_repeat, path, beside=by_repeat[""]) for path in people[:1])
        case Of.LINKED:
            inner = [_layout(_sheet_name(path, people), repeats, by_repeat, path) for path in repeats]
            return (incidents, *inner)
        case Of.ANSWERS:
            inner = [_layout(path.rpartition("/")[2], repeats, by_repeat, path) for path in repeats]
            return (replace(incidents, name=forms[0].id), *inner)


def _layout(
    name: str,
    repeats: Mapping[str, Repeat],
    by_repeat: Mapping[str, tuple[Question, ...]],
    path: str,
    beside: tuple[Question, ...] = (),
) -> Layout:
    levels = tuple(repeat for outer, repeat in repeats.items() if path == outer or path.startswith(f"{outer}/"))
    return Layout(name=name, levels=levels, own=by_repeat[path], beside=beside)


def _sheet_name(path: str, people: Sequence[str]) -> str:
    return Of.CASUALTIES if path in people[:1] else path.rpartition("/")[2]


def _around(path: str, repeats: Mapping[str, Repeat]) -> str:
    """Return the innermost repeat that a question stands in, or an empty string."""
    return max((repeat for repeat in repeats if path.startswith(f"{repeat}/")), key=len, default="")


@lru_cache(maxsize=64)
def _withheld(form: Form, profile: Profile) -> frozenset[str]:
    """Return the paths of the questions whose answers a profile does not tell."""
    withheld = {question.path for question in form.questions() if question.type is QuestionType.NOTE}
    if profile is Profile.FULL:
        return frozenset(withheld)
    kinds = tuple(Protection) if profile is Profile.STATISTICS else (Protection.IDENTITY,)
    withheld |= reading.guarded(form, kinds) | merging.calculated(form)
    withheld |= {question.path for question in form.questions() if question.is_check}
    if profile is Profile.STATISTICS:
        withheld |= {question.path for question in form.questions() if not _can_be_counted(question, form)}
    return frozenset(withheld)


def _can_be_counted(question: Question, form: Form) -> bool:
    """Return whether the answers are of a few kinds, numbers or dates, and no place inside a district.

    Choices that depend on another answer are places inside a place, but for the districts themselves, and for codes
    that tables know. Of the words that people write, the name of a district that is in no list is told.
    """
    if question.name in {"district", "district_other"}:
        return True
    if question.type in {QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE}:
        return question.choice_filter is None or question.path in said.known_codes(form)
    counted = {QuestionType.INTEGER, QuestionType.DECIMAL, QuestionType.DATE, QuestionType.ACKNOWLEDGE}
    return question.type in counted or "edtf" in question.appearance
