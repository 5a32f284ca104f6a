import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.tables.sheet import Column, Sheet
from minerisk.exchange import csv_writer, tables


def sheet(*texts: str, numbers: tuple[str, ...] = ()) -> Sheet:
    columns = [Column(heading="said", path="said", cells=texts)]
    if numbers:
        columns.append(Column(heading="n", path="n", cells=numbers, is_number=True))
    return Sheet(name="incidents", columns=tuple(columns))


def written(file: Path, made: Sheet) -> list[list[str]]:
    with file.open("wb") as stream:
        csv_writer.write(stream, made)
    with file.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.reader(text))


def test_every_cell_stands_in_quotation_marks_behind_the_mark_of_utf_8(tmp_path: Path):
    file = tmp_path / "a.csv"
    assert written(file, sheet("Ağdam", 'he said "no"', "two\nlines")) == [
        ["said"], ["Ağdam"], ['he said "no"'], ["two\nlines"],
    ]  # fmt: skip
    assert file.read_bytes().startswith(b'\xef\xbb\xbf"said"\r\n"A')


@pytest.mark.parametrize("text", ["=1+1", "+48", "-5 people", "@here", "\tx", "  =1+1", "'=1+1", "\r="])
def test_what_a_spreadsheet_would_take_for_a_formula_is_disarmed(tmp_path: Path, text: str):
    assert written(tmp_path / "a.csv", sheet(text))[1] == [f"'{text}"]


def test_reading_takes_the_apostrophe_off_again(tmp_path: Path):
    texts = ("=1+1", "  -5 people", "'=quoted", "it's", "'tis", "'\n-", "plain")
    written(tmp_path / "a.csv", sheet(*texts, numbers=("-1",) * len(texts)))
    assert [row[0] for row in tables.read(tmp_path / "a.csv").rows] == list(texts)


def test_numbers_are_left_alone_below_zero_too(tmp_path: Path):
    assert written(tmp_path / "a.csv", sheet("a", numbers=("-5.25",)))[1] == ["a", "-5.25"]


def test_what_is_no_number_is_disarmed_among_numbers_too(tmp_path: Path):
    assert written(tmp_path / "a.csv", sheet("a", numbers=("=1+1",)))[1] == ["a", "'=1+1"]


def test_a_file_holds_what_was_written(tmp_path: Path):
    file, made = tmp_path / "a.csv", sheet("one", "=two", numbers=("1", "2"))
    written(file, made)
    assert csv_writer.holds(file, made)


@pytest.mark.parametrize(("old", "new"), [("one", "eins"), ('"one","1"\r\n', ""), ('"2"\r\n', '"2"\r\n"3","3"\r\n')])
def test_a_file_that_differs_in_one_cell_is_noticed(tmp_path: Path, old: str, new: str):
    file, made = tmp_path / "a.csv", sheet("one", "two", numbers=("1", "2"))
    written(file, made)
    file.write_bytes(file.read_bytes().replace(old.encode(), new.encode()))
    assert not csv_writer.holds(file, made)


def test_a_file_of_headings_alone_is_one(tmp_path: Path):
    assert written(tmp_path / "a.csv", sheet()) == [["said"]]
    assert csv_writer.holds(tmp_path / "a.csv", sheet())


@given(texts=st.lists(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")) | st.just("\n"), max_size=30)))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]):
    file, made = tmp_path_factory.mktemp("csv") / "a.csv", sheet(*texts)
    rows = written(file, made)
    assert [row[0].removeprefix("'") for row in rows[1:]] == [text.removeprefix("'") for text in texts]
    assert not any(row[0].lstrip()[:1] in {"=", "+", "-", "@"} for row in rows)
    assert csv_writer.holds(file, made)
