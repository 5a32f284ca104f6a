"""Which question of a newer form is which of the older one. Knows nothing of answers."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeAlias

from minerisk.domain.form import Form, Question, QuestionType, Text, say

Pair: TypeAlias = tuple[Question, Question, bool]
"""A question, what it is in the newer form, and whether that is sure."""

_Key: TypeAlias = Callable[[Question], Hashable | None]


def pairs(old: Form, new: Form) -> tuple[Pair, ...]:
    """Return the questions that both forms ask, in the order of the newer one.

    A question is known by its path; then by its name with its words, its group, or alone where no other has it; then by
    its type and words; these are sure. It may be one that stands in the same place and offers the same choices.
    """
    pairing = _Pairing(old, new)
    told = telling(old, new)
    pairing.match(lambda q: q.path)
    pairing.match(lambda q: (q.name, q.type, told(q.label)))
    pairing.match(lambda q: (q.name, q.type, _above(q).rpartition("/")[2]))
    pairing.match(lambda q: (q.name, q.type) if pairing.is_single(q) else None)
    pairing.match(lambda q: (q.name, told(q.label)) if told(q.label) else None)
    pairing.match(lambda q: (_above(q), q.type, told(q.label)) if told(q.label) else None)
    pairing.match(lambda q: (q.type, told(q.label)) if told(q.label) else None)
    pairing.match_typed()
    pairing.match_places()
    return pairing.found()


def answered(form: Form) -> tuple[Question, ...]:
    """Return the questions that may have an answer."""
    return tuple(q for q in form.questions() if q.type is not QuestionType.NOTE or q.calculation is not None)


def telling(old: Form, new: Form) -> Callable[[Text], tuple[str, ...]]:
    """Return what tells a text in the languages that both forms have, and where they share none, in the first of each.

    Letter case and spaces do not tell; a text without words tells nothing.
    """
    languages = [language for language in old.languages if language in new.languages]

    def told(text: Text) -> tuple[str, ...]:
        said = [text.get(language, "") for language in languages] or [say(text, "")]
        plain = tuple(" ".join(each.split()).casefold() for each in said)
        return plain if any(plain) else ()

    return told


class _Pairing:
    """Finds pairs, one way after the other; what has its pair is out of play."""

    def __init__(self, old: Form, new: Form) -> None:
        self._old = answered(old)
        self._new = answered(new)
        self._pairs: dict[str, Pair] = {}
        """By the path in the newer form."""
        self._paired: dict[str, Question] = {}
        """What questions of the older form are now, by path."""
        self._names = [Counter(q.name for q in questions) for questions in (self._old, self._new)]

    def found(self) -> tuple[Pair, ...]:
        """Return the pairs in the order of the newer form."""
        return tuple(self._pairs[q.path] for q in self._new if q.path in self._pairs)

    def is_single(self, question: Question) -> bool:
        """Return whether no other question of either form bears the name."""
        return all(names[question.name] <= 1 for names in self._names)

    def match(self, key: _Key) -> None:
        """Pair those whose key no other has that is still in play."""
        self._match(key, key, is_sure=True)

    def match_typed(self) -> None:
        """Pair the questions that keep an answer as it was typed, where those they keep it for are a pair."""
        keeps_old = {old.typed: new.path for old, new, _ in self._pairs.values() if old.typed}
        keeps_new = {new.typed: new.path for _, new, _ in self._pairs.values() if new.typed}
        self._match(lambda q: keeps_old.get(q.path), lambda q: keeps_new.get(q.path), is_sure=True)

    def match_places(self) -> None:
        """Pair those that follow the same question and offer the same choices; that is a guess."""
        before_old = dict(_before(self._old, lambda q: self._paired[q.path].path if q.path in self._paired else None))
        before_new = dict(_before(self._new, lambda q: q.path if q.path in self._pairs else None))
        self._match(
            lambda q: (before_old[q.path], q.type, _codes(q)) if q.choices else None,
            lambda q: (before_new[q.path], q.type, _codes(q)) if q.choices else None,
            is_sure=False,
        )

    def _match(self, of_old: _Key, of_new: _Key, *, is_sure: bool) -> None:
        olds = _single((q for q in self._old if q.path not in self._paired), of_old)
        news = _single((q for q in self._new if q.path not in self._pairs), of_new)
        for key, old in olds.items():
            if (new := news.get(key)) is not None:
                self._pairs[new.path] = (old, new, is_sure)
                self._paired[old.path] = new


def _single(questions: Iterable[Question], key: _Key) -> dict[Hashable, Question]:
    """Return the questions by their key, without those that share it."""
    keyed = [(key(question), question) for question in questions]
    counted = Counter(key for key, _ in keyed)
    return {key: question for key, question in keyed if key is not None and counted[key] == 1}


def _before(questions: Sequence[Question], paired: Callable[[Question], str | None]) -> Iterator[tuple[str, str]]:
    """Give the path of each question with what the paired one before it is called."""
    last = ""
    for question in questions:
        yield question.path, last
        last = paired(question) or last


def _codes(question: Question) -> frozenset[str]:
    return frozenset(choice.name for choice in question.choices)


def _above(question: Question) -> str:
    return question.path.rpartition("/")[0]
