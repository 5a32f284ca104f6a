"""Which code of a question a text of somebody's table stands for, as far as that is beyond doubt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from minerisk.domain.folding import fold
from minerisk.domain.form import Question
from minerisk.domain.recognition.headers import contains
from minerisk.domain.recognition.words import NEVER, Words

_YES_NO = "yes_no"
_NO_EVIDENCE = ("unknown", "other")
"""Codes that any question may offer: a cell that says them does not tell which question it answers."""

_SIGNS = str.maketrans({"<": " under ", ">": " over ", "+": " plus ", "_": " "})
_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The texts that one question understands.

    Attributes:
        whole: code of the words of a text; texts of two codes are not in it.
        parts: phrases that may stand within a longer text, by their first word, each with its code.
        negations: words that turn a text into its opposite.
    """

    whole: Mapping[_Words, str]
    parts: Mapping[str, Sequence[tuple[_Words, str]]]
    negations: frozenset[str]

    def code(self, text: str) -> str:
        """Return the code that ``text`` stands for; empty where that is not beyond doubt."""
        words = _words(text)
        if words in self.whole:
            return self.whole[words]
        found = dict(part for word in words for part in self.parts.get(word, ()) if contains(words, part[0]))
        longest = [each for each in found if not any(contains(other, each) for other in found if other != each)]
        codes = {found[each] for each in longest}
        unsaid = set(words).difference(*longest)
        return codes.pop() if len(codes) == 1 and not self.negations & unsaid else ""

    def values(self, texts: Iterable[str]) -> dict[str, str]:
        """Return the code of every text that has one."""
        return {text: code for text in texts if (code := self.code(text))}


def tells(code: str) -> bool:
    """Return whether a code says something that other questions could not say as well."""
    return bool(code) and not code.startswith(_NO_EVIDENCE)


def lexicon(question: Question, words: Words) -> Lexicon:
    """Return what a question understands: its codes, their labels in every language, and the words that are known."""
    offered = {choice.name for choice in question.choices}
    whole = [(choice.name, choice.name) for choice in question.choices]
    whole += [(label, choice.name) for choice in question.choices for label in choice.label.values()]
    if {"yes", "no"} <= offered:
        whole += _pairs(words, _YES_NO)
    known = [(text, code) for text, code in _pairs(words, question.name) if code in offered]
    return _lexicon(known, whole, words.negations)


def never(reason: str, words: Words) -> Lexicon:
    """Return the texts for which a column is left out for a reason; all have the code ``NEVER``."""
    return _lexicon([(text, NEVER) for text, _ in _pairs(words, reason)], [], frozenset())


def _pairs(words: Words, subject: str) -> list[tuple[str, str]]:
    return [(text, code) for code, texts in words.values.get(subject, {}).items() for text in texts]


def _lexicon(known: list[tuple[str, str]], labels: list[tuple[str, str]], negations: frozenset[str]) -> Lexicon:
    codes: dict[_Words, set[str]] = {}
    for text, code in known + labels:
        codes.setdefault(_words(text), set()).add(code)
    parts: dict[str, list[tuple[_Words, str]]] = {}
    for text, code in known:
        words = _words(text)
        parts.setdefault(words[0], []).append((words, code))
    whole = {words: next(iter(found)) for words, found in codes.items() if words and len(found) == 1}
    return Lexicon(whole=whole, parts=parts, negations=negations)


@lru_cache(maxsize=8192)
def _words(text: str) -> _Words:
    """Return the words of ``text``, with signs in words that folding would drop: ``<18`` and ``18+`` differ."""
    return tuple(fold(text.translate(_SIGNS)).split())
