"""Help is there for every page, says what the program says, and is the same in every language."""

from pathlib import Path

import pytest

from minerisk import paths
from minerisk.domain.article import Grid, Heading, Paragraph, Part, Points, Voice
from minerisk.i18n import FALLBACK, LANGUAGES, catalog
from minerisk.reports import preview
from minerisk.services import help as helping

NAMES = (*helping.PAGES, *helping.GUIDES)
OTHERS = sorted(set(LANGUAGES) - {FALLBACK})
TRANSLATED = [
    (name, language)
    for name in NAMES
    for language in OTHERS
    if paths.bundled("resources", "help", language, f"{name}.md").exists()
]
MISSING = [(name, language) for name in NAMES for language in OTHERS if (name, language) not in TRANSLATED]


def labels(name: str, language: str) -> list[str]:
    """Return the words of the screen that a page names: what is bold and no sentence."""
    return [bold for bold in helping.page(name, language).said(Voice.BOLD) if not bold.endswith(".")]


def shape(part: Part) -> object:
    match part:
        case Heading():
            return part.level
        case Paragraph():
            return "paragraph"
        case Points():
            return len(part.lines), part.is_numbered
        case Grid():
            return len(part.heads), len(part.rows)


@pytest.fixture(scope="module")
def source() -> str:
    """Return the whole source, in which the words of the screen are found."""
    return "\n".join(file.read_text("utf-8") for file in Path(helping.__file__).parents[1].rglob("*.py"))


@pytest.mark.parametrize("name", NAMES)
def test_every_page_is_there_in_english(name: str):
    page = helping.page(name, FALLBACK)
    assert page.title
    assert page.language == FALLBACK


@pytest.mark.parametrize("name", helping.PAGES)
def test_a_page_has_its_keys_and_a_few_questions(name: str):
    parts = helping.page(name, FALLBACK).parts
    assert any(isinstance(part, Grid) for part in parts)
    assert 3 <= sum(isinstance(part, Heading) and part.level == 3 for part in parts) <= 7


@pytest.mark.parametrize("name", NAMES)
def test_buttons_are_called_what_they_are_called_on_the_screen(name: str, source: str):
    assert [label for label in labels(name, FALLBACK) if f'"{label}"' not in source] == []


@pytest.mark.parametrize(("name", "language"), TRANSLATED)
def test_a_translation_has_the_same_parts_keys_and_buttons(name: str, language: str):
    english, other = helping.page(name, FALLBACK), helping.page(name, language)
    assert other.language == language
    assert list(map(shape, other.parts)) == list(map(shape, english.parts))
    assert len(other.said(Voice.KEY)) == len(english.said(Voice.KEY))
    assert labels(name, language) == [catalog(language)(label) for label in labels(name, FALLBACK)]


def test_no_language_lacks_a_page():
    assert MISSING == []


def test_what_a_language_lacks_is_shown_in_english():
    assert helping.page("home", "eo").language == FALLBACK
    assert helping.file_name("guide_recorder", "eo") == "guide-recorder-en.pdf"


def test_english_is_always_there_to_print():
    assert FALLBACK in helping.languages("guide_recorder")


@pytest.mark.parametrize("guide", helping.GUIDES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_fits_on_two_pages(guide: str, language: str):
    pdf = helping.preview(guide, language)
    assert preview.pages(pdf) == 2
    assert helping.page(guide, language).title in preview.text(pdf, 2)
    working = catalog(language)("Working translation, not yet read by a native speaker")
    assert (working in preview.text(pdf, 1)) == (language != FALLBACK)


def test_the_file_of_a_guide_says_which_and_in_what_language():
    assert helping.file_name("guide_recorder", "en") == "guide-recorder-en.pdf"
