"""A form leaves as a workbook or an XForm, and what names a person stays marked in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from minerisk.domain.form import Form, Protection
from minerisk.errors import UserError
from minerisk.services import form_files, forms, new_form, own_forms
from minerisk.services.databases import Database
from minerisk.services.new_form import NewForm

Write = Callable[[Database, Form, Path], None]
SHEETS = b"survey,type,name,label\n,text,owner,Owner\n,integer,depth,How deep\n"


@pytest.fixture
def well(db: Database, tmp_path: Path) -> Form:
    file = tmp_path / "well.csv"
    file.write_bytes(SHEETS)
    new = new_form.protect(new_form.open_file(file), {"owner"})
    own_forms.add(db, new, author="A. K.")
    return new.form


def protections(form: Form) -> list[Protection | None]:
    return [question.protection for question in form.questions() if question.name in {"owner", "depth"}]


@pytest.mark.parametrize("ending", ["xlsx", "xml"])
def test_a_form_comes_back_as_it_left(db: Database, well: Form, tmp_path: Path, ending: str):
    target = tmp_path / f"out.{ending}"
    write = form_files.write_xform if ending == "xml" else form_files.write_workbook
    write(db, well, target)
    again = new_form.open_file(target).form
    assert protections(again) == [Protection.IDENTITY, None]


def test_our_form_leaves_as_a_workbook(db: Database, tmp_path: Path):
    ours = forms.form("incident")
    assert form_files.has_sheets(db, ours)
    form_files.write_workbook(db, ours, tmp_path / "ours.xlsx")
    again = new_form.open_file(tmp_path / "ours.xlsx").form
    assert (again.id, again.kind, again.version) == (ours.id, ours.kind, ours.version)


def test_a_form_that_came_as_an_xform_has_no_workbook(db: Database, well: Form, tmp_path: Path):
    xform = own_forms.xform(db, well).replace('id="well"', 'id="other"')
    other = NewForm(form=forms.read(xform), xform=xform)
    own_forms.add(db, other, author="A. K.")
    assert form_files.has_sheets(db, well)
    assert not form_files.has_sheets(db, other.form)
    with pytest.raises(UserError, match="XForm"):
        form_files.write_workbook(db, other.form, tmp_path / "other.xlsx")


@pytest.mark.parametrize("write", [form_files.write_workbook, form_files.write_xform])
def test_where_nothing_can_be_written_is_told(db: Database, well: Form, tmp_path: Path, write: Write):
    with pytest.raises(UserError, match="cannot be written"):
        write(db, well, tmp_path / "nowhere" / "form")
