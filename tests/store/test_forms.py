from minerisk.domain.form import Form
from minerisk.store import forms
from minerisk.store.database import Database


def test_a_form_is_kept_once_and_stays_as_it_was(db: Database, form: Form):
    with db.write() as connection:
        number = forms.keep(connection, form, "<other/>", b"sheet")
        assert forms.number(connection, form.digest) == number
        assert forms.xform(connection, form.digest) == "<xform/>"
        assert forms.numbers(connection) == {form.digest: number}


def test_a_form_that_is_not_here_is_none(db: Database):
    with db.read() as connection:
        assert forms.number(connection, "0" * 64) is None
        assert forms.xform(connection, "0" * 64) is None
