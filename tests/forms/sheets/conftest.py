"""Sheets of a form, given as lines of CSV."""

import csv
from collections.abc import Callable

import pytest

from minerisk.forms.sheets import headings
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book

Dialect = Callable[[Book, Notes], Book]


@pytest.fixture
def notes() -> Notes:
    return Notes()


@pytest.fixture
def said(notes: Notes) -> Callable[[], list[str]]:
    """Returns what was noticed so far."""
    return lambda: [str(remark) for remark in notes.remarks]


@pytest.fixture
def book(notes: Notes) -> Callable[..., Book]:
    """Makes sheets of CSV: the survey, and others by name."""

    def make(survey: str, **others: str) -> Book:
        texts = {"survey": survey, **others}
        sheets = {
            name: headings.sheet(name, list(csv.reader(text.splitlines())), notes) for name, text in texts.items()
        }
        return Book(name="form", sheets=sheets)

    return make
