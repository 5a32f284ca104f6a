from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from minerisk.domain.tables.sheet import LONGEST_CELL, Column, Sheet
from minerisk.errors import UserError
from minerisk.exchange import xlsx_writer


def sheet(*texts: str, name: str = "incidents", numbers: tuple[str, ...] = ()) -> Sheet:
    columns = [Column(heading="said", path="said", cells=texts)]
    if numbers:
        columns.append(Column(heading="n", path="n", cells=numbers, is_number=True))
    return Sheet(name=name, columns=tuple(columns))


def written(file: Path, *sheets: Sheet) -> CalamineWorkbook:
    with file.open("wb") as stream:
        xlsx_writer.write(stream, sheets)
    return CalamineWorkbook.from_path(str(file))


def rows(file: Path, made: Sheet) -> list[list[object]]:
    return [[*row] for row in written(file, made).get_sheet_by_index(0).to_python()]


def test_numbers_are_numbers_and_text_is_text(tmp_path: Path):
    made = sheet("007", "2024-07-14", "1e5", numbers=("0", "40.3652", "not known"))
    assert rows(tmp_path / "a.xlsx", made) == [
        ["said", "n"], ["007", 0.0], ["2024-07-14", 40.3652], ["1e5", "not known"],
    ]  # fmt: skip
    assert xlsx_writer.holds(tmp_path / "a.xlsx", [made])


def test_nothing_becomes_a_formula_or_a_link(tmp_path: Path):
    made = sheet("=1+1", "{=1+1}", "https://example.org", "mailto:a@b", "internal:Sheet1!A1", "@x", "file:///etc")
    assert [row[0] for row in rows(tmp_path / "a.xlsx", made)[1:]] == list(made.columns[0].cells)
    with ZipFile(tmp_path / "a.xlsx") as packed:
        content = packed.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in content
        assert "hyperlink" not in content
        assert 'state="frozen"' in content


def test_a_heading_is_text_too(tmp_path: Path):
    made = Sheet(name="a", columns=(Column(heading="{=1+1}", path="x", cells=["1"]),))
    assert rows(tmp_path / "a.xlsx", made)[0] == ["{=1+1}"]


def test_the_longest_cell_is_whole(tmp_path: Path):
    made = sheet("a" * LONGEST_CELL, "😀" * (LONGEST_CELL // 2))
    written(tmp_path / "a.xlsx", made)
    assert xlsx_writer.holds(tmp_path / "a.xlsx", [made])


def test_a_cell_that_would_be_cut_is_noticed(tmp_path: Path):
    made = sheet("a" * (LONGEST_CELL + 1))
    written(tmp_path / "a.xlsx", made)
    assert not xlsx_writer.holds(tmp_path / "a.xlsx", [made])


@pytest.mark.parametrize("other", [sheet("one"), sheet("one", "two", "three"), sheet("one", "zwei"), sheet(name="b")])
def test_a_workbook_that_says_something_else_is_noticed(tmp_path: Path, other: Sheet):
    written(tmp_path / "a.xlsx", sheet("one", "two"))
    assert not xlsx_writer.holds(tmp_path / "a.xlsx", [other])


def test_sheets_are_named_as_excel_allows(tmp_path: Path):
    names = ["what/is:this", "people", "People", "a" * 40, "a" * 41, "''", "History"]
    assert written(tmp_path / "a.xlsx", *(sheet("x", name=name) for name in names)).sheet_names == [
        "what_is_this", "people", "People 2", "a" * 31, "a" * 27 + " 2", "_", "History 2",
    ]  # fmt: skip


def test_a_sheet_of_headings_alone_is_one(tmp_path: Path):
    assert rows(tmp_path / "a.xlsx", sheet()) == [["said"]]
    assert xlsx_writer.holds(tmp_path / "a.xlsx", [sheet()])


def test_more_rows_than_a_sheet_can_hold_are_said_before_anything_is_written(tmp_path: Path):
    long = Sheet(name="a", columns=(Column(heading="n", path="n", cells=[""] * xlsx_writer.ROWS),))
    with (tmp_path / "a.xlsx").open("wb") as stream, pytest.raises(UserError, match="1048576 rows"):
        xlsx_writer.write(stream, [long])


@given(
    texts=st.lists(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")) | st.sampled_from("\n\t"), max_size=30))
)
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]):
    file, made = tmp_path_factory.mktemp("xlsx") / "a.xlsx", sheet(*texts, numbers=tuple("1" for _ in texts))
    written(file, made)
    assert xlsx_writer.holds(file, [made])


@pytest.mark.parametrize("text", ["_x0041_", "_x005F_", " both ends ", "\n", "a\tb", "&amp;<b>", "\ue000"])
def test_text_that_looks_like_part_of_the_file_comes_back(tmp_path: Path, text: str):
    assert rows(tmp_path / "a.xlsx", sheet(text, "x"))[1] == [text]
