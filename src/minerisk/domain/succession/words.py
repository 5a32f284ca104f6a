"""What a newer form changes, in sentences for the person who opens an older record with it.

``tr`` speaks the program's words, ``language`` chooses among the form's own.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from minerisk.domain.edtf import Translate
from minerisk.domain.form import Choice, Form, Question, Text, say
from minerisk.domain.succession.succession import Fate, Pair, Succession, items
from minerisk.i18n import N_

NOTHING = N_("Every answer keeps its place.")
GONE = N_("Not asked any more; the answers stay with the record: {questions}.")
GUESS = N_("“{before}” may be “{after}” now. The answer stays with the record; write it there if it is.")
CALCULATED = N_("Worked out by the form now; what was answered stays with the record: {questions}.")
UNGUARDED = N_("Not protected any more in the form; what was answered stays protected with the record: {questions}.")
TYPE = N_("Answered in another way now; look at the answers: {questions}.")
CHOICES_GONE = N_("“{question}” does not offer any more: {choices}.")
FOLDED = N_("“{group}” is asked only once now. Where there were several, their answers stay with the record.")
UNFOLDED = N_("“{group}” can be asked several times now. What was answered is the first of them.")
MOVED = N_("Moved from “{before}” to “{after}”: {questions}.")
RENAMED = N_("Called otherwise inside the form, with the same words; the answers go along: {questions}.")
ADDED = N_("New: {questions}.")
CHOICES_NEW = N_("“{question}” offers also: {choices}.")
RELABELLED = N_("“{question}”: “{before}” is called “{after}” now.")
TOP = N_("the form itself")

_HOLE = re.compile(r"\$\{[^}]*\}")


def words(succession: Succession, tr: Translate, language: str) -> tuple[str, ...]:
    """Return what changes, what a person has to look at first."""
    spoken = _Spoken(succession, tr, language)
    sentences = (*spoken.losses(), *spoken.changes(), *spoken.news())
    return sentences or (tr(NOTHING),)


class _Spoken:
    """The sentences about one succession."""

    def __init__(self, succession: Succession, tr: Translate, language: str) -> None:
        self._succession = succession
        self._tr = tr
        self._language = language

    def losses(self) -> Iterator[str]:
        """Give what has no place any more, or may have to be settled."""
        pairs = [pair for pair in self._succession.pairs if pair.is_sure]
        yield from self._listed(GONE, self._succession.gone)
        for pair in self._succession.pairs:
            if not pair.is_sure:
                yield self._tr(GUESS, before=self._name(pair.old), after=self._name(pair.new))
        yield from self._listed(UNGUARDED, [pair.new for pair in pairs if pair.unguards])
        yield from self._listed(CALCULATED, [pair.new for pair in pairs if not (pair.carries or pair.unguards)])
        yield from self._listed(TYPE, [pair.new for pair in pairs if pair.carries and pair.changes_type])
        for pair in pairs:
            yield from self._choices(CHOICES_GONE, pair, pair.choices_gone)

    def changes(self) -> Iterator[str]:
        """Give what stands elsewhere or is called otherwise."""
        old, new = self._succession.old, self._succession.new
        for repeat in self._succession.folded:
            yield self._tr(FOLDED, group=self._group(old, repeat))
        for repeat in self._succession.unfolded.values():
            yield self._tr(UNFOLDED, group=self._group(new, repeat))
        moved = defaultdict[tuple[str, str], list[Question]](list)
        for pair in self._succession.pairs:
            if pair.is_sure and pair.fate is Fate.MOVED:
                moved[self._group(old, _above(pair.old)), self._group(new, _above(pair.new))].append(pair.new)
        for (before, after), questions in moved.items():
            yield from self._listed(MOVED, questions, before=before, after=after)
        pairs = [pair for pair in self._succession.pairs if pair.is_sure]
        yield from self._listed(RENAMED, [pair.new for pair in pairs if pair.fate is Fate.RENAMED])

    def news(self) -> Iterator[str]:
        """Give what the older form did not have."""
        yield from self._listed(ADDED, self._succession.added)
        for pair in self._succession.pairs:
            if pair.is_sure:
                yield from self._choices(CHOICES_NEW, pair, pair.choices_new)
                for before, after in pair.relabelled:
                    labels = {"before": self._said(before.label), "after": self._said(after.label)}
                    yield self._tr(RELABELLED, question=self._name(pair.new), **labels)

    def _listed(self, text: str, questions: Iterable[Question], **values: str) -> Iterator[str]:
        names = _quoted(map(self._name, questions))
        if names:
            yield self._tr(text, questions=names, **values)

    def _choices(self, text: str, pair: Pair, choices: tuple[Choice, ...]) -> Iterator[str]:
        if choices:
            names = _quoted(self._said(choice.label) or choice.name for choice in choices)
            yield self._tr(text, question=self._name(pair.new), choices=names)

    def _name(self, question: Question) -> str:
        return self._said(question.label) or question.name

    def _group(self, form: Form, path: str) -> str:
        if not path:
            return self._tr(TOP)
        return self._said(items(form)[path].label) or path.rpartition("/")[2]

    def _said(self, text: Text) -> str:
        return _HOLE.sub("…", say(text, self._language))


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def _above(question: Question) -> str:
    return question.path.rpartition("/")[0]
