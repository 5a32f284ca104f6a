"""What packs and lessons say of themselves, in words: languages, audiences, approval."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QLocale

from minerisk.domain.form import say
from minerisk.domain.lesson import AUDIENCES, Lesson, Pack, Reviewed
from minerisk.i18n import LANGUAGES, Catalog
from minerisk.services import numbers
from minerisk.services.databases import Database
from minerisk.ui.days import day
from minerisk.ui.learn.faces import Call


def language_name(language: str) -> str:
    """Return a language by its own name, e.g. ``Русский``."""
    return LANGUAGES.get(language) or QLocale(language).nativeLanguageName().capitalize() or language


def audience(lesson: Lesson, tr: Catalog) -> str:
    """Return for whom a lesson is, e.g. ``Adults · Young people of 12 to 17``."""
    return " · ".join(tr(AUDIENCES[one]) for one in lesson.audience)


def approved(pack: Pack, tr: Catalog) -> str:
    """Return who approved a pack, or that nobody has."""
    said = [
        tr(
            "Approved by {name} on {day} ({language})",
            name=each.by,
            day=day(each.on, tr),
            language=language_name(each.language),
        )
        for each in pack.approvals
    ]
    return "\n".join(said) or tr("Not approved by any authority yet")


def working(lessons: Iterable[Lesson]) -> tuple[str, ...]:
    """Return the languages in which no native speaker has read what stands in ``lessons``."""
    scripts = [script for lesson in lessons for script in lesson.scripts.values()]
    return tuple(dict.fromkeys(each.language for each in scripts if each.reviewed is Reviewed.WORKING))


def calls(db: Database, language: str, today: date) -> tuple[Call, ...]:
    """Return the numbers that may be shown to an audience, each with whose it is in ``language``."""
    found = numbers.to_call(db, today)
    return tuple(Call(number=each.number, name=say(each.name, language).partition(", ")[0]) for each in found)
