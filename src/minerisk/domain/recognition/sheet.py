"""One table while its columns are recognised: what is known beforehand, and what was found so far, with the reasons."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from minerisk.domain.form import Form, Question, QuestionType
from minerisk.domain.recognition.codes import Lexicon, lexicon, never
from minerisk.domain.recognition.columns import Column, columns
from minerisk.domain.recognition.headers import Fit, Header, Phrase, phrases
from minerisk.domain.recognition.words import Words
from minerisk.domain.tables.mapping import NEVER_KEPT, Feed, Holds, Read, Source, Why
from minerisk.domain.tables.remapping import offered
from minerisk.domain.tables.table import Notice, Table

_NO_FIT = Fit()
_ASIDES = frozenset({"code", "centre", "some"})
"""Subjects that say something beside what a column is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a header says.

    Attributes:
        subject: name of a question, part of a date or place, or reason; empty where nothing is known of it.
        fit: how well; a better one is larger.
        asides: what else it says.
    """

    subject: str = ""
    fit: Fit = _NO_FIT
    asides: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What became of a column; ``to`` is empty where it answers nothing."""

    to: str = ""
    read: Read | None = None
    why: Notice
    sure: bool = True


class Known:
    """A form and the words: all that is known before a table is seen."""

    def __init__(self, form: Form, words: Words) -> None:
        paths = {use.to for use in offered(form, Holds.CASUALTY)}
        self.words = words
        self.questions = {question.name: question for question in form.questions() if question.path in paths}
        self.person = tuple(f"{repeat.path}/" for repeat in form.repeats())
        self._phrases = [phrase for question in self.questions.values() for phrase in _phrases_of(question)]
        for subject, texts in words.headers.items():
            self._phrases += phrases(subject, texts)
        for subject, texts in words.whole.items():
            self._phrases += phrases(subject, texts, whole=True)

    @cached_property
    def lexicons(self) -> Mapping[str, Lexicon]:
        """What each question with a list of answers understands, by its name."""
        coded = [each for each in self.questions.values() if each.type is QuestionType.SELECT_ONE]
        return {question.name: lexicon(question, self.words) for question in coded}

    @cached_property
    def never(self) -> Mapping[Why, Lexicon]:
        """The texts for which a column is never kept."""
        return {why: never(why, self.words) for why in sorted(NEVER_KEPT)}

    def meaning(self, header: Header) -> Meaning:
        """Return what a header says; what is never kept comes first."""
        fits: dict[str, Fit] = {}
        for phrase in self._phrases:
            fit = header.fit(phrase)
            if fit is not None:
                fits[phrase.subject] = max(fit, fits.get(phrase.subject, fit))
        asides = _ASIDES.intersection(fits)
        subjects = {subject: fit for subject, fit in fits.items() if subject not in asides}
        forbidden = {subject: fit for subject, fit in subjects.items() if subject in NEVER_KEPT}
        found = forbidden or subjects
        if not found:
            return Meaning(asides=asides)
        best = max(found, key=found.__getitem__)
        return Meaning(subject=best, fit=found[best], asides=asides)


class Sheet:
    """A table, and what was found of its columns."""

    def __init__(self, table: Table, known: Known) -> None:
        self.table = table
        self.known = known
        self.columns = columns(table, known.words.unknown)
        self.meanings = {column.name: known.meaning(column.header) for column in self.columns}
        self.found: dict[str, Finding] = {}
        self.feeds: list[Feed] = []
        self.left_out: dict[str, Why] = {}
        self.always: dict[str, str] = {}
        self.key = ""

    def column(self, name: str) -> Column:
        """Return the column of that name."""
        return next(column for column in self.columns if column.name == name)

    def open(self) -> list[Column]:
        """Return the columns that nothing was found of yet."""
        return [column for column in self.columns if column.name not in self.found]

    def unnamed(self) -> list[Column]:
        """Return the open columns whose header says nothing."""
        return [column for column in self.open() if not self.meanings[column.name].subject]

    def called(self, subject: str) -> list[Column]:
        """Return the open columns whose header says ``subject``, the best first."""
        named = [column for column in self.open() if self.meanings[column.name].subject == subject]
        return sorted(named, key=lambda column: self.meanings[column.name].fit, reverse=True)

    def question(self, column: Column) -> Question | None:
        """Return the question that a header speaks of, or None."""
        return self.known.questions.get(self.meanings[column.name].subject)

    def fed(self, question: Question) -> Feed | None:
        """Return what answers a question already, or None."""
        return next((feed for feed in self.feeds if feed.to == question.path), None)

    def of_people(self) -> bool:
        """Return whether something was found that is said of one person."""
        return any(feed.to.startswith(self.known.person) for feed in self.feeds)

    def feed(self, feed: Feed, why: Notice, *, sure: bool) -> None:
        """Let columns answer a question."""
        self.feeds.append(feed)
        for name in filter(None, feed.columns):
            self.found[name] = Finding(to=feed.to, read=feed.read, why=why, sure=sure)

    def leave(self, column: Column, why: Why, text: str, **values: object) -> None:
        """Leave a column out."""
        self.left_out[column.name] = why
        self.found[column.name] = Finding(why=_notice(text, column, values))

    def keep(self, column: Column, text: str, **values: object) -> None:
        """Keep a column in words."""
        self.found[column.name] = Finding(why=_notice(text, column, values), sure=False)

    def source(self, holds: Holds) -> Source:
        """Return the table as a part of a mapping."""
        used = {name for feed in self.feeds for name in feed.columns} | set(self.left_out) | {self.key}
        return Source(
            name=self.table.name,
            holds=holds,
            key=self.key,
            feeds=tuple(self.feeds),
            kept=tuple(name for name in self.table.columns if name not in used),
            left_out=self.left_out,
            always=self.always,
        )


def _notice(text: str, column: Column, values: Mapping[str, object]) -> Notice:
    return Notice(text=text, values={"column": column.name, **values})


def _phrases_of(question: Question) -> list[Phrase]:
    return phrases(question.name, [question.name.replace("_", " "), *question.label.values()], whole=True)
