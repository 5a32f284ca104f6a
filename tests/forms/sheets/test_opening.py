from pathlib import Path

import pytest
from tests.outside.workbooks import workbook

from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.opening import grids_of, open_book
from minerisk.outside.refused import Refused

ROWS: list[list[object]] = [["Type", "name", "Label", "my notes"], ["numeric", "a", "A", "x"]]


def test_a_form_opens_from_whatever_keeps_its_sheets(tmp_path: Path, notes: Notes):
    lines = "\n".join(",".join(map(str, row)) for row in ROWS)
    (tmp_path / "one.csv").write_text("survey\n" + "\n".join(f",{line}" for line in lines.splitlines()))
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "survey.csv").write_text(lines)
    kept = [workbook(tmp_path / "book.xlsx", {"Survey": ROWS}), tmp_path / "folder", tmp_path / "one.csv"]
    opened = [open_book(path, notes) for path in kept]
    assert [book.name for book in opened] == ["book", "folder", "one"]
    assert {book.sheet("survey").rows[0].get("type") for book in opened} == {"decimal"}


def test_the_sheets_have_their_own_headings_and_all_columns(tmp_path: Path, notes: Notes):
    book = open_book(workbook(tmp_path / "a.xlsx", {"survey": ROWS}), notes)
    assert grids_of(book) == {"survey": [["Type", "name", "Label", "my notes"], ["decimal", "a", "A", "x"]]}


def test_what_keeps_no_sheets_is_refused(tmp_path: Path, notes: Notes):
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04" + bytes(100))
    with pytest.raises(Refused, match="damaged"):
        open_book(tmp_path / "a.xlsx", notes)
