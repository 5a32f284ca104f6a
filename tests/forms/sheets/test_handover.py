import pytest

from minerisk.domain.remark import Kind, Remark
from minerisk.errors import UserError
from minerisk.forms.errors import FormError
from minerisk.forms.sheets.handover import Made, pack, pack_error, pack_sheets, unpack, unpack_sheets
from minerisk.outside.refused import Refused

REMARK = Remark(text="{n} rows", values={"n": 3}, sheet="survey", row=2, column="type", kind=Kind.READ_DIFFERENTLY)
MISTAKE = Remark(text="wrong", sheet="survey", row=3, kind=Kind.MISTAKE)


def test_a_form_arrives_as_it_was():
    made = Made(xform="<şəhər/>", remarks=(REMARK,), beside={"a.csv": ""})
    assert unpack(pack(made)) == made


def test_sheets_arrive_as_they_were():
    assert unpack_sheets(pack_sheets({"survey": [["type"], ["text"]]})) == {"survey": [["type"], ["text"]]}


def test_mistakes_arrive_with_their_places():
    with pytest.raises(FormError, match="row 3: wrong") as raised:
        unpack(pack_error(FormError([REMARK, MISTAKE])))
    assert raised.value.remarks == (REMARK, MISTAKE)


@pytest.mark.parametrize("error", [UserError("{a} is bad", a=1), Refused("{a} is bad", a=1)])
def test_other_errors_wait_for_the_name_of_the_file(error: UserError | Refused):
    with pytest.raises(Refused) as raised:
        unpack_sheets(pack_error(error))
    assert raised.value.text.format(**raised.value.values) == "1 is bad"


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{}", b'{"xform": 1}', b'{"xform": "", "remarks": [{"kind": "mistake", "b": 1}], "beside": {}}'],
)
def test_something_else_is_told_from_a_form(content: bytes):
    with pytest.raises(ValueError):  # noqa: PT011  (of json, or our own)
        unpack(content)


def test_something_else_is_told_from_sheets():
    with pytest.raises(ValueError, match="no sheets"):
        unpack_sheets(b"{}")
