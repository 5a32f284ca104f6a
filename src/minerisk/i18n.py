"""Translated text, the same on screen, on paper and on the command line.

``N_`` marks a sentence for extraction and returns it unchanged, so that lower layers can hold text
without knowing a language. A ``Catalog`` turns it into a language at the edge (ui, reports, cli).
"""

from functools import cache
from gettext import translation

from minerisk import paths

FALLBACK = "en"
LANGUAGES = {"en": "English", "az": "Azərbaycanca", "ru": "Русский"}
"""What a person can choose, each by its own name."""


def N_(text: str) -> str:  # noqa: N802  (the name gettext tools look for)
    """Mark ``text`` for translation, and return it as it is."""
    return text


class Sentence:
    """A sentence that may fill a hole of another one, and is then translated with it."""

    __slots__ = ()

    def said(self, tr: "Catalog") -> str:
        """Return it in the language of ``tr``."""
        raise NotImplementedError


class Catalog:
    """All the program's sentences in one language; safe to use from any thread."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._found = translation("minerisk", paths.bundled("resources", "locale"), [language], fallback=True)

    @property
    def right_to_left(self) -> bool:
        """Whether the script is written from right to left."""
        return self.language.split("-")[0].split("_")[0] in {"ar", "fa", "ps", "ur", "ckb", "he"}

    def __call__(self, text: str, **values: object) -> str:
        """Translate ``text``, then fill its ``{named}`` holes."""
        translated = self._found.gettext(text) if text else ""
        if not values:
            return translated
        said = {hole: value.said(self) if isinstance(value, Sentence) else value for hole, value in values.items()}
        return translated.format(**said)

    def count(self, one: str, many: str, n: int, **values: object) -> str:
        """Translate a sentence that depends on a number; ``{n}`` is filled in."""
        return self._found.ngettext(one, many, n).format(n=n, **values)


@cache
def catalog(language: str) -> Catalog:
    """Return the catalog of ``language``, read once."""
    return Catalog(language)
