from dataclasses import replace

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


def test_the_versions_of_a_form_come_in_the_order_they_came(db: Database, form: Form):
    with db.write() as connection:
        for digest, version, name in (("b" * 64, "2", form.id), ("a" * 64, "3", form.id), ("c" * 64, "4", "other")):
            forms.keep(connection, replace(form, digest=digest, version=version, id=name), "<xform/>")
        assert list(forms.versions(connection, form.id).items()) == [
            (form.digest, form.version), ("b" * 64, "2"), ("a" * 64, "3")
        ]  # fmt: skip
        assert forms.versions(connection, "nobody's") == {}
