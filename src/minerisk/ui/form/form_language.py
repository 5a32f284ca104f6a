"""The languages of a form, which may be others than the program's: which one it begins in, how it is written."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import NO_MEDIA, Choice, Form, Media, Question, Text, say
from minerisk.i18n import LANGUAGES, Catalog

_UNNAMED = "default"
"""What a form's language is called where the form does not say."""
_CODE = re.compile(r"[a-z]{2,3}([-_].*)?", re.ASCII)
_ENOUGH = 40
_STRONG = {"R": True, "AL": True, "L": False}


def first(form: Form, tr: Catalog) -> str:
    """Return the language in which a form is begun: the program's, where the form has it, or else its first."""
    wanted = {tr.language, LANGUAGES.get(tr.language, tr.language)}
    return next((code for code in form.languages if code in wanted), form.languages[0] if form.languages else "")


def names(form: Form) -> dict[str, str]:
    """Return what the languages of a form are called, each in itself, by their codes."""
    return {code: _name(code) for code in form.languages if code != _UNNAMED}


def spoken(filling: Filling, tr: Catalog) -> str:
    """Return the language in which the words of a form are shown."""
    return filling.language or tr.language


def is_right_to_left(form: Form, language: str) -> bool | None:
    """Return whether the words of a form in a language are written from right to left; None where it has none."""
    return _direction(form, language)


def turn(widget: QWidget, filling: Filling, tr: Catalog) -> None:
    """Have the words of a form run in ``widget`` as its language is written, whichever way the program's runs."""
    to_left = is_right_to_left(filling.form, spoken(filling, tr))
    if to_left is not None:
        widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft if to_left else Qt.LayoutDirection.LeftToRight)


def in_language(question: Question, language: str) -> Question:
    """Return a question whose choices, and whatever else an input shows of it, speak one language alone."""
    return replace(
        question,
        label=_only(question.label, language),
        media=_media(question.media, language),
        choices=choices_in(question.choices, language),
    )


def choices_in(choices: Sequence[Choice], language: str) -> tuple[Choice, ...]:
    """Return choices that speak one language alone."""
    return tuple(
        replace(choice, label=_only(choice.label, language), media=_media(choice.media, language)) for choice in choices
    )


def _only(text: Text, language: str) -> Text:
    return {language: said} if (said := say(text, language)) else {}


def _media(media: Media, language: str) -> Media:
    if media == NO_MEDIA:
        return media
    return Media(
        image=_only(media.image, language),
        big_image=_only(media.big_image, language),
        audio=_only(media.audio, language),
        video=_only(media.video, language),
    )


def _name(code: str) -> str:
    if code in LANGUAGES:
        return LANGUAGES[code]
    known = QLocale(code) if _CODE.fullmatch(code) else QLocale.c()
    return known.nativeLanguageName() or code


@lru_cache(maxsize=32)
def _direction(form: Form, language: str) -> bool | None:
    found = [letter for text in _texts(form, language) for letter in _strong(text)][:_ENOUGH]
    return sum(found) * 2 > len(found) if found else None


def _texts(form: Form, language: str) -> Iterator[str]:
    for question in form.questions():
        yield question.label.get(language, "")


def _strong(text: str) -> Iterator[bool]:
    """Give for each letter whether it is written from right to left."""
    for letter in text:
        found = _STRONG.get(unicodedata.bidirectional(letter))
        if found is not None:
            yield found
