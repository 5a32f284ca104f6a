import io
from pathlib import Path

import pytest
import xlsxwriter
from tests.outside.workbooks import SHEET, changed, workbook

from minerisk.domain.tables.table import Cells
from minerisk.exchange import workbook_child
from minerisk.exchange.handover import Sheet, unpack
from minerisk.outside.refused import Refused


def read(file: Path, name: str = "", most: int | None = None) -> tuple[Sheet, list[Cells]]:
    out = io.BytesIO()
    workbook_child.write(file, name, most, out)
    return unpack(out.getvalue())


def refusal(file: Path, name: str = "") -> str:
    with pytest.raises(Refused) as refused:
        read(file, name)
    return refused.value.text.format(file=file.name, **refused.value.values)


def test_the_first_sheet_that_holds_something_is_chosen(tmp_path: Path):
    file = workbook(tmp_path / "a.xlsx", {"Empty": [], "One": [["a"]], "Two": [["b"]]})
    sheet, rows = read(file)
    assert (sheet.name, sheet.sheets, rows) == ("One", ("One", "Two"), [("a",)])
    assert read(file, "Two")[1] == [("b",)]


def test_a_hidden_sheet_is_chosen_only_where_all_are(tmp_path: Path):
    file = workbook(tmp_path / "a.xlsx", {"One": [["a"]], "Two": [["b"]]})
    changed(file, "xl/workbook.xml", b'name="One"', b'name="One" state="hidden"')
    assert read(file)[0].name == "Two"
    changed(file, "xl/workbook.xml", b'name="Two"', b'name="Two" state="veryHidden"')
    assert read(file)[0].name == "One"


@pytest.mark.parametrize("name", ["Empty", "Three"])
def test_a_sheet_that_is_not_there_or_empty_is_refused(tmp_path: Path, name: str):
    assert f"no sheet called {name}" in refusal(workbook(tmp_path / "a.xlsx", {"Empty": [], "One": [["a"]]}), name)


def test_a_workbook_with_nothing_in_it_is_refused(tmp_path: Path):
    assert "nothing in it" in refusal(workbook(tmp_path / "a.xlsx", {"Empty": []}))


def test_a_sheet_of_a_chart_is_passed_over(tmp_path: Path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("One")
        sheet.write(0, 0, 1)
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=One!$A$1:$A$1"})
        book.add_chartsheet("Chart").set_chart(chart)
    assert read(tmp_path / "a.xlsx")[0].sheets == ("One",)


def test_rows_and_columns_before_the_first_cell_are_there(tmp_path: Path):
    rows: list[list[object]] = [[], [], [None, "a", "b"], [None, 1, 2]]
    assert read(workbook(tmp_path / "a.xlsx", {"One": rows}))[1] == [("",) * 3] * 2 + [("", "a", "b"), ("", "1", "2")]


def test_a_preview_has_as_many_rows_as_it_shows(tmp_path: Path):
    assert len(read(workbook(tmp_path / "a.xlsx", {"One": [["a"]] * 9}), most=3)[1]) == 3


@pytest.mark.parametrize("said", [b"A1", b"A1:A3", b"A1:B2"])
def test_a_dimension_that_lies_loses_nothing_and_is_noticed(tmp_path: Path, said: bytes):
    file = workbook(tmp_path / "a.xlsx", {"One": [["a", "b"], [1, 2], [3, 4]]})
    changed(file, SHEET, rb'dimension ref="[^"]*"', b'dimension ref="%b"' % said)
    sheet, rows = read(file)
    assert sheet.understated == said.decode()
    assert rows[-1] == ("3", "4")


@pytest.mark.parametrize("said", [b"A1:B3", b"A1:XFD1048576"])
def test_a_dimension_that_is_large_enough_is_not_worth_a_word(tmp_path: Path, said: bytes):
    file = workbook(tmp_path / "a.xlsx", {"One": [["a", "b"], [1, 2], [3, 4]]})
    changed(file, SHEET, rb'dimension ref="[^"]*"', b'dimension ref="%b"' % said)
    assert read(file)[0].understated == ""


def test_merged_cells_formulas_and_errors_are_counted(tmp_path: Path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("One")
        sheet.merge_range("A1:B1", "both")
        sheet.write_formula("A2", "=1+1", None, 2)
        sheet.write_formula("B2", "=1/0", None, "#DIV/0!")
    seen, rows = read(tmp_path / "a.xlsx")
    assert (seen.merged, seen.formulas, seen.unstored, seen.errors) == (1, 2, 0, 1)
    assert rows == [("both", ""), ("2", "")]


def test_a_text_that_is_named_a_million_times_is_refused():
    pieces = workbook_child.limited(iter([b"0" * 1_000_000] * 501))
    with pytest.raises(Refused, match="more text"):
        sum(map(len, pieces))
