from pathlib import Path

import pytest
from tests.outside.workbooks import SHEET, changed, workbook

from minerisk.domain.tables.table import Reading
from minerisk.exchange import workbook as exchange_workbook
from minerisk.exchange.raw import Raw
from minerisk.outside.refused import Refused


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return workbook(tmp_path / "şəhər a.xlsx", {"One": [["a", "b"], [1, "=A1"]], "Two": [["c"], [2]]})


def read(file: Path, sheet: str = "", most: int | None = None) -> Raw:
    return exchange_workbook.read(file, Reading(sheet=sheet), most)


def refusal(file: Path, seconds: float = 60) -> str:
    with pytest.raises(Refused) as refused:
        exchange_workbook.read(file, Reading(), None, seconds=seconds)
    return refused.value.text.format(file=file.name, **refused.value.values)


def test_a_sheet_comes_out_of_the_other_process(book: Path):
    raw = read(book)
    assert (raw.rows, raw.reading, raw.sheets) == ([("a", "b"), ("1", "")], Reading(sheet="One"), ("One", "Two"))
    assert read(book, "Two", most=1).rows == [("c",)]


def test_a_workbook_has_more_sheets_than_the_one_that_is_read(book: Path):
    (notice,) = read(changed(book, SHEET, b"<f>.*</f>", b"")).notices
    assert notice.text.format(**notice.values) == ("Of this workbook the sheet One was read. There are others: Two.")
    assert read(book, "Two").notices == ()


def test_what_reading_cannot_show_is_said(book: Path):
    changed(book, SHEET, rb'dimension ref="[^"]*"', b'dimension ref="A1"')
    assert [notice.text.format(**notice.values) for notice in read(book, "One").notices] == [
        "Cells with a formula: 1. What was stored as their result was read.",
        "Formulas without a stored result, read as empty: 1. Save it in a spreadsheet program.",
        "The sheet says that it has the cells A1 only. There are more, and all were read.",
    ]


def test_a_refusal_comes_out_of_the_other_process(book: Path):
    book.write_bytes(book.read_bytes()[:-40])
    assert "damaged" in refusal(book)


def test_a_cell_far_away_ends_the_other_process_and_no_more(book: Path):
    changed(book, SHEET, rb'r="A2"', b'r="XFD1048576"')
    assert "need more than 2048 MB" in refusal(book)


def test_a_process_that_takes_too_long_is_stopped(book: Path):
    assert "took more than" in refusal(book, seconds=0.001)
