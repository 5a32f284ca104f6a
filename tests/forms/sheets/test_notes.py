import pytest

from minerisk.domain.remark import Kind
from minerisk.forms.errors import FormError
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Row, Sheet

SURVEY = Sheet(name="survey", headings={"bind::relevant": "Relevance"})


def test_a_remark_has_the_heading_that_a_person_sees(notes: Notes):
    notes.differently(SURVEY, Row(number=7, cells={}), "bind::relevant", "read as {found}.", found="b")
    (remark,) = notes.remarks
    assert (remark.kind, remark.row, remark.column) == (Kind.READ_DIFFERENTLY, 7, "Relevance")
    assert str(remark) == "Sheet “survey”, row 7, column “Relevance”: read as b."


def test_remarks_are_in_the_order_of_the_rows(notes: Notes):
    notes.left_out(SURVEY, 9, "", "later")
    notes.left_out(SURVEY, 2, "", "first")
    assert [remark.text for remark in notes.remarks] == ["first", "later"]


def test_only_what_must_be_mended_stops(notes: Notes):
    notes.left_out(SURVEY, 2, "", "left out")
    notes.raise_mistakes()
    notes.mistake(SURVEY, 3, "", "{sheet} is wrong", sheet="it")
    with pytest.raises(FormError, match="row 3: it is wrong") as raised:
        notes.raise_mistakes()
    assert len(raised.value.remarks) == 2
