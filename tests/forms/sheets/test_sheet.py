from minerisk.forms.sheets.sheet import Book, Row, Sheet

ROW = Row(number=4, cells={"type": "text", "name": "a"})
SHEET = Sheet(name="survey", headings={"type": "Type", "name": "Name"}, rows=(ROW,))


def test_an_empty_cell_is_an_empty_text():
    assert (ROW.get("name"), ROW.get("label")) == ("a", "")


def test_a_cell_is_changed_added_or_taken_out():
    assert ROW.having({"name": "b", "label": "B", "type": ""}).cells == {"name": "b", "label": "B"}


def test_a_row_can_be_changed_or_taken_out():
    changed = SHEET.each(lambda row: row.having({"label": "A"}))
    assert changed.rows[0].get("label") == "A"
    assert changed.headings == {"type": "Type", "name": "Name", "label": "label"}
    assert SHEET.each(lambda _row: None).rows == ()


def test_a_column_is_left_out_with_its_cells():
    assert SHEET.without(["name"]).rows[0].cells == {"type": "text"}
    assert SHEET.without(["type", "name"]).rows == ()
    assert SHEET.without([]) is SHEET


def test_a_sheet_that_is_not_there_is_empty():
    book = Book(name="form", sheets={})
    assert book.sheet("choices").rows == ()
    assert book.having(SHEET).sheet("survey") is SHEET
