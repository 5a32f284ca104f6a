"""A record in the words of its form: sections, labels, answers and cards, before anybody knows how they will look.

What a profile leaves out is left out here, once, for every place of the sheet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from minerisk.domain import vocabulary, wording
from minerisk.domain.answer import ORDER, REMOVED, Answer, question_path
from minerisk.domain.form import Group, Item, Protection, Question, QuestionType, Repeat, Text, say
from minerisk.i18n import N_, Catalog
from minerisk.reports.sheet import Profile, Sheet

LEFT_OUT = N_("Left out of this copy")
TO_CHECK = N_("To check")
LONG = 160
"""Characters from which an answer is a text of its own rather than a cell."""


class Kind(Enum):
    """How an entry is set."""

    CELL = auto()
    FIGURES = auto()
    TEXT = auto()
    CHECK = auto()
    HEADING = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """A question and what was answered, both in words."""

    label: str
    value: str
    kind: Kind = Kind.CELL


@dataclass(frozen=True, slots=True)
class Card:
    """One item of a repeat: a person by code name."""

    code: str
    who: str
    outcome: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the form; cards stand where the repeat stands among the questions."""

    title: str
    content: tuple[Entry | tuple[Card, ...], ...]


class Reader:
    """Reads one sheet in one language.

    Attributes:
        incident: the record in the words of the vocabulary; empty for a form of another kind.
    """

    def __init__(self, sheet: Sheet, tr: Catalog, language: str) -> None:
        self.sheet = sheet
        self.tr = tr
        self.language = language
        self._answers = sheet.answers
        self._conflicts = sheet.conflicts
        self._is_asked = sheet.filling.is_relevant
        self._protected = _protected(sheet)
        self.incident = vocabulary.incident(sheet.form, self._answers)
        self._people = {person.item: person for person in self.incident.casualties} if self.is_incident else {}
        repeats = tuple(f"{repeat.path}/" for repeat in sheet.form.repeats())
        alone = [question for question in sheet.form.questions() if not question.path.startswith(repeats)]
        self._by_name = {question.name: question for question in reversed(alone)}

    @property
    def is_incident(self) -> bool:
        """Whether the form feeds the tables of incidents."""
        return self.sheet.form.kind == vocabulary.INCIDENT

    @property
    def has_protected(self) -> bool:
        """Whether an identity or an exact place was given, whatever this copy shows of it."""
        return any(self._given_protections())

    @property
    def has_identity(self) -> bool:
        """Whether names or contacts were given."""
        return Protection.IDENTITY in self._given_protections()

    def sections(self) -> Iterator[Section]:
        """Give the sections of the form, as far as they were asked."""
        loose = tuple(child for child in self.sheet.form.children if not isinstance(child, Group))
        for title, children in [
            ("", loose),
            *((self._label(g.label, g.path), g.children) for g in self.sheet.form.sections),
        ]:
            content = tuple(self._read(children, ""))
            if content:
                yield Section(title, content)

    def given(self, name: str) -> str:
        """Return the answer's own code or text to a question outside repeats; empty for a reason or nothing."""
        question = self._by_name.get(name)
        answer = self._answers.get(question.path) if question else None
        return answer if isinstance(answer, str) else ""

    def said(self, name: str) -> str:
        """Return in words what was answered to a question outside repeats, as far as this copy may say it."""
        question = self._by_name.get(name)
        if question is None:
            return self.tr(wording.NOT_ANSWERED)
        return self.tr(TO_CHECK) if question.path in self._conflicts else self._words(question, question.path)

    def items(self, repeat: str, around: str = "") -> tuple[str, ...]:
        """Return the items of a repeat in their order, also those that only one of two offices took out."""
        place = _real(repeat, around) + "{"
        found = {path[: path.index("}", len(place)) + 1] for path in self._answers if path.startswith(place)}
        kept = [i for i in found if not self._answers.get(i + REMOVED) or i + REMOVED in self._conflicts]
        return tuple(sorted(kept, key=lambda item: (_number(self._answers.get(item + ORDER)), item)))

    def _read(self, children: tuple[Item, ...], around: str) -> Iterator[Entry | tuple[Card, ...]]:
        for child in children:
            if isinstance(child, Question):
                yield from self._entry(child, _real(child.path, around))
            elif isinstance(child, Group):
                yield from self._group(child, around)
            elif around:
                yield from self._nested(child, around)
            else:
                yield from self._cards(child)

    def _group(self, group: Group, around: str) -> Iterator[Entry | tuple[Card, ...]]:
        inside = tuple(self._read(group.children, around))
        label = self._label(group.label, _real(group.path, around))
        if inside and label:
            yield Entry(label, "", Kind.HEADING)
        yield from inside

    def _nested(self, repeat: Repeat, around: str) -> Iterator[Entry]:
        for number, item in enumerate(self.items(repeat.path, around), 1):
            yield Entry(f"{self._label(repeat.label, item)} {number}", "", Kind.HEADING)
            yield from (entry for entry in self._read(repeat.children, item) if isinstance(entry, Entry))

    def _cards(self, repeat: Repeat) -> Iterator[Entry | tuple[Card, ...]]:
        items = self.items(repeat.path)
        if items:
            yield tuple(self._card(repeat, item, number) for number, item in enumerate(items, 1))
        elif self._is_asked(repeat.path):
            yield Entry(say(repeat.label, self.language), self.tr(N_("Nobody entered")))

    def _card(self, repeat: Repeat, item: str, number: int) -> Card:
        entries = [entry for entry in self._read(repeat.children, item) if isinstance(entry, Entry)]
        if item + REMOVED in self._conflicts:
            entries.insert(0, Entry("", self.tr(N_("Taken out by one office and changed by another")), Kind.CHECK))
        person = self._people.get(item)
        if person is None:
            return Card(f"{number}", say(repeat.label, self.language), "", tuple(entries))
        outcome = wording.coded(self.sheet.form, "outcome", person.outcome, self.language)
        return Card(f"P{number}", wording.person(person, self.tr), outcome, tuple(entries))

    def _entry(self, question: Question, path: str) -> Iterator[Entry]:
        label = self._label(question.label, path)
        if not label or question.type is QuestionType.NOTE or not self._is_shown(question, path):
            return
        if path in self._conflicts:
            differing = self._differing(question, path)
            yield Entry(label, differing, Kind.TEXT if len(differing) > 2 * LONG else Kind.CHECK)
            return
        value = self._words(question, path)
        yield Entry(label, value, self._kind(question, path, value))

    def _is_shown(self, question: Question, path: str) -> bool:
        if path in self._answers or path in self._conflicts:
            return True
        return question.type is not QuestionType.ACKNOWLEDGE and self._is_asked(path)

    def _words(self, question: Question, path: str) -> str:
        if self._is_given(path) and self._is_withheld(question):
            return self.tr(LEFT_OUT)
        return wording.show(question, self._answers.get(path), self.tr, self.language)

    def _differing(self, question: Question, path: str) -> str:
        if self._is_withheld(question):
            return self.tr(LEFT_OUT)
        answers = [wording.show(question, answer, self.tr, self.language) for answer in self._conflicts[path]]
        return "\n".join([self.tr(TO_CHECK), *(f"• {answer}" for answer in answers)])

    def _kind(self, question: Question, path: str, value: str) -> Kind:
        if question.type is QuestionType.GEOPOINT and "\n" in value:
            return Kind.FIGURES
        is_text = "multiline" in question.appearance and self._is_given(path) and value != self.tr(LEFT_OUT)
        return Kind.TEXT if is_text or len(value) > LONG or value.count("\n") > 2 else Kind.CELL

    def _label(self, label: Text, path: str) -> str:
        return self.sheet.filling.words(label, path, self.language)

    def _given_protections(self) -> Iterator[Protection]:
        for path in {*self._answers, *self._conflicts}:
            protection = self._protected.get(question_path(path))
            if protection and (self._is_given(path) or path in self._conflicts):
                yield protection

    def _is_given(self, path: str) -> bool:
        return isinstance(self._answers.get(path), str) and self._answers[path] != ""

    def _is_withheld(self, question: Question) -> bool:
        return self.sheet.profile is Profile.FIELD and question.path in self._protected


def _protected(sheet: Sheet) -> dict[str, Protection]:
    """Return what is protected, by question path: also what keeps a protected answer as it was typed."""
    asked = [question for question in sheet.form.questions() if question.protection]
    typed = {q.typed: q.protection for q in asked if q.typed and q.protection}
    return typed | {q.path: q.protection for q in asked if q.protection}


def _real(path: str, item: str) -> str:
    """Return the answer path of a question path inside ``item``."""
    return item + path.removeprefix(question_path(item)) if item else path


def _number(answer: Answer | None) -> float:
    try:
        return float(answer) if isinstance(answer, str) else 0.0
    except ValueError:
        return 0.0
