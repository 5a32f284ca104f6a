"""Languages that nobody speaks, to see what a translation does to a page: one longer, one from right to left.

They are made of English, whose code they keep: what has its own languages, such as forms and lessons, stays English.
"""

import re
from collections.abc import Mapping

from minerisk.i18n import Catalog

_ACCENTED = str.maketrans("aceinosuyzACEINOSUYZ", "äçéîñôšûýžÄÇÉÎÑÔŠÛÝŽ")
_VOWELS = re.compile(r"([aeiouAEIOU])")
_HOLES = re.compile(r"(\{[^}]*\})")


class Shown(Catalog):
    """A language of the program without its own "…", so that each one that is painted stands for what was cut."""

    def __call__(self, text: str, **values: object) -> str:
        return self._written(super().__call__(text), values)

    def count(self, one: str, many: str, n: int, **values: object) -> str:
        return self._written(self._found.ngettext(one, many, n), {"n": n, **values})

    def _written(self, sentence: str, values: Mapping[str, object]) -> str:
        changed = self._changed(sentence.replace("…", "..")) if sentence else ""
        return changed.format(**values) if values else changed

    def _changed(self, sentence: str) -> str:
        return sentence


class Longer(Shown):
    """English, about 40 % longer: vowels are doubled, so that words grow too, and letters have accents."""

    def _changed(self, sentence: str) -> str:
        parts = _HOLES.split(sentence)
        return f"[{''.join(part if _HOLES.match(part) else _grown(part) for part in parts)}]"


class Mirrored(Shown):
    """English as if it were written from right to left: the fonts of the program have no letters of such a script."""

    @property
    def right_to_left(self) -> bool:
        return True

    def _changed(self, sentence: str) -> str:
        return f"\N{RIGHT-TO-LEFT MARK}[{sentence}]\N{RIGHT-TO-LEFT MARK}"


def language(name: str) -> Shown:
    """Return a language by its name: ``longer``, ``mirrored``, or the code of one of the program."""
    made = {"longer": Longer, "mirrored": Mirrored}.get(name)
    return made("en") if made is not None else Shown(name)


def _grown(text: str) -> str:
    return _VOWELS.sub(r"\1\1", text).translate(_ACCENTED)
