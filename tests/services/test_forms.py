import subprocess
import sys
from pathlib import Path

import pytest

from minerisk.domain.form import Form
from minerisk.errors import UserError
from minerisk.forms.errors import FormError
from minerisk.forms.sheets.handover import unpack
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.store import forms as stored_forms

XFORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Old</h:title>
<model><instance><data id="old" version="1"><place/></data></instance></model></h:head>
<h:body><input ref="/data/place"><label>Place</label></input></h:body></h:html>"""


@pytest.fixture
def older() -> Form:
    """A form that does not come with the program."""
    return forms.read(XFORM)


def test_a_kind_has_its_form():
    incident = forms.form("incident")
    assert incident.kind == "incident"
    assert forms.form("incident") is incident
    assert forms.bundled()[0] is incident


def test_every_kind_that_can_be_recorded_has_a_form_of_that_kind():
    assert [forms.form(kind).kind for kind in forms.KINDS] == list(forms.KINDS)


def test_a_form_gives_the_xform_it_was_read_from():
    incident = forms.form("incident")
    assert forms.read(forms.xform(incident)).digest == incident.digest


def test_a_form_from_elsewhere_has_no_xform_here(older: Form):
    with pytest.raises(KeyError):
        forms.xform(older)


def test_a_missing_form_is_told():
    with pytest.raises(UserError, match="“nothing” is missing"):
        forms.form("nothing")


def test_the_form_of_the_program_answers_without_the_database(db: Database):
    incident = forms.form("incident")
    assert forms.form_by_digest(db, incident.digest) is incident


def test_an_older_form_comes_from_the_database(db: Database, older: Form):
    with db.write() as connection:
        stored_forms.keep(connection, older, XFORM)
    assert forms.form_by_digest(db, older.digest).id == "old"


def test_a_form_that_nobody_has_is_told(db: Database):
    with pytest.raises(UserError, match="not in this database"):
        forms.form_by_digest(db, "0" * 64)


def test_sheets_become_an_xform(tmp_path: Path):
    (tmp_path / "survey.csv").write_text("type,name,label\ntext,place,Place\n")
    (tmp_path / "settings.csv").write_text("form_id\nnew\n")
    assert forms.read(forms.compile_folder(tmp_path)).id == "new"


def test_reading_a_form_brings_no_tool_that_only_makes_forms():
    script = (
        "import sys\n"
        "from minerisk.services import forms\n"
        "assert 'lark' not in sys.modules\n"
        "forms.form('incident')\n"
        "assert 'pyxform' not in sys.modules and 'openpyxl' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, env={"PYTHONPATH": ":".join(sys.path)})


@pytest.fixture
def sheets(tmp_path: Path) -> Path:
    """The sheets of a form that is read differently than it says."""
    folder = tmp_path / "new form"
    folder.mkdir()
    (folder / "survey.csv").write_text(f"type,name,label\nnumeric,amount,{tmp_path}\n")
    return folder


def test_a_file_opens_as_a_form_and_at_once_the_next_time(sheets: Path):
    opened = forms.open_file(sheets)
    assert opened.form.digest == forms.read(opened.xform).digest
    assert opened.form.id == "new form"
    assert [remark.text for remark in opened.remarks] == ["“{said}” is read as “{found}”."]
    assert forms.open_file(sheets) == opened


def test_a_remark_on_a_rule_is_said_once_with_its_row_and_column(sheets: Path):
    (sheets / "survey.csv").write_text("type,name,label,relevant\ntext,a,A,/data/gone = 1\n")
    remarks = forms.open_file(sheets).remarks
    assert [(remark.sheet, remark.row, remark.column) for remark in remarks] == [("survey", 2, "relevant")]


def test_an_xform_opens_as_well(tmp_path: Path):
    (tmp_path / "old.xml").write_text(XFORM)
    assert forms.open_file(tmp_path / "old.xml").form.id == "old"


def test_the_mistakes_of_a_form_are_told_with_their_places(sheets: Path):
    (sheets / "survey.csv").write_text("type,name,label\ncat,a,A\n")
    with pytest.raises(FormError, match="row 2, column “type”: there is no type “cat”"):
        forms.open_file(sheets)


def test_a_file_that_is_no_form_is_told_by_its_name(tmp_path: Path):
    with pytest.raises(UserError, match=r"a\.xlsx cannot be read"):
        forms.open_file(tmp_path / "a.xlsx")
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04")
    with pytest.raises(UserError, match=r"a\.xlsx is damaged"):
        forms.open_file(tmp_path / "a.xlsx")


def test_the_sheets_of_a_form_become_a_workbook(sheets: Path, tmp_path: Path):
    forms.write_workbook(sheets, tmp_path / "new.xlsx")
    assert [question.path for question in forms.open_file(tmp_path / "new.xlsx").form.questions()] == ["amount"]


def test_a_workbook_that_cannot_be_written_is_told(sheets: Path, tmp_path: Path):
    with pytest.raises(UserError, match=r"new\.xlsx cannot be written"):
        forms.write_workbook(sheets, tmp_path / "nowhere" / "new.xlsx")


@pytest.mark.parametrize("said", [b"", b"{}"])
def test_what_comes_out_of_the_process_half_is_told(tmp_path: Path, said: bytes):
    def read() -> object:
        return unpack(said)

    with pytest.raises(UserError, match=r"a\.xlsx cannot be read: it is damaged"):
        forms.of_file(tmp_path / "a.xlsx", read)
