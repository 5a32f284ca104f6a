"""What the header of a column says: its words, and which of the words that are known stand in it.

``DEPTO_CASO``, ``SituacionActual`` and ``latitudcabecera`` are headers too: words run together, are cut off, and stand
behind the path of a group.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from minerisk.domain.folding import fold

_BETWEEN = re.compile(r"(?<=[^\W\d_A-ZА-ЯЁ])(?=[A-ZА-ЯЁ])|[\W_\d]+")
_SHORTEST_RUN_IN = 5
"""Letters that a word must have to be seen at the beginning or the end of a header without spaces."""


class Fit(NamedTuple):
    """How well a phrase fits a header; a larger one fits better.

    Attributes:
        rank: 0 for the best phrase of a subject, less for the others.
    """

    whole: bool = False
    letters: int = 0
    rank: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that mean a subject.

    Attributes:
        whole: whether nothing else may stand in the header.
        rank: its place among the phrases of its subject, the best first.
    """

    subject: str
    words: tuple[str, ...]
    letters: str
    whole: bool
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The folded words of a header.

    Attributes:
        wholes: all its letters, and those after the last slash.
    """

    words: tuple[str, ...]
    wholes: frozenset[str]

    def fit(self, phrase: Phrase) -> Fit | None:
        """Return how well a phrase fits, or None where it does not."""
        whole = phrase.letters in self.wholes
        if not whole and (phrase.whole or not self._holds(phrase)):
            return None
        return Fit(whole, len(phrase.letters), -phrase.rank)

    def _holds(self, phrase: Phrase) -> bool:
        if phrase.words[0] in self.words and contains(self.words, phrase.words):
            return True
        runs_in = len(phrase.letters) >= _SHORTEST_RUN_IN
        return runs_in and any(word.startswith(phrase.letters) or word.endswith(phrase.letters) for word in self.words)


def header(text: str) -> Header:
    """Return the header that ``text`` is."""
    words, last = _words(text), _words(text.rpartition("/")[2])
    return Header(words=words, wholes=frozenset({"".join(words), "".join(last)}))


def phrases(subject: str, texts: Iterable[str], *, whole: bool = False) -> list[Phrase]:
    """Return the phrases that ``texts`` are, in their order."""
    found = [(rank, _words(text)) for rank, text in enumerate(texts)]
    return [
        Phrase(subject=subject, words=words, letters="".join(words), whole=whole, rank=rank)
        for rank, words in found
        if words
    ]


def contains(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Return whether a phrase stands among ``words``, its words side by side."""
    return any(word == phrase[0] and words[start : start + len(phrase)] == phrase for start, word in enumerate(words))


def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(_BETWEEN.sub(" ", text)).split())
