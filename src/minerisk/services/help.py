"""Help: words for each page of the program, and guides to print. What a language lacks is there in English."""

from functools import cache
from io import BytesIO
from pathlib import Path

from minerisk import __version__, paths
from minerisk.domain.article import Article
from minerisk.i18n import FALLBACK, LANGUAGES, catalog
from minerisk.lessons import article

PAGES = (
    "home", "learn", "country", "records", "form", "record", "print", "import", "export", "statistics", "reports",
    "settings", "forms",
)  # fmt: skip
"""The pages of the program, as ``ui.place`` names them, in the order of the contents."""

GUIDES = ("guide_recorder", "guide_trainer")
"""What is made to be printed."""


_WORKING = frozenset({"az", "ru"})
"""Languages whose texts no native speaker has read yet."""


def page(name: str, language: str) -> Article:
    """Return the help of a page, or a guide; ``language`` of it says in which language it is."""
    return _read(name, language if _file(name, language).exists() else FALLBACK)


def is_working(found: Article) -> bool:
    """Return whether it is a working translation, not yet read by a native speaker."""
    return found.language in _WORKING


def languages(name: str) -> tuple[str, ...]:
    """Return the languages that a page or a guide is there in."""
    return tuple(language for language in LANGUAGES if _file(name, language).exists())


def preview(guide: str, language: str) -> bytes:
    """Return a guide as the PDF that is shown, and that ``printing.save`` and a printer are given."""
    from minerisk.reports import guide_sheet

    found, stream = page(guide, language), BytesIO()
    guide_sheet.write(stream, found, catalog(found.language), version=__version__, is_working=is_working(found))
    return stream.getvalue()


def file_name(guide: str, language: str) -> str:
    """Return what the PDF of a guide is called: ``guide-recorder-az.pdf``."""
    return f"{guide.replace('_', '-')}-{page(guide, language).language}.pdf"


@cache
def _read(name: str, language: str) -> Article:
    return article.read(_file(name, language).read_text("utf-8"), language)


def _file(name: str, language: str) -> Path:
    return paths.bundled("resources", "help", language, f"{name}.md")
