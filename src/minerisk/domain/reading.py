"""What a person reads of a record, on a page and on paper: sections, answers and cards, in the order of the form.

Whoever lays it out decides how an answer looks and which ones are covered or left out.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from minerisk.domain import attachment, counting, wording
from minerisk.domain.answer import REMOVED, Answer, Answers, Reason, inside
from minerisk.domain.edtf import Translate
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.items import Items
from minerisk.domain.form import Form, Group, Item, Protection, Question, QuestionType, Repeat, Text
from minerisk.domain.record import Record
from minerisk.domain.vocabulary.codes import CASUALTY, INCIDENT
from minerisk.domain.vocabulary.incident import read_incident
from minerisk.i18n import N_

DISPUTED = N_("Taken out by one office and changed by another")
NOBODY = N_("Nobody entered")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One question and what was answered.

    Attributes:
        words: the answer in words; of answers that differ each one.
        to_check: it was answered side by side, differently.
        protection: what an answer may give away.
    """

    question: Question
    label: str
    answer: Answer | None
    words: tuple[str, ...]
    to_check: bool
    protection: Protection | None

    @property
    def is_given(self) -> bool:
        """Whether something was answered, not only why there is nothing."""
        return self.to_check or (isinstance(self.answer, str) and self.answer != "")

    @property
    def reason(self) -> Reason | None:
        """Why there is no answer, where that was said."""
        return self.answer if isinstance(self.answer, Reason) and not self.to_check else None

    @property
    def gives_away(self) -> Protection | None:
        """What the answer gives away; nothing where none was given."""
        return self.protection if self.is_given else None

    @property
    def is_figures(self) -> bool:
        """Whether it is a position, to be read figure by figure."""
        return self.question.type is QuestionType.GEOPOINT and self.is_given


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a group inside a section, or of an item inside another; without words where a group ends."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One item of a repeat.

    Attributes:
        path: of the item.
        number: its place among the others, from 1.
        label: what an item is called: ``Person``.
        who: ``woman, 34``, never a name; empty where it is nobody.
        outcome: code and word of what happened to the person; both empty where nothing was said.
        is_disputed: one office took it out while another changed it.
    """

    path: str
    number: int
    label: str
    who: str
    outcome: tuple[str, str]
    is_disputed: bool
    content: "tuple[Said | Heading | Grid | Unanswered, ...]"

    @property
    def code(self) -> str:
        """``P1``, or the number alone where it is nobody."""
        return f"P{self.number}" if self.who else str(self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """The items of a repeat that was asked for; there may be none."""

    label: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """What was asked and has no answer, by label; of a group in which nothing has one, the group's heading alone."""

    labels: tuple[str, ...]

    def words(self, tr: Translate) -> str:
        """Return all of it in one sentence."""
        return tr(N_("Not answered: {questions}"), questions=" · ".join(self.labels))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A grid of counts with its sums; a row in which nothing was counted is left out.

    Attributes:
        columns: their headings, the sum last.
        rows: heading and cells of each, the sums last.
    """

    label: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


Content: TypeAlias = Said | Heading | Cards | Grid | Unanswered
_END = Heading("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section of the form; what stands in none comes first, under no title."""

    title: str
    content: tuple[Content, ...]

    def said(self) -> Iterator[Said]:
        """Give its questions, those on cards too."""
        for one in self.content:
            within = [inner for card in one.cards for inner in card.content] if isinstance(one, Cards) else [one]
            yield from (inner for inner in within if isinstance(inner, Said))


