from collections.abc import Callable
from pathlib import Path

import pytest
from tests.real_data import REAL, needs_real_data

from minerisk.domain.remark import Kind
from minerisk.forms.errors import FormError
from minerisk.forms.sheets.child import SHEETS, XFORM, answer
from minerisk.forms.sheets.handover import Made, unpack, unpack_sheets
from minerisk.forms.xform.reader import read
from minerisk.outside.refused import Refused

PULLED = "type,name,label,calculation\ntext,a,A,\ncalculate,b,,\"pulldata('towns', 'name', 'code', ${a})\"\n"


def made(file: Path) -> Made:
    return unpack(answer(XFORM, file))


def refusal(file: Path, wanted: str = XFORM) -> str:
    with pytest.raises(Refused) as refused:
        unpack(answer(wanted, file))
    return refused.value.text.format(file=file.name, **refused.value.values)


def test_sheets_come_back_as_an_xform_with_what_was_read_differently(folder: Callable[..., Path]):
    done = made(folder("type,name,label\nnumeric,a,A\n"))
    assert [question.path for question in read(done.xform).questions()] == ["a"]
    assert [remark.kind for remark in done.remarks] == [Kind.READ_DIFFERENTLY]


def test_data_beside_the_form_come_along(folder: Callable[..., Path]):
    path = folder(PULLED)
    assert made(path).beside == {"towns.csv": ""}
    (path / "towns.csv").write_text("code,name\nb,Barda\n")
    done = made(path)
    assert "Barda" in done.xform
    assert len(done.beside["towns.csv"]) == 64


def test_an_xform_stays_what_it_is(tmp_path: Path, folder: Callable[..., Path]):
    xform = made(folder("type,name,label\ntext,a,A\n")).xform
    (tmp_path / "a.xml").write_text(f"\ufeff{xform}", encoding="utf-8")
    assert made(tmp_path / "a.xml").xform == xform


def test_mistakes_come_back(folder: Callable[..., Path]):
    with pytest.raises(FormError, match="row 2"):
        made(folder("type,name,label\ncat,a,A\n"))


def test_sheets_come_back_as_cells(folder: Callable[..., Path], tmp_path: Path):
    assert unpack_sheets(answer(SHEETS, folder("type,name,label\nnumeric,a,A\n")))["survey"][1] == ["decimal", "a", "A"]
    (tmp_path / "a.xml").write_text("<a/>")
    assert "has no sheets" in refusal(tmp_path / "a.xml", SHEETS)


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "nothing in it"), (b"<\xff>", "not in UTF-8"), (b"<a/>", "not an XForm"), (b"\xff\xff\xff", "is no form")],
)
def test_what_is_no_form_is_refused(tmp_path: Path, content: bytes, message: str):
    (tmp_path / "a.xml").write_bytes(content)
    assert message in refusal(tmp_path / "a.xml")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251"])
def test_an_xform_may_be_in_the_encoding_that_it_says(tmp_path: Path, encoding: str):
    text = """<?xml version="1.0" encoding="windows-1251"?><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
    <h:title>Мины</h:title><model><instance><data id="f"><a/></data></instance></model></h:head><h:body/></h:html>"""
    (tmp_path / "a.xml").write_text(text, encoding=encoding)
    done = made(tmp_path / "a.xml").xform
    assert done.startswith('<?xml version="1.0" encoding="UTF-8"?>')
    assert read(done).title == {"default": "Мины"}


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path: Path):
    assert "No such file" in refusal(tmp_path / "a.xlsx")
    with (tmp_path / "a.xlsx").open("wb") as stream:
        stream.truncate(200_000_000)
    assert "larger than a form can be" in refusal(tmp_path / "a.xlsx")


@needs_real_data
@pytest.mark.parametrize("file", sorted((REAL / "forms").glob("*.xls*")), ids=lambda file: file.stem[:40])
def test_every_real_form_opens_or_is_explained_by_sheet_and_row(file: Path):
    try:
        assert made(file).xform
    except FormError as error:
        mistakes = [remark for remark in error.remarks if remark.kind == Kind.MISTAKE]
        assert all(mistake.sheet and mistake.row for mistake in mistakes)
