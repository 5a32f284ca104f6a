"""The translations fit the sentences of the program: `make catalogs` brings them up to date."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[1]
CATALOGS = sorted((ROOT / "resources" / "locale").glob("*/LC_MESSAGES/minerisk.po"))
KEYWORDS = {"N_": None, "tr": None, "_tr": None, "catalog": None, "count": (1, 2)}


def read(file: Path) -> Catalog:
    with file.open("rb") as opened:
        return read_po(opened, locale=file.parts[-3])


def several(text: str | Sequence[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ())


def translated(catalog: Catalog) -> dict[str, list[str]]:
    """Return the sentences that have a translation, plural ones by their first form."""
    found = {
        several(message.id)[0]: (several(message.id), several(message.string)) for message in catalog if message.id
    }
    return {first: texts for first, (ids, texts) in found.items() if any(texts) and not set(texts) <= set(ids)}


def language(file: Path) -> str:
    return file.parts[-3]


@pytest.fixture(scope="module")
def sentences() -> set[str]:
    found = extract_from_dir(ROOT / "src" / "minerisk", keywords=KEYWORDS)
    return {several(text)[0] for _file, _line, text, _comments, _context in found}


@pytest.mark.parametrize("file", CATALOGS, ids=language)
def test_every_sentence_is_in_the_catalog(file: Path, sentences: set[str]):
    known = {several(message.id)[0] for message in read(file) if message.id}
    assert sorted(sentences - known) == []


@pytest.mark.parametrize("file", CATALOGS, ids=language)
def test_a_translation_has_the_same_holes_as_its_sentence(file: Path):
    wrong = []
    for message in read(file):
        holes = {hole for text in several(message.id) for hole in re.findall(r"\{(\w*)", text)}
        wrong += [text for text in several(message.string) if not set(re.findall(r"\{(\w*)", text)) <= holes]
    assert wrong == []


@pytest.mark.parametrize("file", CATALOGS, ids=language)
def test_the_compiled_catalog_is_that_of_the_text(file: Path):
    with file.with_suffix(".mo").open("rb") as opened:
        assert translated(read_mo(opened)) == translated(read(file))
