from dataclasses import replace
from datetime import UTC, datetime

import pytest

from minerisk.domain.form import Form
from minerisk.domain.remark import Remark
from minerisk.store import own_forms
from minerisk.store.database import Database

NOW = datetime(2026, 7, 14, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 8, 1, tzinfo=UTC)
REMARK = Remark(text="“{found}” was read as “{meant}”.", values={"found": "imei", "meant": "deviceid"}, row=7)


@pytest.fixture
def used(db: Database, form: Form) -> Database:
    with db.write() as connection:
        own_forms.put(connection, form.digest, NOW, "A. K.", (REMARK,))
    return db


def test_a_form_comes_back_with_what_was_read_differently(used: Database, form: Form):
    with used.read() as connection:
        (found,) = own_forms.every(connection)
    assert (found.digest, found.id, found.added, found.author) == (form.digest, "small", NOW, "A. K.")
    assert (found.remarks, found.retired, found.records) == ((REMARK,), None, 0)


def test_a_retired_form_can_be_used_again(used: Database, form: Form):
    with used.write() as connection:
        own_forms.retire(connection, form.digest, LATER)
        own_forms.retire(connection, form.digest, NOW)
        assert own_forms.every(connection)[0].retired == LATER
        own_forms.put(connection, form.digest, LATER, "B.", ())
        (found,) = own_forms.every(connection)
    assert (found.retired, found.added, found.author) == (None, NOW, "A. K.")


def test_a_file_is_found_by_its_form_and_name(used: Database, form: Form):
    with used.write() as connection:
        own_forms.put_files(connection, form.digest, {"fuse.png": b"1"})
        own_forms.put_files(connection, form.digest, {"fuse.png": b"2"})
    with used.read() as connection:
        assert own_forms.file(connection, form, "fuse.png") == b"2"
        assert own_forms.file(connection, form, "other.png") is None
        assert own_forms.file(connection, replace(form, version="other"), "fuse.png") is None
        assert own_forms.file(connection, replace(form, digest="0" * 64), "fuse.png") == b"2"
        assert own_forms.files(connection, form.digest) == {"fuse.png": b"2"}


def test_records_of_a_form_are_counted(used: Database, form: Form):
    with used.read() as connection:
        assert own_forms.records(connection, form) == 0
