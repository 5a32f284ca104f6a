import csv
import io
from contextlib import suppress

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from minerisk.domain.tables.table import Reading
from minerisk.exchange.csv_table import SEPARATORS, read
from minerisk.exchange.raw import Raw
from minerisk.outside.refused import Refused


def raw(text: str | bytes, reading: Reading = Reading(), most: int | None = None) -> Raw:  # noqa: B008
    return read(text if isinstance(text, bytes) else text.encode(), reading, most)


def said(table: Raw) -> str:
    return "\n".join(notice.text.format(**notice.values) for notice in table.notices)


@pytest.mark.parametrize("separator", SEPARATORS)
def test_the_separator_is_recognised(separator: str):
    table = raw(
        f"place{separator}n\nBaku, the city{separator}1\nAgdam{separator}2\n".replace("Baku, the", '"Baku, the"')
    )
    assert table.reading.separator == separator
    assert table.rows[2] == ("Agdam", "2")


def test_decimal_commas_do_not_look_like_separators():
    table = raw("a;b;c\n" + "6,5;7,25;8,1\n" * 9)
    assert table.reading.separator == ";"


def test_a_separator_named_in_the_first_line_counts_and_the_line_is_empty():
    table = raw("sep=|\na|b,c\n1|2\n")
    assert table.rows == [(), ("a", "b,c"), ("1", "2")]


def test_a_named_separator_overrides():
    assert raw("a;b,c\n1;2,3\n", Reading(separator=",")).rows[0] == ("a;b", "c")


def test_line_ends_in_quotes_stay_in_the_cell():
    assert raw('a,b\r\n"one\r\ntwo",2\r\n').rows == [("a", "b"), ("one\ntwo", "2")]


def test_old_line_ends_are_understood():
    assert raw("a,b\r1,2\r3,4\r").rows == [("a", "b"), ("1", "2"), ("3", "4")]
    assert raw("a,b\r\r\n1,2\r\r\n").rows == [("a", "b"), ("1", "2")]


def test_a_stray_line_end_does_not_tear_a_row():
    table = raw("a,b\n1,two\rthree\n4,5\n")
    assert table.rows[1] == ("1", "two three")
    assert "Stray line ends" in said(table)


def test_nul_is_left_out_and_said():
    table = raw("place,n\nBa\0ku,1\n" + "Agdam,2\n" * 9)
    assert table.rows[1] == ("Baku", "1")
    assert "NUL" in said(table)


@pytest.mark.parametrize("cell", ["'=1+1", "'+1", "'-1", "'@a", "'\t=1", "'  =1", "'=A'=B", "''=1"])
def test_a_disarmed_formula_is_armed_text_again(cell: str):
    assert raw(f'"a","b"\n"{cell}","it\'s"\n').rows[1] == (cell[1:], "it's")


def test_an_apostrophe_before_other_text_stays():
    assert raw("a,b\n'quoted','=1\n").rows[1] == ("'quoted'", "=1")


def test_an_older_encoding_is_said():
    assert "cp1252" in said(raw("a,b\nNariño,Córdoba\n".encode("cp1252")))
    assert raw("a,b\nNariño,1\n").notices == ()


def test_quotes_that_do_not_belong_are_said():
    table = raw('a,b\n"one" two,3\n4,5\n\n')
    assert table.rows == [("a", "b"), ("one two", "3"), ("4", "5"), ()]
    assert table.notices[0].row == 2


@pytest.mark.parametrize(
    "start",
    ['a,b\n1,"two\n', 'a,b\n"x" y,1\n1,"two\n', f'a,b\n1,"{"two" * 50_000}\n', f'a,b\n"x" y,1\n1,"{"two" * 50_000}\n'],
)
def test_a_quotation_mark_that_is_not_closed_is_refused(start: str):
    with pytest.raises(Refused, match="quotation mark"):
        raw(start + "3,4\n5,6\n")


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(32)) * 9,
        b"<!DOCTYPE html><table>",
        b'<?xml version="1.0"?><a/>',
        b"%PDF-1.7\n",
        b'{"a": 1}',
        b'[{"a": 1}]',
    ],
)
def test_what_is_no_text_of_cells_is_refused(content: bytes):
    with pytest.raises(Refused, match="no table"):
        raw(content)


def test_a_preview_reads_no_more_rows_than_it_shows():
    assert raw("a,b\n1,2\n3,4\n", most=2).rows == [("a", "b"), ("1", "2")]


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff'" + "".join(SEPARATORS)))


@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1),
    st.sampled_from(SEPARATORS),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_a_table_that_was_written_is_read_back(rows: list[list[str]], separator: str, encoding: str):
    assume(not rows[0][0].lstrip().startswith(("<", "sep=", "%PDF", "{", "[")))
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    table = raw(out.getvalue().encode(encoding))
    assert table.rows == [tuple(row) for row in rows]
    assert table.reading.separator == separator


@given(st.one_of(st.binary(), st.text('ab,;\n"\r').map(str.encode)))
def test_no_bytes_break_it(content: bytes):
    with suppress(Refused):
        raw(content)
