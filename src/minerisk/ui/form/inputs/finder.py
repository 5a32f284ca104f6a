"""Finds words in a long list as they are typed, however their letters are written. Knows no widget."""

from collections.abc import Sequence

from minerisk.domain.folding import fold


class Finder:
    """Knows labels by their places in a list."""

    def __init__(self, labels: Sequence[str] = ()) -> None:
        self._folded = [fold(label) for label in labels]
        self._first: dict[str, int] = {}
        for at, folded in enumerate(self._folded):
            self._first.setdefault(folded, at)

    def same(self, text: str) -> int | None:
        """Return the place of the label that is ``text``, but for how its letters are written; None where none is."""
        return self._first.get(fold(text))

    def find(self, text: str) -> list[int]:
        """Return the places of labels that hold every word of ``text``: first those that begin with it."""
        sought = fold(text)
        words = sought.split()
        found = [at for at, folded in enumerate(self._folded) if all(word in folded for word in words)]
        return sorted(found, key=lambda at: not self._folded[at].startswith(sought)) if sought else found
