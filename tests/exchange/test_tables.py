import csv
import hashlib
import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.outside.workbooks import workbook
from tests.real_data import REAL, needs_real_data

from minerisk.domain.tables.table import Reading, Table
from minerisk.errors import UserError
from minerisk.exchange.tables import read

INCIDENTS = REAL / "incidents"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "accidents.csv"


def said(table: Table) -> list[str]:
    return [notice.text.format(**notice.values) for notice in table.notices]


def refusal(file: Path, reading: Reading = Reading()) -> str:  # noqa: B008
    with pytest.raises(UserError) as error:
        read(file, reading)
    return str(error.value)


def test_a_table_says_what_it_is_and_how_it_was_read(file: Path):
    file.write_bytes("place;killed;km\nNariño;1;6,5\n\nBaku;2;7,25\n".encode("cp1252"))
    table = read(file)
    assert table.name == "accidents.csv"
    assert table.digest == hashlib.sha256(file.read_bytes()).hexdigest()
    assert table.reading == Reading(encoding="cp1252", separator=";", decimal=",", heading=1)
    assert table.columns == ("place", "killed", "km")
    assert list(table.rows) == [("Nariño", "1", "6,5"), ("Baku", "2", "7,25")]
    assert list(table.numbers) == [2, 4]
    assert table.sheets == ()


def test_reading_again_as_it_was_read_gives_the_same(file: Path):
    file.write_bytes("Title\nplace;km\nNariño;6,5\n".encode("utf-16"))
    first = read(file)
    again = read(file, first.reading)
    assert (again.rows, again.reading) == (first.rows, first.reading)


def test_a_preview_has_some_rows_of_the_same_table(file: Path):
    file.write_text("Title\n\na,b\n" + "1,2\n" * 500, "utf-8")
    table = read(file, most=3)
    assert (table.rows, list(table.numbers)) == ([("1", "2")] * 3, [4, 5, 6])
    assert table.digest == read(file).digest


def test_a_workbook_is_known_by_what_is_in_it_not_by_its_name(file: Path):
    workbook(file, {"One": [["place", "km"], ["Baku", 6.5]]})
    table = read(file)
    assert table.reading == Reading(decimal=".", sheet="One", heading=1)
    assert (table.rows, table.sheets) == ([("Baku", "6.5")], ("One",))


def test_what_is_doubtful_is_said(file: Path):
    file.write_text('lat,lon,n\n6143703,-75185183,"12,062"\n', "utf-8")
    assert [sentence.split(":")[0] for sentence in said(read(file))] == ["Column lat", "Column lon", "Column n"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "accidents.csv has nothing in it."),
        (b"\n\n ,\n", "accidents.csv has nothing in it."),
        (b"a,b\n", "accidents.csv has names of columns, but no rows below them."),
        (bytes(range(256)) * 9, "accidents.csv is no table: it holds data that is not text."),
        (b"PK\x03\x04rubbish", "accidents.csv is damaged, or no workbook that can be read."),
        (b"a" + b"," * 16_384 + b"b\n1\n", "accidents.csv has 16385 columns; at most 16384 can be read."),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(file: Path, content: bytes, sentence: str):
    file.write_bytes(content)
    assert refusal(file) == sentence


def test_a_gigabyte_is_refused_without_reading_it(file: Path):
    with file.open("wb") as stream:
        stream.truncate(1_000_000_000)
    assert refusal(file) == "accidents.csv has 1000 MB; tables of up to 300 MB can be read."


def test_a_file_that_is_not_there_is_refused_in_one_sentence(file: Path):
    assert refusal(file) == "accidents.csv cannot be read: No such file or directory"


@pytest.mark.parametrize(
    "reading", [Reading(decimal="x"), Reading(separator="::"), Reading(encoding="x"), Reading(heading=9)]
)
def test_a_reading_that_cannot_be_is_refused(file: Path, reading: Reading):
    file.write_text("a,b\n1,2\n", "utf-8")
    refusal(file, reading)


CELL = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], exclude_characters=",;|\"'=+-@#<")).map(str.strip)


@given(
    rows=st.lists(st.lists(CELL, min_size=3, max_size=3).filter(any), min_size=1, max_size=20),
    separator=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_table_that_was_written_is_read_back(file: Path, rows: list[list[str]], separator: str, encoding: str):
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([["one", "two", "three"], *rows])
    file.write_bytes(out.getvalue().encode(encoding))
    assume(encoding != "utf-16-le" or out.getvalue().isascii())
    table = read(file)
    assert (table.columns, table.rows) == (("one", "two", "three"), [tuple(row) for row in rows])


@given(content=st.one_of(st.binary(), st.text().map(str.encode), st.text("ab,;\n\"'= 1.#\0\r").map(str.encode)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_file_breaks_the_reader(file: Path, content: bytes):
    file.write_bytes(content)
    with suppress(UserError):
        table = read(file)
        assert {len(row) for row in table.rows} == {len(table.columns)}
        assert len(table.rows) == len(table.numbers)
        assert len({*table.columns}) == len(table.columns)
        said(table)


@needs_real_data
@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("colombia_victims_2021-11.csv", 12_062),
        ("colombia_cnmh_CasosMI_2018.xlsx", 8_952),
        ("colombia_cnmh_VictimasMI_2018.xlsx", 9_623),
    ],
)
def test_real_tables_are_read_whole_and_give_no_false_alarm(name: str, rows: int):
    table = read(INCIDENTS / name)
    assert len(table.rows) == rows
    assert table.notices == ()
