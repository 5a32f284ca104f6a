"""A record in the words of its form, ready to be laid out: sections, lines, cards of people. Knows no widget."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from minerisk.domain import vocabulary, wording
from minerisk.domain.answer import Answer, Reason, question_path
from minerisk.domain.filling import Filling
from minerisk.domain.form import Form, Group, Item, Protection, Question, QuestionType, Repeat, say
from minerisk.domain.record import Record
from minerisk.i18n import Catalog


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One question and what was answered.

    Attributes:
        words: the answer in words; of a conflict all of them, one a line.
        reason: why there is none, where that was said.
        is_given: whether there is an answer or a reason.
        is_identity: it may say who somebody is; shown only when it is asked for.
        is_figures: it is a position, to be read figure by figure.
        to_check: it was answered side by side, differently.
    """

    label: str
    words: str
    reason: Reason | None = None
    is_given: bool = True
    is_identity: bool = False
    is_figures: bool = False
    to_check: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """One item of a repeat.

    Attributes:
        code: ``P1``.
        who: ``Person 1, woman, 34``; never a name.
        outcome: code and word, both empty where nothing was said.
    """

    code: str
    who: str
    outcome: tuple[str, str]
    lines: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One section of the form: its lines, then its cards."""

    title: str
    lines: tuple[Said, ...]
    cards: tuple[PersonCard, ...]


def read(form: Form, record: Record, tr: Catalog) -> tuple[Part, ...]:
    """Return the sections of a record in which something was asked."""
    reader = _Reader(form, record, tr)
    parts = (reader.part(section) for section in form.sections)
    return tuple(part for part in parts if part.lines or part.cards)


def has_identity(parts: tuple[Part, ...]) -> bool:
    """Return whether a name or a contact was given anywhere."""
    lines = [*(line for part in parts for line in part.lines)]
    lines += [line for part in parts for card in part.cards for line in card.lines]
    return any(line.is_identity for line in lines)


class _Reader:
    def __init__(self, form: Form, record: Record, tr: Catalog) -> None:
        self._form = form
        self._record = record
        self._tr = tr
        self._filling = Filling(form, record.answers, today=date.today())  # noqa: DTZ011  (the day on this wall)
        self._people = {person.item: person for person in vocabulary.incident(form, record.answers).casualties}

    def part(self, section: Group) -> Part:
        cards = [card for repeat in _repeats(section.children) for card in self._cards(repeat)]
        return Part(
            title=say(section.label, self._tr.language),
            lines=tuple(self._lines(section.children, "")),
            cards=tuple(cards),
        )

    def _lines(self, children: tuple[Item, ...], item: str) -> Iterator[Said]:
        for child in children:
            if isinstance(child, Question):
                yield from self._said(child, _real(child.path, item))
            elif isinstance(child, Group):
                yield from self._lines(child.children, item)
            elif item:
                for inner in self._filling.items(_real(child.path, item)):
                    yield from self._lines(child.children, inner)

    def _cards(self, repeat: Repeat) -> Iterator[PersonCard]:
        for number, item in enumerate(self._filling.items(repeat.path), 1):
            person = self._people.get(item)
            named = f"{say(repeat.label, self._tr.language)} {number}"
            outcome = person.outcome if person else ""
            yield PersonCard(
                code=f"P{number}" if person else str(number),
                who=f"{named}, {wording.person(person, self._tr)}" if person else named,
                outcome=(outcome, wording.coded(self._form, "outcome", outcome, self._tr.language)),
                lines=tuple(self._lines(repeat.children, item)),
            )

    def _said(self, question: Question, path: str) -> Iterator[Said]:
        label = self._filling.words(question.label, path, self._tr.language)
        answer = self._record.answers.get(path)
        conflict = self._record.conflicts.get(path)
        if not label or question.type is QuestionType.NOTE or not self._is_shown(question, path, answer):
            return
        words = self._words(question, answer) if conflict is None else self._differing(question, conflict)
        yield Said(
            label=label,
            words=words,
            reason=answer if isinstance(answer, Reason) and conflict is None else None,
            is_given=bool(answer) or conflict is not None,
            is_identity=question.protection is Protection.IDENTITY and (_is_text(answer) or conflict is not None),
            is_figures=question.type is QuestionType.GEOPOINT and _is_text(answer),
            to_check=conflict is not None,
        )

    def _is_shown(self, question: Question, path: str, answer: Answer | None) -> bool:
        if answer or path in self._record.conflicts:
            return True
        return question.type is not QuestionType.ACKNOWLEDGE and self._filling.is_relevant(path)

    def _words(self, question: Question, answer: Answer | None) -> str:
        return wording.show(question, answer, self._tr, self._tr.language)

    def _differing(self, question: Question, answers: tuple[Answer | None, ...]) -> str:
        return "\n".join(self._words(question, answer) for answer in answers)


def _repeats(children: tuple[Item, ...]) -> Iterator[Repeat]:
    for child in children:
        if isinstance(child, Repeat):
            yield child
        elif isinstance(child, Group):
            yield from _repeats(child.children)


def _real(path: str, item: str) -> str:
    """Return the path at which the question or repeat stands inside ``item``."""
    return item + path.removeprefix(question_path(item)) if item else path


def _is_text(answer: Answer | None) -> bool:
    return isinstance(answer, str) and answer != ""
