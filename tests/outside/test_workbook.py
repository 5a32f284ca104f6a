from datetime import date, datetime, time
from pathlib import Path

import pytest
from tests.outside.workbooks import packed, workbook
from tests.real_data import REAL, needs_real_data

from minerisk.outside.refused import Refused
from minerisk.outside.workbook import filled, open_workbook, rows

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read(file: Path) -> list[tuple[str, ...]]:
    book, _ = open_workbook(file)
    sheet = filled(book, book.sheet_names[0])
    assert sheet
    return [tuple(row) for row in rows(sheet)]


def refusal(file: Path) -> str:
    with pytest.raises(Refused) as refused:
        read(file)
    return refused.value.text.format(file=file.name, **refused.value.values)


def test_cells_are_the_text_that_a_person_sees(tmp_path: Path):
    row = [12200.0, 0.1, 1e-7, 1e21, -5, True, False, "12,062", "şəhər", None, 7]
    assert read(workbook(tmp_path / "a.xlsx", {"One": [row]})) == [
        ("12200", "0.1", "0.0000001", "1000000000000000000000", "-5", "TRUE", "FALSE", "12,062", "şəhər", "", "7")
    ]


def test_days_have_a_time_only_where_there_is_one(tmp_path: Path):
    row = [date(2024, 7, 14), datetime(2024, 7, 14, tzinfo=None), datetime(2024, 7, 14, 10, 30), time(10, 30)]  # noqa: DTZ001
    assert read(workbook(tmp_path / "a.xlsx", {"One": [row]})) == [
        ("2024-07-14", "2024-07-14", "2024-07-14T10:30:00", "10:30:00")
    ]


def test_an_open_document_is_read(tmp_path: Path):
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>' for text in "ab"
    )
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    table = f'<table:table table:name="One"><table:table-row>{cells}</table:table-row></table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    content = f'<?xml version="1.0"?><office:document-content{spaces}>{body}</office:document-content>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    parts = {"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": "<manifest/>"}
    file = packed(tmp_path / "a.ods", [(name, text.encode()) for name, text in parts.items()])
    assert read(file) == [("a", "b")]


@needs_real_data
def test_an_old_workbook_is_read():
    assert "type" in read(REAL / "forms" / "XLSForm__pyxform__tutorial.xls")[0]


def test_a_protected_workbook_is_told_from_an_old_one(tmp_path: Path):
    file = tmp_path / "a.xlsx"
    file.write_bytes(OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le"))
    assert "password" in refusal(file)
    file.write_bytes(OLE + bytes(504))
    assert "damaged" in refusal(file)
