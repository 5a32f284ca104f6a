import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.outside.workbooks import SHEET, changed, members, packed, workbook

from minerisk.outside.preflight import MOST_MEMBERS, check
from minerisk.outside.refused import Refused


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return workbook(tmp_path / "a.xlsx", {"One": [["a", "b"], [1, "=A1"], [2, "=A2"]], "Two": [["c"]]})


def refusal(file: Path) -> str:
    with pytest.raises(Refused) as refused:
        check(file)
    return refused.value.text


def test_formulas_are_counted_by_sheet(book: Path):
    seen = check(book)
    assert (seen["One"].formulas, seen["One"].unstored, seen["One"].dimension) == (2, 2, "A1:B3")
    assert seen["Two"].formulas == 0


@pytest.mark.parametrize(
    ("cell", "unstored"),
    [
        (b'<c r="B2"><f>A1</f><v>7</v></c>', 0),
        (b'<c r="B2"><f>A1</f><v/></c>', 1),
        (b'<c r="B2"><f>A1</f></c>', 1),
        (b'<c r="B2"><f t="shared" si="0"/></c>', 1),
        (b'<c r="B2" t="str"><f>A1</f><v></v></c>', 0),
    ],
)
def test_a_formula_without_a_result_is_known(book: Path, cell: bytes, unstored: int):
    changed(book, SHEET, rb'<c r="B2">.*?</c>', cell)
    seen = check(book)["One"]
    assert (seen.formulas, seen.unstored) == (2, 1 + unstored)


def test_sheets_with_a_prefix_are_counted_too(book: Path):
    changed(book, SHEET, rb"<(/?)(worksheet|c|f|v|row|sheetData|dimension)\b", rb"<\1x:\2")
    seen = check(book)["One"]
    assert (seen.formulas, seen.unstored, seen.dimension) == (2, 2, "A1:B3")


def test_formulas_over_many_pieces_are_each_counted_once(tmp_path: Path):
    file = workbook(tmp_path / "a.xlsx", {"One": [["a"], *[[n, "=A1"] for n in range(20_000)]]})
    seen = check(file)["One"]
    assert (seen.formulas, seen.unstored) == (20_000, 20_000)


def test_cells_with_an_error_are_counted(book: Path):
    changed(book, SHEET, rb'<c r="A2">.*?</c>', b'<c r="A2" t="e"><v>#REF!</v></c>')
    assert (check(book)["One"].errors, check(book)["One"].first_error) == (1, "A2")


def test_a_bomb_is_refused(book: Path):
    packed(book, [*members(book).items(), ("xl/media/bomb.xml", b"0" * 20_000_000)])
    assert "too large" in refusal(book)


def test_a_bomb_whose_directory_lies_is_refused(book: Path):
    packed(book, [("bomb.xml", b"0" * 20_000_000), *members(book).items()])
    content = book.read_bytes()
    true, small = struct.pack("<L", 20_000_000), struct.pack("<L", 20)
    book.write_bytes(content.replace(true, small))
    assert refusal(book) == "{file} is damaged."


def test_many_parts_are_refused(book: Path):
    packed(book, [*members(book).items(), *[(f"{n}.xml", b"") for n in range(MOST_MEMBERS)]])
    assert "too many parts" in refusal(book)


def test_two_parts_of_the_same_name_are_refused(book: Path):
    packed(book, [*members(book).items(), (SHEET, b"<worksheet/>")])
    assert "same name" in refusal(book)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(book: Path, encoding: str):
    evil = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'.encode(encoding)
    packed(book, list((members(book) | {SHEET: evil}).items()))
    assert "DTD" in refusal(book)


def test_a_protected_member_is_told(book: Path):
    content = bytearray(book.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    book.write_bytes(content)
    assert "password" in refusal(book)


def test_a_strange_compression_is_refused(book: Path):
    parts = members(book)
    with zipfile.ZipFile(book, "w", zipfile.ZIP_LZMA) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert "damaged" in refusal(book)


@pytest.mark.parametrize("content", [b"<workbook", b"<workbook/>"])
def test_a_workbook_whose_list_of_sheets_is_broken_is_damaged_or_has_none(book: Path, content: bytes):
    packed(book, list((members(book) | {"xl/workbook.xml": content}).items()))
    if content.endswith(b">"):
        assert check(book) == {}
    else:
        assert "damaged" in refusal(book)


@given(st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_archive_is_refused_or_read(book: Path, data: st.DataObject):
    content = bytearray(book.read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    broken = book.with_name("broken.xlsx")
    broken.write_bytes(content)
    try:
        check(broken)
    except Refused as refused:
        assert refused.text.startswith("{file} ")  # noqa: PT017
