"""What the header of a column says: its words, and which of the words that are known stand in it.

``DEPTO_CASO``, ``SituacionActual`` and ``latitudcabecera`` are headers too: words run together, are cut off, and stand
behind the path of a group.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from minerisk.domain.folding import fold

_BETWEEN = re.compile(r"(?<=[^\W\d_A-ZА-ЯЁ])(?=[A-ZА-ЯЁ])|[\W_\d]+")
_SHORTEST_RUN_IN = 5
"""Letters that a word must have to be seen at the beginning or the end of a header without spaces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that mean a subject.

    Attributes:
        whole: whether nothing else may stand in the header.
        rank: its place among the phrases of its subject, the best first.
    """

    subject: str
    words: tuple[str, ...]
    whole: bool
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The folded words of a header, and the words after the last slash."""

    words: tuple[str, ...]
    last: tuple[str, ...]

    def fit(self, phrase: Phrase) -> tuple[bool, int, int] | None:
        """Return how well a phrase fits: whole or not, how much of it, which; more is better. None where it does not."""
        letters = "".join(phrase.words)
        whole = letters in {"".join(self.words), "".join(self.last)}
        if not whole and (phrase.whole or not self._holds(phrase.words, letters)):
            return None
        return whole, len(letters), -phrase.rank

    def _holds(self, phrase: tuple[str, ...], letters: str) -> bool:
        if contains(self.words, phrase):
            return True
        runs_in = len(letters) >= _SHORTEST_RUN_IN
        return runs_in and any(word.startswith(letters) or word.endswith(letters) for word in self.words)


def header(text: str) -> Header:
    """Return the header that ``text`` is."""
    return Header(words=_words(text), last=_words(text.rpartition("/")[2]))


def phrases(subject: str, texts: Iterable[str], *, whole: bool) -> tuple[Phrase, ...]:
    """Return the phrases that ``texts`` are, in their order."""
    found = [(rank, _words(text)) for rank, text in enumerate(texts)]
    return tuple(Phrase(subject=subject, words=words, whole=whole, rank=rank) for rank, words in found if words)


def contains(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Return whether a phrase stands among ``words``, its words side by side."""
    last = len(words) - len(phrase)
    return any(words[start : start + len(phrase)] == phrase for start in range(last + 1))


def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(_BETWEEN.sub(" ", text)).split())