class Reading:
    """A record or draft in one language.

    Attributes:
        incident: what it says in the vocabulary of incidents; empty for a form of another kind.
    """

    def __init__(
        self,
        filling: Filling,
        answers: Answers,
        conflicts: Mapping[str, tuple[Answer | None, ...]],
        tr: Translate,
        language: str,
        *,
        hide: Container[Protection] = (),
    ) -> None:
        """Read ``answers``; where a question speaks of an answer that ``hide`` covers, an ellipsis stands for it."""
        self._filling = filling
        self._answers = answers
        self._conflicts = conflicts
        self._tr = tr
        self._language = language
        self._protected = _protected(filling.form)
        self._hidden = guarded(filling.form, hide)
        self._items = Items({path: a for path, a in answers.items() if not self._is_disputed(path)})
        self.incident = read_incident(filling.form, answers)
        is_incident = filling.form.kind == INCIDENT
        self._people = {person.item: person for person in self.incident.casualties} if is_incident else {}

    def sections(self) -> Iterator[Section]:
        """Give the sections in which something was asked."""
        form = self._filling.form
        loose = tuple(child for child in form.children if not isinstance(child, Group))
        for title, children in [("", loose), *((self._text(g.label, g.path), g.children) for g in form.sections)]:
            content, unanswered = self._read(children, "")
            if content or unanswered:
                yield Section(title=title, content=_whole(content, unanswered))

    def said(self, name: str) -> Said | None:
        """Return the question of that name outside repeats, or None."""
        question = self._filling.form.named(name)
        return self._said(question, question.path) if question else None

    def grid(self, group: Group, item: str) -> Grid:
        """Return a grid of counts; ``item`` is the one that it is asked for, or empty."""
        rows = [row for row in group.children if isinstance(row, Group)]
        paths = [[inside(question.path, item) for question in _questions(row)] for row in rows]
        rows_said = [self._counts(row, item) for row in rows]
        rows_here = [
            (self._text(row.label, inside(row.path, item)), (*words, self._sum(along)))
            for row, words, along in zip(rows, rows_said, paths, strict=True)
            if any(self._answers.get(path) or path in self._conflicts for path in along)
        ]
        sums = [self._sum(down) for down in zip(*paths, strict=True)]
        every = self._sum([path for along in paths for path in along])
        total = self._tr(N_("Total"))
        return Grid(
            label=self._text(group.label, inside(group.path, item)),
            columns=(*(self._text(q.label, inside(q.path, item)) for q in _questions(rows[0])), total),
            rows=(*rows_here, (total, (*sums, every))),
        )

    def _read(self, children: tuple[Item, ...], item: str) -> tuple[list[Content], list[str]]:
        """Return what was answered, in the order of the form, and the labels of what was not."""
        content: list[Content] = []
        unanswered: list[str] = []
        for child in children:
            path = inside(child.path, item)
            if isinstance(child, Question):
                if self._is_shown(child, path):
                    said = self._said(child, path)
                    (content.append(said) if said.answer or said.to_check else unanswered.append(said.label))
            elif isinstance(child, Group):
                found, missing = self._group(child, path, item)
                content += found
                unanswered += missing
            elif item:
                content += self._nested(child, path)
            elif (cards := self._cards(child)).cards or self._is_of_people(child):
                content.append(cards)
            elif self._filling.is_relevant(path):
                unanswered.append(cards.label)
        return content, unanswered

    def _is_of_people(self, repeat: Repeat) -> bool:
        """Return whether that nobody stands in a repeat tells something: that nobody is known to have been there."""
        of_people = self._filling.form.kind == INCIDENT and repeat.path.rpartition("/")[2] == CASUALTY
        return of_people and self._filling.is_relevant(repeat.path)

    def _group(self, group: Group, path: str, item: str) -> tuple[list[Content], list[str]]:
        heading = self._text(group.label, path)
        content, unanswered = self._read(group.children, item)
        if not heading:
            return content, unanswered
        if not content:
            return [], [heading] if unanswered else []
        if counting.is_grid(group) and not any(question.path in self._protected for question in _questions(group)):
            return [self.grid(group, item)], []
        return [Heading(heading), *_whole(content, unanswered), _END], []

    def _counts(self, row: Group, item: str) -> tuple[str, ...]:
        said = (self._said(question, inside(question.path, item)) for question in _questions(row))
        return tuple(" / ".join(one.words) if one.answer or one.to_check else "" for one in said)

    def _sum(self, paths: Iterable[str]) -> str:
        found = counting.add(self._answers.get(path) for path in paths)
        return self._tr(N_("at least {n}"), n=found.n) if found.at_least else str(found.n)

    def _nested(self, repeat: Repeat, path: str) -> Iterator[Content]:
        for number, item in enumerate(self._items.of(path), 1):
            yield Heading(f"{self._text(repeat.label, item)} {number}")
            yield from _whole(*self._read(repeat.children, item))

    def _cards(self, repeat: Repeat) -> Cards:
        items = enumerate(self._items.of(repeat.path), 1)
        cards = tuple(self._card(repeat, item, number) for number, item in items)
        return Cards(label=self._text(repeat.label, repeat.path), cards=cards)

    def _card(self, repeat: Repeat, item: str, number: int) -> Card:
        person = self._people.get(item)
        outcome = person.outcome if person else ""
        read = _whole(*self._read(repeat.children, item))
        return Card(
            path=item,
            number=number,
            label=self._text(repeat.label, item),
            who=wording.person(person, self._tr) if person else "",
            outcome=(outcome, wording.coded(self._filling.form, "outcome", outcome, self._language)),
            is_disputed=self._is_disputed(item + REMOVED),
            content=tuple(one for one in read if not isinstance(one, Cards)),
        )

    def _said(self, question: Question, path: str) -> Said:
        answer = self._answers.get(path)
        differing = self._conflicts.get(path)
        return Said(
            question=question,
            label=self._text(question.label, path),
            answer=answer,
            words=tuple(wording.show(question, one, self._tr, self._language) for one in differing or (answer,)),
            to_check=differing is not None,
            protection=self._protected.get(question.path),
        )

    def _is_shown(self, question: Question, path: str) -> bool:
        if question.type is QuestionType.NOTE or not self._text(question.label, path):
            return False
        if self._answers.get(path) or path in self._conflicts:
            return True
        nobody_answers = question.type is QuestionType.ACKNOWLEDGE or "hidden" in question.appearance
        return not nobody_answers and self._filling.is_relevant(path)

    def _is_disputed(self, path: str) -> bool:
        return path.endswith(REMOVED) and path in self._conflicts

    def _text(self, text: Text, path: str) -> str:
        return self._filling.words(text, path, self._language, hide=self._hidden)


