"""The forms say the same thing in the same words, in each language: forms/terms.csv has the words."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from tests.forms.shipped import SHIPPED, SPOKEN, Row, said, sheet

from minerisk import paths

HEAD = ["term", "az", "ru", "az_stem", "ru_stem", "check_first", "not_in", "note"]
PLACES = frozenset({"district", "town"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A text of a form: in every language, with the question or choice whose text it is."""

    kind: str
    name: str
    en: str
    az: str
    ru: str


def read_terms() -> list[Row]:
    with paths.bundled("forms", "terms.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_cells() -> Iterator[Cell]:
    for kind in SHIPPED:
        for row in sheet(kind, "survey") + sheet(kind, "choices"):
            for column in SPOKEN if row.get("list_name") not in PLACES else ():
                en, az, ru = said(row, column)
                if en:
                    yield Cell(kind=kind, name=row["name"], en=re.sub(r"\$\{\w+\}", "", en), az=az, ru=ru)


def one_of(words: str) -> str:
    """Return the pattern of words that stand with | between them."""
    return rf"\b({'|'.join(re.escape(word) for word in words.split('|'))})"


def small(text: str, language: str) -> str:
    """Return the text in small letters; in Azerbaijani I is the capital of ı, and İ of i."""
    return (text.replace("İ", "i").replace("I", "ı") if language == "az" else text).lower()


def says(text: str, term: Row, language: str) -> bool:
    return bool(re.search(one_of(term[f"{language}_stem"]), small(text, language)))


def used(english: str) -> Iterator[Row]:
    """Give the terms of a text, longest first; their words are not looked at again as a part of them."""
    rest = english.lower()
    for term in LONGEST_FIRST:
        rest, times = re.subn(one_of(term["term"]) + r"\b", "·", rest)
        if times:
            yield term


TERMS = read_terms()
LONGEST_FIRST = sorted(TERMS, key=lambda term: -len(term["term"].partition("|")[0]))
CELLS = list(dict.fromkeys(read_cells()))


def test_every_term_is_whole_and_stands_once():
    english = [word for term in TERMS for word in term["term"].split("|")]
    assert sorted(english) == sorted(set(english))
    assert list(TERMS[0]) == HEAD
    assert [term["term"] for term in TERMS if not all(term[column] for column in HEAD[:5])] == []
    assert {term["check_first"] for term in TERMS} == {"", "yes"}


def test_an_exception_names_a_question_or_a_choice():
    names = {cell.name for cell in CELLS}
    assert [term["term"] for term in TERMS if not set(term["not_in"].split()) <= names] == []


@pytest.mark.parametrize("language", ["az", "ru"])
def test_a_stem_is_that_of_its_term(language: str):
    assert [term["term"] for term in TERMS if not says(term[language], term, language)] == []


@pytest.mark.parametrize("language", ["az", "ru"])
def test_a_term_is_said_in_its_words(language: str):
    otherwise = [
        (term["term"], cell)
        for cell in CELLS
        for term in used(cell.en)
        if cell.name not in term["not_in"].split() and not says(getattr(cell, language), term, language)
    ]
    assert otherwise == []


def test_one_english_text_is_one_text_in_each_other_language():
    excepted = {term["term"]: term["not_in"].split() for term in TERMS}
    first: dict[str, Cell] = {}
    different = [
        (first[cell.en], cell)
        for cell in CELLS
        if cell.name not in excepted.get(cell.en.lower(), ())
        and (first.setdefault(cell.en, cell).az, first[cell.en].ru) != (cell.az, cell.ru)
    ]
    assert different == []


def test_the_words_of_the_program_are_those_of_the_forms():
    lines = paths.bundled("resources", "locale", "README.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    forms = {term["term"].partition("|")[0]: [term["az"], term["ru"]] for term in TERMS}
    assert [(en, *program) for en, *program in rows if forms.get(en, program) != program] == []
