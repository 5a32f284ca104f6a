"""Which code of a question a text of somebody's table stands for, as far as that is beyond doubt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from minerisk.domain.recognition_columns import Column
from minerisk.domain.folding import fold
from minerisk.domain.form import Question
from minerisk.domain.recognition_headers import contains
from minerisk.domain.words import NEVER, Words

_NO_EVIDENCE = ("unknown", "other")
"""Codes that any question may offer: a cell that says them does not tell which question it answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The texts that one question understands.

    Attributes:
        whole: code of each folded text; texts of two codes are not in it.
        parts: phrases that may stand within a longer text, each with its code.
    """

    whole: Mapping[str, str]
    parts: tuple[tuple[tuple[str, ...], str], ...]
    negations: frozenset[str]

    def code(self, text: str) -> str:
        """Return the code that ``text`` stands for; empty where that is not beyond doubt."""
        folded = fold(_signs_in_words(text))
        if folded in self.whole:
            return self.whole[folded]
        words = tuple(folded.split())
        if self.negations.intersection(words):
            return ""
        found = {phrase: code for phrase, code in self.parts if contains(words, phrase)}
        longest = [phrase for phrase in found if not any(contains(other, phrase) for other in found if other != phrase)]
        codes = {found[phrase] for phrase in longest}
        return codes.pop() if len(codes) == 1 else ""

    def values(self, texts: Iterable[str]) -> Mapping[str, str]:
        """Return the code of every text that has one. Texts that look alike but mean two things have none."""
        codes = {text: code for text in texts if (code := self.code(text))}
        meant: dict[str, set[str]] = {}
        for text in texts:
            meant.setdefault(fold(text), set()).add(codes.get(text, ""))
        return {text: code for text, code in codes.items() if len(meant[fold(text)]) == 1}


def evidence(column: Column, values: Mapping[str, str]) -> float:
    """Return the share of a column's known cells that only this question's answers explain."""
    return column.share(lambda text: bool(values.get(text)) and not says_nothing(values[text]))


def says_nothing(code: str) -> bool:
    """Return whether a code says that the answer is not known, or is another one."""
    return code.startswith(_NO_EVIDENCE)


def lexicon(question: Question, words: Words) -> Lexicon:
    """Return what a question understands: its codes, their labels in every language, and the words that are known."""
    known = words.values.get(question.name, {})
    pairs = [(_signs_in_words(text), code) for code, texts in known.items() for text in texts]
    labels = [(choice.name.replace("_", " "), choice.name) for choice in question.choices]
    labels += [(label, choice.name) for choice in question.choices for label in choice.label.values()]
    offered = {choice.name for choice in question.choices}
    return _lexicon([(text, code) for text, code in pairs if code in offered], labels, words.negations)


def never(subject: str, words: Words) -> Lexicon:
    """Return the texts for which a column is left out for the reason ``subject``."""
    texts = words.values.get(subject, {}).get(NEVER, ())
    return _lexicon([(text, NEVER) for text in texts], [], frozenset())


def _lexicon(pairs: list[tuple[str, str]], labels: list[tuple[str, str]], negations: frozenset[str]) -> Lexicon:
    codes: dict[str, set[str]] = {}
    for text, code in pairs + labels:
        codes.setdefault(fold(text), set()).add(code)
    parts = {tuple(fold(text).split()): code for text, code in pairs}
    return Lexicon(
        whole={text: next(iter(found)) for text, found in codes.items() if text and len(found) == 1},
        parts=tuple(parts.items()),
        negations=negations,
    )


def _signs_in_words(text: str) -> str:
    """Return ``text`` with the signs in words that folding would drop: ``<18`` and ``18+`` are not the same."""
    return text.replace("<", " under ").replace(">", " over ").replace("+", " plus ")