def filled(form: Form, record: Record) -> Filling:
    """Return the form with the answers of ``record``, on the day it was last changed."""
    return Filling(form, record.answers, today=record.updated.astimezone().date())


def guarded(form: Form, kinds: Container[Protection]) -> frozenset[str]:
    """Return the paths of the questions that are protected in one of these ways."""
    return frozenset(path for path, protection in _protected(form).items() if protection in kinds)


def _whole(content: list[Content], unanswered: list[str]) -> tuple[Content, ...]:
    """Return what was answered, and after it in one line what was not; a group ends only where questions follow it."""
    following: list[Content | None] = [*content[1:], None]
    kept = [one for one, after in zip(content, following, strict=False) if one != _END or isinstance(after, Said)]
    return (*kept, Unanswered(tuple(dict.fromkeys(unanswered)))) if unanswered else tuple(kept)


def _questions(group: Group) -> list[Question]:
    """Return the questions of a group and of the groups in it, in their order."""
    found: list[Question] = []
    for child in group.children:
        found += [child] if isinstance(child, Question) else _questions(child) if isinstance(child, Group) else []
    return found


@lru_cache(maxsize=16)
def _protected(form: Form) -> Mapping[str, Protection]:
    """Return what is protected, by question path: also what keeps a protected answer as it was typed."""
    asked = [(question, given) for question in form.questions() if (given := attachment.protection(question))]
    typed = {question.typed: protection for question, protection in asked if question.typed}
    return typed | {question.path: protection for question, protection in asked}
